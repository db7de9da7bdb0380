package org.watchkeeper.drill;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How a practice host answers health checks: its services are those of its scene, its numbers go up and down slowly. Nothing is
/// executed; a check that it does not play says so, and is unknown.
public record Vitality(Scene scene, String host, Instant now) {
    /// What a check ends with where there is nothing to look with.
    public static final int NOT_THERE = 127;
    private static final int NO_SUCH_UNIT = 4;
    private static final int NOT_ACTIVE = 3;
    private static final double PERIOD = 600;
    private static final String UNIT = "unit.";
    private static final Set<String> UNIT_STATES = Set.of("active", "inactive", "failed");

    /// What was printed, and how it ended.
    public record Answer(String out, String err, int status) {
        private static Answer of(String out) {
            return new Answer(out + "\n", "", 0);
        }
    }

    /// The units that a host of that scene has.
    public static List<String> units(Scene scene) {
        return scene.variables().entrySet().stream().filter(one -> UNIT_STATES.contains(one.getValue()))
                .map(Map.Entry::getKey).toList();
    }

    /// The answer to the check of that id.
    public Answer to(String probe) {
        if (probe.startsWith(UNIT)) {
            return unit(probe.substring(UNIT.length()));
        }
        return number(probe).map(Answer::of).orElseGet(
                () -> new Answer("", "practice: this host does not play the check " + probe + "\n", NOT_THERE));
    }

    private Answer unit(String unit) {
        var state = Optional.ofNullable(scene.variables().get(unit));
        return state.map(word -> switch (word) {
            case "active" -> Answer.of("active (running)");
            case "failed" -> new Answer("failed (failed)\n", "", NOT_ACTIVE);
            default -> new Answer(word + " (dead)\n", "", NOT_ACTIVE);
        }).orElseGet(() -> new Answer("there is no unit " + unit + "\n", "", NO_SUCH_UNIT));
    }

    private Optional<String> number(String probe) {
        var kind = probe.contains(".") ? probe.substring(0, probe.indexOf('.')) : probe;
        return switch (kind) {
            case "disk" -> Optional.of(Math.round(wave(61, 4, kind)) + " % of /");
            case "inodes" -> Optional.of(Math.round(wave(18, 2, kind)) + " % of /");
            case "memory" -> Optional.of(said("%.1f %% used, %d MiB of 7964 MiB available", wave(57, 9, kind),
                    Math.round(7964 * (1 - wave(57, 9, kind) / 100))));
            case "cpu" -> Optional.of(said("%.1f %% busy", wave(22, 16, kind)));
            case "load" -> Optional.of(said("%.2f a processor: load %.2f %.2f %.2f on 2", wave(0.4, 0.25, kind),
                    wave(0.8, 0.5, kind), wave(0.8, 0.4, kind), wave(0.8, 0.3, kind)));
            case "io" -> Optional.of(said("%.1f %% busy: sda", wave(12, 9, kind)));
            case "reboot" -> Optional.of("no reboot is required");
            default -> Optional.empty();
        };
    }

    /// Around `middle`, each host and each kind at its own time.
    private double wave(double middle, double swing, String kind) {
        double shift = Math.floorMod((host + kind).hashCode(), 1000) / 1000.0 * 2 * Math.PI;
        double turn = now.toEpochMilli() / 1000.0 / PERIOD * 2 * Math.PI;
        return middle + swing * (0.8 * Math.sin(turn + shift) + 0.2 * Math.sin(7 * turn + shift));
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency
    private static String said(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
