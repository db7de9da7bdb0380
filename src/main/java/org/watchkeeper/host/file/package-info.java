/// Files that hosts are brought from, read with a bound: `SourceBytes`. Calls block; any thread.
@NullMarked
package org.watchkeeper.host.file;

import org.jspecify.annotations.NullMarked;
