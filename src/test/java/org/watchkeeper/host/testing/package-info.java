/// `HostsContract` says what every inventory does; `MemoryHosts` is the one to play with.
@NullMarked
package org.watchkeeper.host.testing;

import org.jspecify.annotations.NullMarked;
