/// The health checks that the console knows by itself: each factory gives a [org.watchkeeper.health.Probe] with a script of
/// POSIX sh, everything that is not ours in it quoted, and usual thresholds (docs/health-checks.md). A script ends with 127 and
/// a sentence where what it needs is missing, with 126 where it may not look: both are unknown, never critical.
@NullMarked
package org.watchkeeper.health.kind;

import org.jspecify.annotations.NullMarked;
