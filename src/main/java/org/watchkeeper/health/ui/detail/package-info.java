/// What stands behind a tile: output, history, where the check comes from, what to do about it. Confined to the FX thread.
@NullMarked
package org.watchkeeper.health.ui.detail;

import org.jspecify.annotations.NullMarked;
