/// One door to the FX thread, and what every screen shares: theme, fonts, icons, style names, controls.
///
/// Main types: `Fx` (the only place that knows `Platform`), `Feed` (batches by pulse), `Background` (work off the FX
/// thread, answers on it), `Theme`, `Icon`, `Styles`, `Overlay` (dialogs and notices inside the window), `Shot` (a screen
/// state that can be rendered). Everything but `Fx`, `Feed` and `Background` is confined to the FX thread.
@NullMarked
package org.watchkeeper.fx;

import org.jspecify.annotations.NullMarked;
