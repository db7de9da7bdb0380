package org.watchkeeper.cli;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.assign.Mark;
import org.watchkeeper.health.watch.Attention;
import org.watchkeeper.health.watch.CheckKey;
import org.watchkeeper.health.watch.KeptWall;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "health", mixinStandardHelpOptions = true, description = "Health checks: list, history, ack, snooze, mark, unmark, assign, unassign, assignments. Alone it lists. A console that is open does the asking; this reads what it kept.")
final class HealthCommand implements Callable<Integer> {
    private static final Duration MONTH = Duration.ofDays(31);

    private final Tools tools;
    private final Tools.Terminal terminal;

    HealthCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list(List.of(), false);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "How each check stands, the worst first. Ends with status 1 when one is critical.")
    int list(@Parameters(paramLabel = "HOST", arity = "0..*") @Nullable List<String> hosts,
            @Option(names = "--json", description = "One JSON array.") boolean json) {
        var books = tools.health();
        var names = names();
        var wanted = hosts == null || hosts.isEmpty()
                ? names.keySet()
                : hosts.stream().map(name -> host(name).id()).collect(Collectors.toSet());
        var vitals = KeptWall.read(books.duties(), books.works(), books.logbook(), tools.clock().instant()).vitals()
                .stream().filter(vital -> wanted.contains(vital.host()))
                .sorted(Comparator.comparing(Vital::state).reversed()
                        .thenComparing(vital -> names.getOrDefault(vital.host(), "")))
                .toList();
        if (json) {
            Json.write(terminal.out(), vitals.stream()
                    .map(vital -> HealthJson.Check.of(vital, names.getOrDefault(vital.host(), ""))).toList());
        } else {
            vitals.forEach(vital -> print(vital, names.getOrDefault(vital.host(), "")));
        }
        return vitals.stream().anyMatch(vital -> vital.state() == HealthState.CRITICAL) ? Status.FAILED : Status.OK;
    }

    private void print(Vital vital, String host) {
        var said = vital.why().isEmpty() ? vital.last().map(Reading::text).orElse("") : vital.why();
        terminal.out().println(plain(String.format("%-17s %-20s %-20s since %s  %s", vital.state().word(), host,
                vital.probe().id(), Stamp.second(vital.since()), said).strip()));
    }

    @Command(name = "history", mixinStandardHelpOptions = true, description = "What was read of one check, oldest first. After a day by five minutes, after a month by hours.")
    int history(@Parameters(paramLabel = "HOST") String host, @Parameters(paramLabel = "PROBE") String probe,
            @Option(names = "--since", defaultValue = "24h", description = "24h, 7d, a date, or a time with its zone.") String since,
            @Option(names = "--json", description = "One JSON array.") boolean json) {
        var now = tools.clock().instant();
        var readings = tools.health().logbook().history(check(host, probe), Since.of(since, now), now);
        if (json) {
            Json.write(terminal.out(), readings.stream().map(HealthJson.Line::of).toList());
        } else {
            readings.forEach(reading -> terminal.out().println(plain(String.format("%s  %-8s %s %s",
                    Stamp.second(reading.at()), reading.level().word(), number(reading), reading.text()).strip())));
        }
        return Status.OK;
    }

    /// What hosts print reaches no terminal as it is.
    private static String plain(String line) {
        return line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "\uFFFD");
    }

    private static String number(Reading reading) {
        return reading.value().isPresent() ? reading.value().getAsDouble() + " " + reading.unit() : "";
    }

    @Command(name = "ack", mixinStandardHelpOptions = true, description = "Somebody has seen this trouble: it alerts no more until it is over.")
    int ack(@Parameters(paramLabel = "HOST") String host, @Parameters(paramLabel = "PROBE") String probe) {
        var check = check(host, probe);
        note(check, new Attention(Optional.of(new Attention.Seen(tools.operator().name(), tools.clock().instant())),
                said(check).snoozed()));
        terminal.err().println(probe + " on " + host + " is seen by " + tools.operator().name());
        return Status.OK;
    }

    @Command(name = "snooze", mixinStandardHelpOptions = true, description = "Nobody wants to hear of this check for so long.")
    int snooze(@Parameters(paramLabel = "HOST") String host, @Parameters(paramLabel = "PROBE") String probe,
            @Option(names = "--for", required = true, description = "30m, 2h, 1d.") String time) {
        var check = check(host, probe);
        var until = tools.clock().instant().plus(Since.length(time, "--for"));
        note(check, new Attention(said(check).seen(), Optional.of(until)));
        terminal.err().println(probe + " on " + host + " is quiet until " + Stamp.second(until));
        return Status.OK;
    }

    private Attention said(CheckKey check) {
        return tools.health().logbook().attention().getOrDefault(check, Attention.NONE);
    }

    private void note(CheckKey check, Attention attention) {
        tools.health().logbook().note(check, attention);
    }

    @Command(name = "mark", mixinStandardHelpOptions = true, description = "Mark a host as being worked on: it is under maintenance until then and alerts nobody.")
    int mark(@Parameters(paramLabel = "HOST") String host,
            @Option(names = "--for", required = true, description = "30m, 2h, 1d; at most 31d.") String time,
            @Option(names = "--reason", required = true, description = "What is done there.") String reason) {
        var length = Since.length(time, "--for");
        if (length.isZero() || length.compareTo(MONTH) > 0 || reason.isBlank()) {
            throw new Misuse("A mark has a reason and ends within a month", "--for " + time,
                    "Mark it again when it takes longer.");
        }
        var now = tools.clock().instant();
        var mark = new Mark(host(host).id(), reason.strip(), tools.operator().name(), now, now.plus(length));
        tools.health().marks().set(mark);
        terminal.err().println(host + " is under maintenance until " + Stamp.second(mark.until()));
        return Status.OK;
    }

    @Command(name = "unmark", mixinStandardHelpOptions = true, description = "Take a host's mark away.")
    int unmark(@Parameters(paramLabel = "HOST") String host) {
        boolean was = tools.health().marks().lift(host(host).id());
        terminal.err().println(was ? host + " is marked no more" : host + " was not marked");
        return Status.OK;
    }

    private CheckKey check(String host, String probe) {
        try {
            return new CheckKey(host(host).id(), new ProbeId(probe));
        } catch (IllegalArgumentException e) {
            throw new Misuse("This names no probe: " + e.getMessage(), probe, "`watchkeeper health` lists them.");
        }
    }

    private Host host(String name) {
        return HostsCommand.named(tools.hosts(), name);
    }

    private Map<HostId, String> names() {
        return tools.hosts().all().stream().collect(Collectors.toMap(Host::id, Host::name));
    }
}
