package org.watchkeeper.now;

import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;

/// When each operator last looked at Now. Shared by a team's consoles.
public interface Visits {
    /// When somebody looked, and from when on they were told what had happened.
    record Visit(Instant at, Instant since) {}

    Optional<Visit> last(Operator operator);

    /// Remembers that the operator looks now.
    void note(Operator operator, Visit visit);
}
