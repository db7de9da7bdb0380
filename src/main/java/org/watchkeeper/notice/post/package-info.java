/// Sends what is due: looks at subjects, plans and tries, claims, carries, and notes what came of it.
///
/// Whoever has the clock calls `Postman.round` now and then, off the FX thread; nothing here makes threads or sleeps.
@NullMarked
package org.watchkeeper.notice.post;

import org.jspecify.annotations.NullMarked;
