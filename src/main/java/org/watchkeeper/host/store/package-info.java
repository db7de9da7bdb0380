/// Keeps the inventory in the database: `SqlHosts`. Thread-safe.
@NullMarked
package org.watchkeeper.host.store;

import org.jspecify.annotations.NullMarked;
