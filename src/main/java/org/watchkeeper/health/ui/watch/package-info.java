/// What is watched is chosen here: where, what, and from which number on. Confined to the FX thread.
@NullMarked
package org.watchkeeper.health.ui.watch;

import org.jspecify.annotations.NullMarked;
