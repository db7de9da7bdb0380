/// The Now place: the first thing an operator sees. `NowModel` reads in the background, again and again while it is on screen;
/// this package is confined to the FX thread.
@NullMarked
package org.watchkeeper.now.ui;

import org.jspecify.annotations.NullMarked;
