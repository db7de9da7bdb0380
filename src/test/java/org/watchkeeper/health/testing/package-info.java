/// `MemoryMonitor` says what it is told to.
@NullMarked
package org.watchkeeper.health.testing;

import org.jspecify.annotations.NullMarked;
