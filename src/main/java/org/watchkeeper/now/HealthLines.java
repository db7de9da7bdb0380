package org.watchkeeper.now;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;
import org.watchkeeper.host.Host;
import org.watchkeeper.now.Line.Destination;

/// The lines of hosts whose checks are in trouble that nobody has seen yet: one a host, however much is wrong with it. A check that
/// waits for the operator (a key that is not trusted, a login that is refused) is told too; what is stale for another reason is not.
public final class HealthLines {
    static final String HEALTH = "health";
    /// How the Health place is opened on what has this in its name.
    static final String SEARCH = "search:";
    private static final String NEEDS_YOU = "needs you: ";

    private HealthLines() {}

    public static List<Line> of(Wall wall, List<Host> hosts) {
        var known = hosts.stream().collect(Collectors.toMap(Host::id, Function.identity()));
        var troubled = new LinkedHashMap<Host, List<Vital>>();
        wall.vitals().stream().filter(HealthLines::isTrouble)
                .forEach(vital -> Optional.ofNullable(known.get(vital.host()))
                        .ifPresent(host -> troubled.computeIfAbsent(host, _ -> new ArrayList<>()).add(vital)));
        return troubled.entrySet().stream().map(each -> line(each.getKey(), each.getValue())).toList();
    }

    private static boolean isTrouble(Vital vital) {
        boolean isBad = vital.state() == HealthState.CRITICAL || vital.state() == HealthState.WARNING;
        return vital.acknowledged().isEmpty() && (isBad || vital.why().contains(NEEDS_YOU));
    }

    private static Line line(Host host, List<Vital> troubled) {
        var vitals = troubled.stream()
                .sorted(Comparator.comparing(Vital::state).reversed().thenComparing(Vital::since)).toList();
        var worst = vitals.getFirst();
        boolean isCritical = worst.state() == HealthState.CRITICAL;
        var since = vitals.stream().map(Vital::since).min(Comparator.naturalOrder());
        return new Line(isCritical ? Kind.FAILED : Kind.HOST, host.name(), state(worst), detail(vitals), since,
                host.environment().word(), host.practice(), new Destination(HEALTH, SEARCH + host.name()));
    }

    private static String state(Vital worst) {
        return worst.why().contains(NEEDS_YOU) ? "not asked" : worst.state().word();
    }

    private static String detail(List<Vital> vitals) {
        var worst = vitals.getFirst();
        if (worst.why().contains(NEEDS_YOU)) {
            return worst.why().substring(worst.why().indexOf(NEEDS_YOU) + NEEDS_YOU.length());
        }
        var said = Optional.of(worst.last().map(last -> last.text()).orElse("")).filter(text -> !text.isEmpty())
                .map(text -> ": " + text).orElse("");
        var more = vitals.size() == 1 ? "" : " · and " + (vitals.size() - 1) + " more";
        return worst.probe().title() + said + more;
    }
}
