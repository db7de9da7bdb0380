/// How tiles are laid out and drawn. `Placement` says where each lies, as a pure function; `TilesPane` draws those that can be
/// seen on one canvas and lays dials of TilesFX over the few that have one. Confined to the FX thread.
@NullMarked
package org.watchkeeper.health.ui.draw;

import org.jspecify.annotations.NullMarked;
