/// Asks on screen what becomes of planned changes when a window or blackout changes: `RuleAsking` keeps an edit, `RuleSheet` asks first
/// where it touches changes, `WayChoice` is what is chosen for one of them. Confined to the FX thread.
@NullMarked
package org.watchkeeper.change.ui.rule;

import org.jspecify.annotations.NullMarked;
