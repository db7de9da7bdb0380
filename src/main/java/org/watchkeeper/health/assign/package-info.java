/// What is watched where, and what people marked: pure, with the ports by which it is kept.
///
/// An `Assignment` puts a probe on a `Scope`; `Watchlist` says what that means for each host. A `Mark` says that a host is being
/// worked on until some time.
@NullMarked
package org.watchkeeper.health.assign;

import org.jspecify.annotations.NullMarked;
