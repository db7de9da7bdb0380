/// Hosts that were removed, on screen, and the way back for them: `RemovedPane`. Confined to the FX thread.
@NullMarked
package org.watchkeeper.host.ui.removed;

import org.jspecify.annotations.NullMarked;
