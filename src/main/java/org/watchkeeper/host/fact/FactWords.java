package org.watchkeeper.host.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What a host said of itself, in lines for people.
public final class FactWords {
    /// The name of the line that tells which machine it is.
    public static final String MACHINE = "Machine";
    /// The name of the line with the machine it is known as, where that is another one.
    public static final String KNOWN_AS = "Known as";
    /// The name of the line with units that have failed.
    public static final String FAILED = "Failed";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm VV", Locale.ENGLISH);
    private static final long MINUTES_OF_TWO_HOURS = 120;
    private static final long HOURS_OF_TWO_DAYS = 48;
    private static final int MOST = 12;

    private FactWords() {}

    /// A line: what it is about, and what was said.
    public record Line(String name, String text) {}

    /// "Sat 21 Nov 2026 02:19 Europe/Berlin, 3 h ago". What another console kept may be of a time to come by this one's clock.
    public static String age(Instant at, Instant now, ZoneId zone) {
        var age = Duration.between(at, now);
        var words = age.toMinutes() == 0
                ? "just now"
                : age.isNegative()
                        ? "by a clock that is " + span(age.negated()) + " ahead of this console's"
                        : span(age) + " ago";
        return DAY.format(at.atZone(zone)) + ", " + words;
    }

    /// What a person said of a host's machine: "Sat 21 Nov 2026 02:19 Europe/Berlin, ada: 3f2a…, the disk died".
    public static String said(KnownMachine word, ZoneId zone) {
        return DAY.format(word.since().atZone(zone)) + ", " + word.by() + ": " + word.machine()
                + (word.isSilent() ? " tells no machine id" : "") + ", " + word.reason();
    }

    private static String span(Duration length) {
        return length.toMinutes() < MINUTES_OF_TWO_HOURS
                ? length.toMinutes() + " min"
                : length.toHours() < HOURS_OF_TWO_DAYS ? length.toHours() + " h" : length.toDays() + " days";
    }

    /// What was said, as far as it was.
    public static List<Line> of(Known known) {
        return known.facts().map(facts -> lines(known, facts)).orElse(List.of());
    }

    private static String known(KnownMachine as) {
        return as.machine() + (as.isSilent() ? ", and tells no machine id by a person's word" : "");
    }

    private static List<Line> lines(Known known, HostFacts facts) {
        var lines = new ArrayList<Line>();
        var platform = facts.platform();
        lines.add(new Line("System", platform.system()));
        lines.add(new Line("Kernel", platform.kernel()));
        lines.add(new Line("Calls itself", platform.name()));
        lines.add(new Line(MACHINE, facts.machine()));
        known.machine().filter(as -> known.identity().isDoubtful() || as.isSilent())
                .ifPresent(as -> lines.add(new Line(KNOWN_AS, known(as))));
        facts.clock().ifPresent(clock -> {
            lines.add(new Line("Time zone", clock.zone()));
            lines.add(new Line("Clock", clock.words()));
        });
        lines.add(new Line("Deployment", facts.deployments().entrySet().stream()
                .map(one -> one.getKey() + (one.getValue().isEmpty() ? "" : " (" + one.getValue() + ")"))
                .collect(Collectors.joining(", "))));
        lines.add(new Line("Databases", String.join(", ", facts.databases())));
        lines.add(new Line(FAILED, some(facts.units().entrySet().stream()
                .filter(unit -> !unit.getValue().equals(HostFacts.RUNNING)).map(Map.Entry::getKey).toList())));
        lines.add(new Line("Running", some(facts.running().stream().sorted().toList())));
        lines.add(
                new Line("Versions", some(facts.programs().entrySet().stream().filter(one -> !one.getValue().isEmpty())
                        .map(one -> one.getKey() + " " + one.getValue()).toList())));
        facts.remarks().forEach(remark -> lines.add(new Line("Not known", remark)));
        return lines.stream().filter(line -> !line.text().isEmpty()).toList();
    }

    private static String some(List<String> names) {
        return names.size() <= MOST
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST)) + " and " + (names.size() - MOST) + " more";
    }
}
