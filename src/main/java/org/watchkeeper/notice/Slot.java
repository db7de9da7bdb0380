package org.watchkeeper.notice;

import java.time.Instant;
import java.util.Optional;

/// One notice of a plan: when it is due (`at`), when it is late, until when it is of use, and how it stands. `why` tells why it was
/// overtaken, and is empty otherwise.
public record Slot(NoticeKey key, Moment moment, Times times, Standing standing, String why, Optional<Try> last) {
    public Instant at() {
        return times.at();
    }

    /// Whether it still tells people something.
    public boolean isUseful(Instant now) {
        return why.isEmpty() && !now.isBefore(times.at()) && now.isBefore(times.until());
    }

    /// The number of the try to come.
    public int nextNumber() {
        return last.map(one -> one.number() + 1).orElse(1);
    }

    /// Due from `at` on, late from `late` on, of no use from `until` on.
    public record Times(Instant at, Instant late, Instant until) {}
}
