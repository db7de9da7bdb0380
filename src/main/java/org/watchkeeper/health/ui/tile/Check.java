package org.watchkeeper.health.ui.tile;

import java.time.Instant;
import java.util.Comparator;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.Stakes;
import org.watchkeeper.runbook.Visible;

/// One check on one host, with the state it may be shown in at this moment. `name` is the host's and `title` the check's, as they may be shown.
record Check(Host host, String name, Vital vital, String title, Limits limits, HealthState state, String why) {
    /// The worst first, then what nobody has seen yet, then by name.
    static final Comparator<Check> WORST = Comparator.comparing(Check::state).reversed()
            .thenComparing(check -> check.vital().acknowledged().isPresent())
            .thenComparing(Check::title, Names.ORDER).thenComparing(Check::name, Names.ORDER);
    private static final int LONGEST = 200;

    /// A reading that has grown old meanwhile is stale, whatever it said and whoever says so.
    static Check of(Host host, Vital vital, Limits limits, Instant now) {
        boolean old = vital.state() != HealthState.MAINTENANCE && vital.last().map(Reading::at)
                .filter(at -> Age.isOver(at, vital.probe().every(), vital.probe().limit(), now)).isPresent();
        if (!old || vital.state() == HealthState.STALE) {
            return of(host, vital, limits, vital.state(), Visible.of(vital.why()));
        }
        var since = vital.last().map(last -> Age.words(last.at(), now)).orElse("");
        return of(host, vital, limits, HealthState.STALE, "no reading for " + since);
    }

    private static Check of(Host host, Vital vital, Limits limits, HealthState state, String why) {
        return new Check(host, Visible.of(host.name()), vital, Visible.of(vital.probe().title()), limits, state, why);
    }

    Stake stake() {
        return Stakes.of(host);
    }

    /// The value, or the first words of what was read.
    String says() {
        return vital.last().map(last -> last.value().isPresent()
                ? Figure.words(last.value().getAsDouble(), last.unit())
                : line(last.text())).orElse("");
    }

    private static String line(String text) {
        var first = text.lines().findFirst().orElse("").strip();
        return Visible.of(first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first);
    }
}
