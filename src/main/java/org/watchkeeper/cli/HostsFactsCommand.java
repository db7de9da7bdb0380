package org.watchkeeper.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.FactWords;
import org.watchkeeper.host.fact.HostClock;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Identity;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.fact.MachineWord;
import org.watchkeeper.run.fact.FactNotes;
import org.watchkeeper.run.fact.Told;
import org.watchkeeper.runbook.Visible;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "facts", mixinStandardHelpOptions = true, description = "What hosts say of themselves: system, versions, services, databases, clock, which machine. Those of which nothing younger than ten minutes is known are asked.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class HostsFactsCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "HOST", arity = "0..*", description = "Without one, with --stored: all of which something is known.")
    private List<String> names = List.of();
    @Option(names = "--gather", description = "Ask them all now.")
    private boolean gather;
    @Option(names = "--stored", description = "Ask nobody: what they said last, and when.")
    private boolean stored;
    @Option(names = "--accept-machine", paramLabel = "REASON", description = "From now on the one host named is known as the machine it said last, for that reason.")
    private @Nullable String rebuilt;
    @Option(names = "--no-machine-id", paramLabel = "REASON", description = "From now on the one host named is let pass without telling its machine id, for that reason: a container, an appliance.")
    private @Nullable String silent;
    @Option(names = "--ask-machine-id", paramLabel = "REASON", description = "Takes --no-machine-id back.")
    private @Nullable String telling;
    @Option(names = "--json", description = "One JSON array.")
    private boolean json;

    HostsFactsCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        refuse();
        var hosts = names.stream().distinct().map(name -> HostsCommand.named(tools.hosts(), name)).toList();
        words().forEach((word, why) -> say(hosts.getFirst(), word, why.strip()));
        var told = told(hosts);
        if (json) {
            terminal.out().println(Json.text(told.entrySet().stream()
                    .map(one -> OfHost.of(one.getKey(), one.getValue(), said(one.getKey()), tools.clock().instant()))
                    .toList()));
        } else {
            told.forEach(this::print);
        }
        new FactNotes(ZoneId.systemDefault(), tools.clock().instant()).of(told).forEach(terminal.err()::println);
        return told.values().stream().allMatch(Told::isAsked) ? Status.OK : Status.FAILED;
    }

    private void refuse() {
        if (names.isEmpty() && !stored) {
            throw new Misuse("Which hosts shall be asked?", "HOST", "Name them: an empty list never means all.");
        }
        if (gather && stored) {
            throw new Misuse("They are asked now, or not", "--gather, --stored", "Give one of the two.");
        }
        var words = words();
        if (words.size() > 1 || !words.isEmpty() && names.size() != 1
                || words.values().stream().anyMatch(String::isBlank)) {
            throw new Misuse("One thing is said of the machine of one host at a time, with a reason",
                    "--accept-machine, --no-machine-id, --ask-machine-id", "");
        }
    }

    /// What is said of the machine, and why.
    private Map<MachineWord, String> words() {
        var words = new EnumMap<MachineWord, String>(MachineWord.class);
        if (rebuilt != null) {
            words.put(MachineWord.REBUILT, rebuilt);
        }
        if (silent != null) {
            words.put(MachineWord.SILENT, silent);
        }
        if (telling != null) {
            words.put(MachineWord.TELLING, telling);
        }
        return words;
    }

    /// Says it of what was seen before: nobody is asked here.
    private void say(Host host, MachineWord word, String why) {
        var known = tools.factBook().of(host.id());
        objection(known, word).ifPresent(what -> {
            throw new Misuse(host.name() + what, option(word),
                    "`watchkeeper hosts facts " + host.name() + "` tells which machine it is.");
        });
        tools.factBook().accept(host.id(), known.machine().orElseThrow(),
                word.of(known, tools.clock().instant(), tools.operator().name(), why));
    }

    private static String option(MachineWord word) {
        return switch (word) {
            case REBUILT -> "--accept-machine";
            case SILENT -> "--no-machine-id";
            case TELLING -> "--ask-machine-id";
        };
    }

    private static Optional<String> objection(Known known, MachineWord word) {
        boolean isSilent = known.machine().filter(KnownMachine::isSilent).isPresent();
        return switch (word) {
            case REBUILT -> known.identity() == Identity.OTHER
                    ? Optional.empty()
                    : Optional.of(" is not known to be another machine than before");
            case SILENT -> known.machine().isEmpty()
                    ? Optional.of(" never told a machine id, and is let pass without one")
                    : known.identity() == Identity.OTHER
                            ? Optional.of(" says that it is another machine than before")
                            : isSilent ? Optional.of(" is let pass without a machine id already") : Optional.empty();
            case TELLING -> isSilent ? Optional.empty() : Optional.of(" is not let pass without a machine id");
        };
    }

    private Map<Host, Told> told(List<Host> hosts) {
        if (!stored && words().isEmpty()) {
            var questions = new TerminalQuestions(terminal);
            return gather ? tools.facts().gather(hosts, questions) : tools.facts().of(hosts, questions);
        }
        var all = tools.factBook().all();
        var told = new LinkedHashMap<Host, Told>();
        (hosts.isEmpty() ? tools.hosts().all() : hosts).stream()
                .filter(host -> !hosts.isEmpty() || all.containsKey(host.id()))
                .forEach(host -> told.put(host, Told.of(all.getOrDefault(host.id(), Known.NOTHING))));
        return told;
    }

    private void print(Host host, Told told) {
        var now = tools.clock().instant();
        var known = told.known();
        terminal.out().println(host.name() + ": " + known.facts()
                .map(facts -> "as of " + FactWords.age(facts.at(), now, ZoneId.systemDefault())
                        + (known.isStale(now) ? ", stale" : ""))
                .orElse("never asked"));
        FactWords.of(known).forEach(line -> line(line.name(), line.text()));
        said(host).forEach(word -> line("Said of it", FactWords.said(word, ZoneId.systemDefault())));
    }

    private void line(String name, String text) {
        terminal.out().println(String.format("  %-12s %s", name, Visible.of(text)));
    }

    /// What persons said of its machine, the latest first.
    private List<KnownMachine> said(Host host) {
        return tools.factBook().machines(host.id()).stream().filter(machine -> !machine.by().isEmpty()).toList();
    }

    /// `at` is when, in UTC; empty where it never said anything. `trouble` is why it was not asked now. What it does not tell is null.
    record OfHost(String host, String at, boolean stale, String system, List<String> kin, String kernel, String name,
            String machine, String identity, @Nullable OfMachine known, List<OfMachine> said, @Nullable OfClock clock,
            SortedMap<String, String> programs, SortedMap<String, String> units, SortedSet<String> databases,
            SortedMap<String, String> deployments, List<String> remarks, String trouble) {
        static OfHost of(Host host, Told told, List<KnownMachine> said, Instant now) {
            var known = told.known();
            var facts = known.facts().orElse(HostFacts.none(Instant.EPOCH));
            var platform = facts.platform();
            return new OfHost(host.name(), known.facts().map(last -> last.at().toString()).orElse(""),
                    known.isStale(now), platform.system(), platform.kin(), platform.kernel(), platform.name(),
                    facts.machine(), Json.word(known.identity()), known.machine().map(OfMachine::of).orElse(null),
                    said.stream().map(OfMachine::of).toList(),
                    facts.clock().map(OfClock::of).orElse(null), facts.programs(), facts.units(),
                    facts.databases(), facts.deployments(), facts.remarks(), told.trouble());
        }
    }

    record OfMachine(String machine, String since, String by, String reason, boolean silent) {
        static OfMachine of(KnownMachine machine) {
            return new OfMachine(machine.machine(), machine.since().toString(), machine.by(), machine.reason(),
                    machine.isSilent());
        }
    }

    record OfClock(String zone, double ahead, double within, boolean off) {
        private static final double MILLIS = 1000;

        static OfClock of(HostClock clock) {
            return new OfClock(clock.zone(), clock.ahead().toMillis() / MILLIS, clock.within().toMillis() / MILLIS,
                    clock.isOff());
        }
    }
}
