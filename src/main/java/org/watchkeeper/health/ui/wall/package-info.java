/// Health for everybody in the room: a screen of its own that turns its pages by itself. Confined to the FX thread.
@NullMarked
package org.watchkeeper.health.ui.wall;

import org.jspecify.annotations.NullMarked;
