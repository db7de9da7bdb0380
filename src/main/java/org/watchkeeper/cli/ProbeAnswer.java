package org.watchkeeper.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Reading;

import com.fasterxml.jackson.annotation.JsonInclude;

/// What one host answered, as `probe --json` prints it (docs/json.md).
record ProbeAnswer(String host, String at, boolean reached, String why, List<Check> probes) {
    ProbeAnswer {
        probes = List.copyOf(probes);
    }

    static ProbeAnswer reached(String host, Instant at, List<Check> probes) {
        return new ProbeAnswer(host, at.toString(), true, "", probes);
    }

    static ProbeAnswer unreached(String host, Instant at, String why) {
        return new ProbeAnswer(host, at.toString(), false, why, List.of());
    }

    /// Of each check; a host that is not reached is unknown.
    List<Level> levels() {
        return reached
                ? probes.stream().map(check -> Level.valueOf(check.level.toUpperCase(Locale.ROOT))).toList()
                : List.of(Level.UNKNOWN);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Check(String id, String title, String level, @Nullable Double value, String unit, String text, String output,
            long tookMillis, String from) {
        static Check of(Probe probe, Reading reading) {
            return new Check(probe.id().text(), probe.title(), reading.level().word(),
                    reading.value().isPresent() ? reading.value().getAsDouble() : null, reading.unit(), reading.text(),
                    reading.output(), reading.took().toMillis(), probe.from());
        }
    }
}
