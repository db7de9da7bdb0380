package org.watchkeeper.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.condition.Unreadable;
import org.watchkeeper.health.Judge;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.Rounds;
import org.watchkeeper.health.document.DocumentChecks;
import org.watchkeeper.health.document.Proposed;
import org.watchkeeper.health.kind.Catalogue;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.PatientQuestions;
import org.watchkeeper.runbook.Visible;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `probe HOST…`: asks hosts how they are, once. Its exit statuses are those of monitoring plugins.
@Command(name = "probe", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = ProbeCommand.UNKNOWN, exitCodeOnExecutionException = ProbeCommand.UNKNOWN, description = "Ask hosts how they are, once. Ends with 0 OK, 1 warning, 2 critical, 3 unknown.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ProbeCommand implements Callable<Integer> {
    static final int UNKNOWN = 3;

    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "HOST", arity = "0..*", description = "Names of the inventory.")
    private @Nullable List<String> hosts;

    @Option(names = "--kind", paramLabel = "KIND[=WHAT]", description = "What is asked, as unit=nginx, disk=/var, memory; repeat. Without any: disk, inodes, memory, cpu, load, reboot.")
    private @Nullable List<String> kinds;

    @Option(names = "--runbook", paramLabel = "FILE", description = "The checks that this document names, with its thresholds; repeat.")
    private @Nullable List<Path> runbooks;

    @Option(names = "--warning", paramLabel = "CONDITION", description = "Of the one --kind: when it is a warning (docs/conditions.md).")
    private @Nullable String warning;

    @Option(names = "--critical", paramLabel = "CONDITION", description = "Of the one --kind: when it is critical.")
    private @Nullable String critical;

    @Option(names = "--kinds", description = "List the kinds and ask nobody.")
    private boolean listing;

    @Option(names = "--json", description = "One JSON array, an object for each host.")
    private boolean json;

    ProbeCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return listing ? list() : ask();
        } catch (Problem problem) {
            terminal.err().println("watchkeeper: " + problem.getMessage());
            return UNKNOWN;
        }
    }

    private int list() {
        Catalogue.kinds().forEach(kind -> terminal.out()
                .println(kind.name() + (kind.argument().isEmpty()
                        ? ""
                        : kind.argument().startsWith("[")
                                ? "[=" + kind.argument().substring(1)
                                : "=" + kind.argument())));
        return Status.OK;
    }

    private int ask() throws InterruptedException {
        var asked = chosen();
        var probes = probes();
        List<ProbeAnswer> answers;
        try (var rounds = tools.asking(new PatientQuestions(new TerminalQuestions(terminal)))) {
            answers = answers(rounds, asked, probes);
        }
        if (json) {
            Json.write(terminal.out(), answers);
        } else {
            answers.forEach(this::tell);
        }
        return status(answers);
    }

    private List<Host> chosen() {
        if (hosts == null || hosts.isEmpty()) {
            throw new Misuse("No host is named: nothing was asked", "HOST",
                    "Name hosts of the inventory: watchkeeper hosts.");
        }
        return hosts.stream().distinct().map(name -> tools.hosts().named(name).orElseThrow(
                () -> new Misuse("There is no host of this name", name, "List them: watchkeeper hosts."))).toList();
    }

    private List<Probe> probes() {
        var all = new LinkedHashMap<ProbeId, Probe>();
        for (var kind : kinds == null ? List.<String>of() : kinds) {
            var probe = probe(kind);
            all.put(probe.id(), probe);
        }
        if (warning != null || critical != null) {
            judge(all);
        }
        for (var file : runbooks == null ? List.<Path>of() : runbooks) {
            proposed(file).forEach(probe -> all.putIfAbsent(probe.id(), probe));
        }
        return kinds == null && runbooks == null ? Catalogue.usual() : List.copyOf(all.values());
    }

    private static Probe probe(String text) {
        int equals = text.indexOf('=');
        var name = equals < 0 ? text : text.substring(0, equals);
        var kind = Catalogue.named(name).orElseThrow(
                () -> new Misuse("There is no kind of this name", name, "List them: watchkeeper probe --kinds."));
        try {
            return kind.of(equals < 0 ? "" : text.substring(equals + 1));
        } catch (IllegalArgumentException wrong) {
            throw new Misuse(String.valueOf(wrong.getMessage()), "--kind", "List them: watchkeeper probe --kinds.");
        }
    }

    private void judge(LinkedHashMap<ProbeId, Probe> all) {
        if (all.size() != 1) {
            throw new Misuse("Conditions are those of one check", "--warning, --critical",
                    "Name one --kind with them.");
        }
        var probe = all.firstEntry().getValue();
        var usual = probe.judgement();
        try {
            all.put(probe.id(), new Probe(probe.id(), probe.title(), probe.ask(),
                    new Judgement(usual.value(), usual.unit(), warning == null ? usual.warning() : warning,
                            critical == null ? usual.critical() : critical, usual.inRow(), usual.slack()),
                    probe.every(), probe.limit(), probe.dependsOn(), probe.from()));
        } catch (Unreadable wrong) {
            throw new Misuse("This is no condition: " + wrong.getMessage(), "--warning, --critical",
                    "docs/conditions.md has the language.");
        }
    }

    private List<Probe> proposed(Path file) {
        try {
            var name = String.valueOf(file.getFileName());
            var all = DocumentChecks.of(tools.reader().read(name, Files.readAllBytes(file)), name);
            all.stream().filter(each -> each.probe().isEmpty()).forEach(each -> leftOut(name, each));
            return all.stream().flatMap(each -> each.probe().stream()).toList();
        } catch (IOException unreadable) {
            throw new Problem("The document cannot be read", file.toString(), "Look at its name and permissions.",
                    unreadable);
        }
    }

    private void leftOut(String name, Proposed each) {
        terminal.err()
                .println(Visible.of(name + ":" + each.said().lines().first() + ": not asked: " + each.said().title()
                        + ": " + each.why()));
    }

    private static List<ProbeAnswer> answers(Rounds rounds, List<Host> asked, List<Probe> probes)
            throws InterruptedException {
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = new ArrayList<Future<ProbeAnswer>>();
            asked.forEach(host -> coming.add(each.submit(() -> answer(host, rounds.ask(host, probes), probes))));
            var answers = new ArrayList<ProbeAnswer>();
            for (var one : coming) {
                answers.add(one.get());
            }
            return answers;
        } catch (java.util.concurrent.ExecutionException bug) {
            throw new IllegalStateException("a round throws nothing for trouble with a host", bug.getCause());
        }
    }

    private static ProbeAnswer answer(Host host, Round round, List<Probe> probes) {
        return switch (round) {
            case Round.Unreached(var at, var why, _, _) -> ProbeAnswer.unreached(host.name(), at, why);
            case Round.Another(var at, var why) -> ProbeAnswer.unreached(host.name(), at, why);
            case Round.Answered(var at, _, _, var found) -> ProbeAnswer.reached(host.name(), at,
                    probes.stream().map(probe -> ProbeAnswer.Check.of(probe, Judge.reading(probe,
                            found.getOrDefault(probe.id(), new Observation.NotAsked("it was not asked")), at,
                            Level.OK)))
                            .toList());
        };
    }

    private void tell(ProbeAnswer answer) {
        if (!answer.reached()) {
            terminal.out().println(answer.host() + "  UNKNOWN   not reached: " + Visible.of(answer.why()));
        }
        answer.probes().forEach(check -> terminal.out().println(String.format("%s  %-8s  %s: %s", answer.host(),
                check.level().toUpperCase(java.util.Locale.ROOT), Visible.of(check.title()),
                Visible.of(check.text()))));
    }

    /// The worst of all, where unknown is less than a warning.
    private static int status(List<ProbeAnswer> answers) {
        var worst = answers.stream().flatMap(answer -> answer.levels().stream()).max(Level::compareTo)
                .orElse(Level.UNKNOWN);
        return switch (worst) {
            case OK -> 0;
            case WARNING -> 1;
            case CRITICAL -> 2;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
