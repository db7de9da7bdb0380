package org.watchkeeper.health.ui.tile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.watchkeeper.health.Vital;

/// What a tile shows in its middle. `says` is its one line in words, `number` what stands on a dial, `recent` are the last
/// readings, oldest first, `at` is when it was read: for many, the oldest of their last readings.
public record Face(Skin skin, String says, OptionalDouble number, String unit, Limits limits, Optional<Instant> at,
        List<Vital.Sample> recent) {
    public Face {
        recent = List.copyOf(recent);
    }
}
