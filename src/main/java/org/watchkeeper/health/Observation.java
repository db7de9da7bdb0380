package org.watchkeeper.health;

import java.time.Duration;

/// What came of asking one probe in one round. What is printed comes from the host and is not to be trusted; it is cut
/// after some kilobytes, with bytes that are no UTF-8 replaced.
public sealed interface Observation {
    /// Its script ended by itself. `cut` tells that it printed more than is kept.
    record Ended(int status, String out, String err, boolean cut, Duration took) implements Observation {}

    /// It was ended on the host because its `limit` was over; this is what it had printed.
    record TimedOut(String out, String err, Duration limit) implements Observation {}

    /// It was not asked, or its answer did not come: no fault of what it looks at. `why` in words ("the check before it
    /// still hangs there, process 4711").
    record NotAsked(String why) implements Observation {}
}
