/// All sources that hosts can be brought from, behind one port: `FileSources`. Calls block; any thread.
@NullMarked
package org.watchkeeper.host.source;

import org.jspecify.annotations.NullMarked;
