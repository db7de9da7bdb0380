package org.watchkeeper.notice;

import java.time.Instant;
import java.util.List;

/// Every try at sending a notice; shared by all consoles on one database. Thread-safe.
public interface Outbox {
    /// Writes a try that begins, unless the one of that number is there already; says whether it was written. Whoever was told so
    /// sends; nobody else does.
    boolean claim(Try one);

    /// Notes how a claimed try ended. An ending that is there is never replaced; says whether it was noted.
    boolean note(Try one);

    /// The tries for a subject, in the order in which they began.
    List<Try> of(SubjectId subject);

    /// All tries that began at or after that instant, the newest first.
    List<Try> since(Instant from);
}
