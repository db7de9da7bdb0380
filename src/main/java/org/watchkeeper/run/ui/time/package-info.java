/// How much time a run has left, on screen: `TimeLeft` says it in words, `TimeModel` follows it and gives it more, `TimePane` and
/// `TimeBadge` show it, `TimeAlarm` tells when it is over. Confined to the FX thread.
@NullMarked
package org.watchkeeper.run.ui.time;

import org.jspecify.annotations.NullMarked;
