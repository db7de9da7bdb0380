/// What a tile says, as pure functions of a wall, an inventory and a time: `Arrangement` makes sections of tiles out of the
/// checks that a `Filter` lets through. Nothing here knows a node.
@NullMarked
package org.watchkeeper.health.ui.tile;

import org.jspecify.annotations.NullMarked;
