package org.watchkeeper.change;

import java.time.Instant;
import java.util.UUID;

import org.watchkeeper.kernel.Operator;

/// One entry of a change's stream. The store numbers them, from 1 and without a gap.
public record ChangeEntry(long number, Happening happening) {
    /// What is handed in: who did what when. The same id is stored once, however often it is handed in.
    public record Happening(UUID id, Instant at, Operator by, ChangeEvent event) {}

    public ChangeEvent event() {
        return happening.event();
    }

    public Instant at() {
        return happening.at();
    }

    public Operator by() {
        return happening.by();
    }
}
