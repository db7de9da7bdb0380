package org.watchkeeper.health;

import java.time.Instant;
import java.util.List;

/// Every check on every host at one moment.
public record Wall(Instant at, List<Vital> vitals) {
    public Wall {
        vitals = List.copyOf(vitals);
    }
}
