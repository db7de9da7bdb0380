/// What becomes of planned changes when a window or blackout changes: `RuleChange` finds those that an edit touches and the `Way`s
/// there are for each, as pure functions; a `Decision` is which one somebody took, and why. `RuleDesk` reads what is needed and keeps
/// edit and decisions together: nothing becomes of a change in silence.
@NullMarked
package org.watchkeeper.change.rule;

import org.jspecify.annotations.NullMarked;
