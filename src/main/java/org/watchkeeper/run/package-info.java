/// A run: one execution of one procedure on a frozen list of hosts, as a list of events.
///
/// `Plan` is what will happen, `RunEvent` what did, `RunState` the fold of the events and the only place that says what
/// state a run is in; every screen, report, resume dialog and exit status is read from it. `Planner` makes plans from wishes,
/// `Gate` says what a task waits for, `WayBack` how to undo what was done: pure functions, used by screen and walk alike.
///
/// `run.loop` walks: decisions are in the `Journal` before they act and before they are shown, output is in `Outputs` before
/// it is shown. One virtual thread per run. `run.store` keeps journals, `run.ui` is the wizard.
@NullMarked
package org.watchkeeper.run;

import org.jspecify.annotations.NullMarked;
