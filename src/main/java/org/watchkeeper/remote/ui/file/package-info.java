/// The files of a host on screen: a folder at a time, copied down and up with progress, one copy at a time.
///
/// Confined to the FX thread; everything that waits for the host happens away from it.
@NullMarked
package org.watchkeeper.remote.ui.file;

import org.jspecify.annotations.NullMarked;
