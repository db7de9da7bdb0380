package org.watchkeeper.cli;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.assign.Assignment;
import org.watchkeeper.health.assign.Scope;
import org.watchkeeper.health.kind.Catalogue;
import org.watchkeeper.host.Host;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "assign", mixinStandardHelpOptions = true, description = "Watch a probe on a host, a group or all hosts, or change its limits there. The more special says more.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class HealthAssignCommand implements Callable<Integer> {
    private static final Judgement NONE = new Judgement("", "", "", "", 1, 0);

    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "PROBE", description = "Its name: lower-case letters, digits, dots, dashes.")
    private String probe = "";

    @Option(names = "--on", required = true, description = "all, group:NAME or the name of a host.")
    private String on = "";

    @Option(names = "--title", description = "As it is shown.")
    private @Nullable String title;

    @Option(names = "--kind", paramLabel = "KIND[=WHAT]", description = "One of the kinds of docs/health-checks.md, with its limits: disk=/var, unit=nginx, memory.")
    private @Nullable String kind;

    @Option(names = "--command", description = "Asked on the host, by /bin/sh.")
    private @Nullable String command;

    @Option(names = "--tcp", paramLabel = "ADDRESS:PORT", description = "Whether a port answers this console.")
    private @Nullable String tcp;

    @Option(names = "--http", paramLabel = "URL", description = "What a page says to this console.")
    private @Nullable String http;

    @Option(names = "--tls", paramLabel = "ADDRESS:PORT", description = "Which certificate is shown to this console.")
    private @Nullable String tls;

    @Option(names = "--value", description = "The number in the answer, in the language of conditions.")
    private @Nullable String value;

    @Option(names = "--unit", description = "Its unit.")
    private @Nullable String unit;

    @Option(names = "--warning", description = "Condition of a warning.")
    private @Nullable String warning;

    @Option(names = "--critical", description = "Condition of critical. Without any condition: an exit status other than 0.")
    private @Nullable String critical;

    @Option(names = "--in-row", description = "After so many readings that agree the state changes.")
    private @Nullable Integer inRow;

    @Option(names = "--slack", description = "So much of a limit a number has to be under it to be good again: 0.05.")
    private @Nullable Double slack;

    @Option(names = "--every", description = "10s, 5m, 1h.")
    private @Nullable String every;

    @Option(names = "--limit", description = "The answer takes at most so long: 10s.")
    private @Nullable String limit;

    @Option(names = "--depends-on", paramLabel = "PROBE", description = "While that one is critical, this one is unknown.")
    private @Nullable String dependsOn;

    @Option(names = "--off", description = "Do not watch it there, whatever a wider assignment says.")
    private boolean off;

    HealthAssignCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var assignments = tools.health().assignments();
        var scope = scope(tools, on);
        var one = new Assignment(scope, probe(scope), !off, tools.operator().name(), tools.clock().instant());
        assignments.save(one);
        terminal.err().println(probe + " is " + (off ? "not " : "") + "watched on " + on);
        return Status.OK;
    }

    /// What is said of that probe there already, or else wherever it is said: what is not given stays.
    private Optional<Probe> known(Scope scope) {
        var all = tools.health().assignments().all().stream().filter(one -> one.probe().id().text().equals(probe))
                .toList();
        return all.stream().filter(one -> one.scope().equals(scope)).findFirst().or(() -> all.stream().findFirst())
                .map(Assignment::probe);
    }

    private Probe probe(Scope scope) {
        try {
            var before = ofKind().or(() -> known(scope));
            var ask = ask().or(() -> before.map(Probe::ask)).orElseThrow(() -> new Misuse(
                    "It is not said what is asked", probe, "Give one of --command, --tcp, --http and --tls."));
            return new Probe(new ProbeId(probe), or(title, before.map(Probe::title).orElse(probe)), ask,
                    judgement(before.map(Probe::judgement)),
                    time(every, "--every", before.map(Probe::every).orElse(Probe.USUAL)),
                    time(limit, "--limit", before.map(Probe::limit).orElse(Duration.ofSeconds(10))),
                    dependsOn == null ? before.flatMap(Probe::dependsOn) : Optional.of(new ProbeId(dependsOn)),
                    before.map(Probe::from).orElse(""));
        } catch (IllegalArgumentException e) {
            throw new Misuse("This is no probe: " + e.getMessage(), probe, "");
        }
    }

    private Optional<Probe> ofKind() {
        return Optional.ofNullable(kind).map(words -> {
            int sign = words.indexOf('=');
            var name = sign < 0 ? words : words.substring(0, sign);
            var what = sign < 0 ? "" : words.substring(sign + 1);
            return Catalogue.named(name).orElseThrow(() -> new Misuse("There is no kind '" + name + "'", "--kind",
                    "Known are: " + Catalogue.kinds().stream().map(Catalogue.Kind::name)
                            .collect(Collectors.joining(", "))))
                    .of(what);
        });
    }

    private Optional<Ask> ask() {
        var given = Stream.of(Optional.ofNullable(command).map(Ask.OnHost::new),
                Optional.ofNullable(tcp).map(at -> new Ask.Tcp(address(at), port(at))),
                Optional.ofNullable(http).map(Ask.Http::new),
                Optional.ofNullable(tls).map(at -> new Ask.Tls(address(at), port(at)))).flatMap(Optional::stream)
                .map(Ask.class::cast).toList();
        if (given.size() > 1) {
            throw new Misuse("A probe asks one thing", probe, "Give one of --command, --tcp, --http and --tls.");
        }
        return given.stream().findFirst();
    }

    private static String address(String at) {
        return at.substring(0, colon(at)).replaceAll("^\\[|]$", "");
    }

    private static int port(String at) {
        return Integer.parseInt(at.substring(colon(at) + 1));
    }

    private static int colon(String at) {
        if (!at.matches(".+:[0-9]{1,5}")) {
            throw new IllegalArgumentException("an address and a port are said as db-1:5432, not " + at);
        }
        return at.lastIndexOf(':');
    }

    /// A new probe without any condition goes by its exit status.
    private Judgement judgement(Optional<Judgement> known) {
        boolean isNew = known.isEmpty() && (warning != null || critical != null);
        var before = isNew ? NONE : known.orElse(Judgement.EXIT);
        return new Judgement(or(value, before.value()), or(unit, before.unit()),
                or(warning, before.warning()), or(critical, before.critical()),
                inRow == null ? before.inRow() : inRow, slack == null ? before.slack() : slack);
    }

    private static String or(@Nullable String given, String other) {
        return given == null ? other : given;
    }

    private static Duration time(@Nullable String given, String option, Duration other) {
        var time = given == null ? other : Since.length(given, option);
        if (!time.isPositive()) {
            throw new Misuse("This takes some time", option + " " + given, "Say 10s, 5m or 1h.");
        }
        return time;
    }

    static Scope scope(Tools tools, String words) {
        return words.equals("all") || words.startsWith("group:") && words.length() > "group:".length()
                ? Scope.of(words)
                : new Scope.One(HostsCommand.named(tools.hosts(), words).id());
    }

    @Command(name = "unassign", mixinStandardHelpOptions = true, description = "Take an assignment away.")
    static final class Away implements Callable<Integer> {
        private final Tools tools;
        private final Tools.Terminal terminal;

        @Parameters(paramLabel = "PROBE")
        private String probe = "";

        @Option(names = "--on", required = true, description = "all, group:NAME or the name of a host.")
        private String on = "";

        Away(Tools tools, Tools.Terminal terminal) {
            this.tools = tools;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            boolean was = tools.health().assignments().remove(scope(tools, on), new ProbeId(probe));
            terminal.err()
                    .println(was ? probe + " is assigned to " + on + " no more" : probe + " was not assigned to " + on);
            return Status.OK;
        }
    }

    @Command(name = "assignments", mixinStandardHelpOptions = true, description = "What is watched where, and with which limits.")
    static final class All implements Callable<Integer> {
        private final Tools tools;
        private final Tools.Terminal terminal;

        @Option(names = "--json", description = "One JSON array.")
        private boolean json;

        All(Tools tools, Tools.Terminal terminal) {
            this.tools = tools;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Map<org.watchkeeper.host.HostId, String> names = tools.hosts().all().stream()
                    .collect(Collectors.toMap(Host::id, Host::name));
            var all = tools.health().assignments().all();
            if (json) {
                Json.write(terminal.out(), all.stream().map(one -> HealthJson.Assigned.of(one, names)).toList());
            } else {
                all.forEach(one -> terminal.out().println(String.format("%-20s %-20s %s%s", one.probe().id(),
                        HealthJson.on(one.scope(), names), one.watched() ? "" : "off  ",
                        words(one.probe()))));
            }
            return Status.OK;
        }

        /// Its title where it has one of its own, else what it asks.
        private static String words(Probe probe) {
            return probe.title().equals(probe.id().text())
                    ? HealthJson.ask(probe.ask()).lines().findFirst().orElse("")
                    : probe.title();
        }
    }
}
