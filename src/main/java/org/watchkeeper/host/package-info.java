/// The inventory: hosts, their groups, tags and environments, and how to log in to each.
///
/// Main types: `Host`, `Hosts` (port, stored by `host.store`), `Environment`. No threads, no I/O.
@NullMarked
package org.watchkeeper.host;

import org.jspecify.annotations.NullMarked;
