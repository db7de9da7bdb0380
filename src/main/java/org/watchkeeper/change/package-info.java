/// Planned runs: what is to be done, when, on which hosts, and who agreed. A change is a stream of `ChangeEntry`; `ChangeState` is
/// its fold and the only place that says what state a change is in. Pure; times are instants, shown in the zone of the proposal.
@NullMarked
package org.watchkeeper.change;

import org.jspecify.annotations.NullMarked;
