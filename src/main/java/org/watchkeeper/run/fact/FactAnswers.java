package org.watchkeeper.run.fact;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.watchkeeper.health.Observation;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Round;
import org.watchkeeper.host.fact.HostClock;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Platform;
import org.watchkeeper.kernel.Counted;
import org.watchkeeper.kernel.OneLine;
import org.watchkeeper.kernel.Problem;

/// Makes facts of what a host answered to a round of [FactScripts]. Only what has the form that is asked for is taken, so much of it
/// and so long: a host is not trusted to run those scripts.
final class FactAnswers {
    static final int MOST_UNITS = 500;
    private static final int MOST_PROGRAMS = 100;
    private static final int LONGEST = 80;
    private static final Pattern FIELD = Pattern.compile("(?m)^(NAME|VERSION_ID|ID|ID_LIKE)=[\"']?([^\"'\\n]*)");
    private static final Pattern OURS = Pattern.compile("(?m)^@(kernel|name) (.*)$");
    private static final Pattern KIN = Pattern.compile("[a-z0-9._-]{1,40}");
    private static final Pattern MACHINE = Pattern
            .compile("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PROGRAM = Pattern.compile("(?m)^[a-z0-9-]{1,20}$");
    private static final Pattern VERSION = Pattern
            .compile("(?m)^([a-z0-9-]{1,20})=.{0,60}?(\\d+\\.\\d[\\w.+~-]{0,30})");
    private static final Pattern UNIT = Pattern
            .compile("(?m)^([\\w@:.\\\\-]{1,80}) (running|started|failed|crashed)$");
    private static final Pattern PROCESS = Pattern.compile("(?m)^@process ([\\w-]{1,40})$");
    private static final Pattern CONTAINER = Pattern.compile("(?m)^ *(\\d{1,6}) container ?([\\w.-]{0,80})$");

    private final Map<ProbeId, Observation> answers;
    private final List<String> remarks = new ArrayList<>();

    private FactAnswers(Map<ProbeId, Observation> answers) {
        this.answers = answers;
    }

    /// Throws `Problem` where the host could not be asked at all.
    static HostFacts of(Round.Answered round) {
        if (round.observations().get(FactScripts.SYSTEM) instanceof Observation.NotAsked(var why)) {
            throw new Problem("It does not say what it is: " + OneLine.of(why, 2 * LONGEST), "", "");
        }
        return new FactAnswers(round.observations()).facts(round.at(), round.took());
    }

    private HostFacts facts(Instant at, Duration took) {
        var platform = platform(text(FactScripts.SYSTEM));
        var clock = clock(text(FactScripts.CLOCK), at, took);
        var said = machine(text(FactScripts.MACHINE));
        if (said.isEmpty()) {
            remarks.add("It has no machine id: that it is the same machine is only known by its host key.");
        }
        var units = text(FactScripts.UNITS);
        return new HostFacts(at, platform, said, clock, programs(), units(units), deployments(units), remarks);
    }

    /// The machine id in what a host printed when it was asked for it; empty where there is none.
    static String machine(String printed) {
        var id = printed.strip().toLowerCase(Locale.ROOT);
        return MACHINE.matcher(id).matches() ? id.replace("-", "") : "";
    }

    /// What it printed, as far as it came.
    private String text(ProbeId part) {
        return switch (answers.getOrDefault(part, new Observation.NotAsked("it was not asked"))) {
            case Observation.Ended ended -> {
                if (ended.cut()) {
                    remarks.add("It said more of its " + name(part) + " than is kept.");
                }
                yield ended.out();
            }
            case Observation.TimedOut late -> {
                remarks.add("It did not say all of its " + name(part) + " within " + late.limit().toSeconds() + " s.");
                yield late.out();
            }
            case Observation.NotAsked(var why) -> {
                remarks.add("It was not asked for its " + name(part) + ": " + OneLine.of(why, LONGEST));
                yield "";
            }
        };
    }

    private static String name(ProbeId part) {
        return part.text().substring(part.text().indexOf('.') + 1);
    }

    private static Platform platform(String text) {
        var fields = first(FIELD, text);
        var ours = first(OURS, text);
        var name = fields.getOrDefault("NAME", "").replace(" GNU/Linux", "");
        var kin = Stream.of(fields.getOrDefault("ID", ""), fields.getOrDefault("ID_LIKE", ""))
                .flatMap(ids -> Stream.of(ids.toLowerCase(Locale.ROOT).split("\\s+", -1)))
                .filter(id -> KIN.matcher(id).matches()).distinct().limit(10).toList();
        return new Platform(OneLine.of(name + " " + fields.getOrDefault("VERSION_ID", ""), LONGEST), kin,
                OneLine.of(ours.getOrDefault("kernel", ""), LONGEST),
                OneLine.of(ours.getOrDefault("name", ""), LONGEST));
    }

    private static SortedMap<String, String> first(Pattern form, String text) {
        var found = new TreeMap<String, String>();
        form.matcher(text).results().forEach(each -> found.putIfAbsent(each.group(1), each.group(2)));
        return found;
    }

    /// The time lies between when the round began and when it was over.
    private Optional<HostClock> clock(String text, Instant at, Duration took) {
        var lines = text.lines().map(String::strip).toList();
        if (lines.size() < 2 || !lines.getFirst().matches("\\d{1,12}")) {
            remarks.add("It does not tell its time.");
            return Optional.empty();
        }
        var half = took.dividedBy(2);
        var there = Instant.ofEpochSecond(Long.parseLong(lines.getFirst())).plusMillis(500);
        return Optional.of(new HostClock(zone(lines), Duration.between(at.plus(half), there), half.plusMillis(500)));
    }

    private static String zone(List<String> lines) {
        try {
            if (lines.size() > 2) {
                return ZoneId.of(lines.get(2).replaceFirst("^(posix|right)/", "")).getId();
            }
        } catch (DateTimeException unknown) {
            // Its offset has to do.
        }
        try {
            return ZoneOffset.of(lines.get(1)).equals(ZoneOffset.UTC) ? "UTC" : ZoneOffset.of(lines.get(1)).getId();
        } catch (DateTimeException unknown) {
            return "";
        }
    }

    private SortedMap<String, String> programs() {
        var programs = new TreeMap<String, String>();
        PROGRAM.matcher(text(FactScripts.PROGRAMS)).results().limit(MOST_PROGRAMS)
                .forEach(each -> programs.put(each.group(), ""));
        first(VERSION, text(FactScripts.VERSIONS))
                .forEach((program, version) -> programs.computeIfPresent(program, (_, _) -> version));
        return programs;
    }

    private SortedMap<String, String> units(String text) {
        var units = new TreeMap<String, String>();
        if (text.lines().anyMatch(line -> line.equals("@systemd") || line.equals("@openrc"))) {
            UNIT.matcher(text).results().limit(MOST_UNITS)
                    .forEach(each -> units.put(each.group(1), state(each.group(2))));
        } else {
            remarks.add("It has no systemd and no OpenRC: of its services only known processes are told.");
            PROCESS.matcher(text).results().forEach(each -> units.put(each.group(1), HostFacts.RUNNING));
        }
        return units;
    }

    private static String state(String word) {
        return word.equals("failed") || word.equals("crashed") ? "failed" : HostFacts.RUNNING;
    }

    private SortedMap<String, String> deployments(String units) {
        var found = new TreeMap<String, String>();
        var text = text(FactScripts.DEPLOYMENT);
        var lines = text.lines().toList();
        if (lines.contains("init systemd")) {
            found.put("systemd", "");
        }
        if (lines.contains("inside container")) {
            found.put("container", "");
        }
        var projects = CONTAINER.matcher(text).results().toList();
        long containers = projects.stream().mapToLong(each -> Long.parseLong(each.group(1))).sum();
        if (containers > 0) {
            found.put("docker", Counted.of(containers, "container"));
        } else if (lines.contains("docker unasked")) {
            remarks.add("Docker does not answer this login: whether it runs containers is not known.");
        }
        long named = projects.stream().filter(each -> !each.group(2).isEmpty()).count();
        if (named > 0) {
            found.put("compose", Counted.of(named, "Compose project"));
        }
        PROCESS.matcher(units).results().map(each -> each.group(1))
                .filter(process -> process.equals("kubelet") || process.startsWith("k3s")).findFirst()
                .ifPresent(process -> found.put("kubernetes", process));
        return found;
    }
}
