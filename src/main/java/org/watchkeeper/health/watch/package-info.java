/// Keeps watch: asks each host in its rhythm, as long as the console is open.
///
/// `Vigil` is the `Monitor`. It has a `Post` for each host, which knows what is due there, what was read and how the connection
/// stands; `Reach` makes a check of the connection itself. What is watched, what is worked on and what is kept come through the
/// ports `Duties`, `Works` and `Logbook`. Whoever has the clock calls `tick` (often; never waits) and `keep` (reads and writes
/// the database); answers are awaited on the threads that were handed in. Nothing here runs on the FX thread.
@NullMarked
package org.watchkeeper.health.watch;

import org.jspecify.annotations.NullMarked;
