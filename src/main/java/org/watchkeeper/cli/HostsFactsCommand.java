package org.watchkeeper.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.watchkeeper.run.fact.FactNotes;
import org.watchkeeper.run.fact.Told;

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
    private @Nullable String reason;
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
        if (reason != null) {
            accept(hosts.getFirst(), reason);
        }
        var told = told(hosts);
        if (json) {
            terminal.out().println(Json.text(told.entrySet().stream()
                    .map(one -> OfHost.of(one.getKey(), one.getValue(), tools.clock().instant())).toList()));
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
        if (reason != null && (names.size() != 1 || reason.isBlank())) {
            throw new Misuse("A machine is accepted for one host at a time, with a reason", "--accept-machine", "");
        }
    }

    /// Accepts only what was seen before: nobody is asked here.
    private void accept(Host host, String why) {
        var known = tools.factBook().of(host.id());
        if (known.identity() != Identity.OTHER) {
            throw new Misuse(host.name() + " is not known to be another machine than before", "--accept-machine",
                    "`watchkeeper hosts facts " + host.name() + "` tells which one it is.");
        }
        tools.factBook().accept(host.id(), known.machine().orElseThrow(),
                new KnownMachine(known.facts().map(HostFacts::machine).orElse(""),
                        tools.clock().instant(), tools.operator().name(), why.strip()));
    }

    private Map<Host, Told> told(List<Host> hosts) {
        if (!stored && reason == null) {
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
        FactWords.of(known).forEach(
                line -> terminal.out().println(String.format("  %-12s %s", line.name(), line.text())));
    }

    /// `at` is when, in UTC; empty where it never said anything. `trouble` is why it was not asked now. What it does not tell is null.
    record OfHost(String host, String at, boolean stale, String system, List<String> kin, String kernel, String name,
            String machine, String identity, @Nullable OfMachine known, @Nullable OfClock clock,
            SortedMap<String, String> programs, SortedMap<String, String> units, SortedSet<String> databases,
            SortedMap<String, String> deployments, List<String> remarks, String trouble) {
        static OfHost of(Host host, Told told, Instant now) {
            var known = told.known();
            var facts = known.facts().orElse(HostFacts.none(Instant.EPOCH));
            var platform = facts.platform();
            return new OfHost(host.name(), known.facts().map(said -> said.at().toString()).orElse(""),
                    known.isStale(now), platform.system(), platform.kin(), platform.kernel(), platform.name(),
                    facts.machine(), Json.word(known.identity()), known.machine().map(OfMachine::of).orElse(null),
                    facts.clock().map(OfClock::of).orElse(null), facts.programs(), facts.units(),
                    facts.databases(), facts.deployments(), facts.remarks(), told.trouble());
        }
    }

    record OfMachine(String machine, String since, String by, String reason) {
        static OfMachine of(KnownMachine machine) {
            return new OfMachine(machine.machine(), machine.since().toString(), machine.by(), machine.reason());
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
