/// The Runs place: open runs first, the history, and the wizard that leads from a procedure to a walk.
///
/// `RunsPlace` takes part in the window. `WizardViewModel` holds what has been chosen so far and asks the `Planner`;
/// nothing runs before the operator starts the run, and then it is walked by `run.ui.walk`. Confined to the FX thread.
@NullMarked
package org.watchkeeper.run.ui;

import org.jspecify.annotations.NullMarked;
