/// How a feature takes part in the window: it gives the shell a `Place`, and the shell gives it a `Desk`.
///
/// `Command` is a line of the palette, `Shortcut` a line of the sheet behind F1, `Navigation` goes from place to place.
/// Confined to the FX thread.
@NullMarked
package org.watchkeeper.fx.place;

import org.jspecify.annotations.NullMarked;
