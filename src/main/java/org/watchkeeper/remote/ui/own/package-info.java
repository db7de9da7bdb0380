/// The operator's own terminal program on screen: opened on a host, its ssh command copied, the program chosen.
///
/// Confined to the FX thread; finding the way and starting the program happen away from it.
@NullMarked
package org.watchkeeper.remote.ui.own;

import org.jspecify.annotations.NullMarked;
