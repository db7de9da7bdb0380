/// Search in stored output, on both databases: `SqlOutputIndex` keeps a signature for each few kilobytes of output,
/// `SqlOutputSearch` reads these and looks through what they do not rule out. Blocks; used by background threads.
@NullMarked
package org.watchkeeper.run.store.search;

import org.jspecify.annotations.NullMarked;
