package org.watchkeeper.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.notice.silence.Silence;
import org.watchkeeper.notice.silence.Silencer;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "silences", mixinStandardHelpOptions = true, description = "What is muted while work is under way: list, close, add, remove. Alone it lists.")
final class SilencesCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    SilencesCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    private record Line(String subject, String silencer, List<String> hosts, String state, String opened, String until,
            String closed, String trouble) {
        static Line of(Silence one, Map<UUID, String> names) {
            return new Line(one.subject().value(), names.getOrDefault(one.silencer(), one.silencer().toString()),
                    one.hosts(), Json.word(one.state()), one.span().opened().toString(),
                    one.span().until().toString(), one.span().closed().map(Object::toString).orElse(""),
                    one.trouble());
        }
    }

    /// Which of the two it is.
    static final class Watcher {
        @Option(names = "--alertmanager", paramLabel = "URL", defaultValue = "", description = "Where the Alertmanager is.")
        private String alertmanager = "";
        @Option(names = "--uptime-kuma", paramLabel = "URL", defaultValue = "", description = "Where the Uptime Kuma is.")
        private String kuma = "";

        private String address() {
            return kuma.isEmpty() ? alertmanager : kuma;
        }
    }

    @Override
    public Integer call() {
        return list(false);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "What is still muted, and what was.")
    int list(@Option(names = "--json", description = "One JSON array.") boolean json) {
        var lines = lines(tools.hush().silences().all());
        if (json) {
            terminal.out().println(Json.text(lines));
        } else {
            lines.forEach(one -> terminal.out().println(String.format("%-7s %s  %s  %s  until %s  %s", one.state(),
                    one.subject(), one.silencer(), String.join(", ", one.hosts()), one.until(), one.trouble())));
        }
        return Status.OK;
    }

    private List<Line> lines(List<Silence> of) {
        var names = tools.hush().silences().silencers().stream()
                .collect(Collectors.toMap(Silencer::id, Silencer::name));
        return of.stream().map(one -> Line.of(one, names)).toList();
    }

    @Command(name = "close", mixinStandardHelpOptions = true, description = "Close the silences of one subject now.")
    int close(@Parameters(paramLabel = "SUBJECT", description = "As `silences list` shows it.") String subject,
            @Option(names = "--json", description = "One JSON array: the silences, as they are then.") boolean json) {
        var hush = tools.hush();
        var open = of(hush.silences().all(), subject);
        if (open.isEmpty()) {
            throw new Misuse("Nothing is muted for this", subject, "`watchkeeper silences list` shows what is.");
        }
        open.forEach(hush::close);
        var all = hush.silences().all();
        var left = of(all, subject);
        if (json) {
            terminal.out().println(Json.text(lines(all.stream()
                    .filter(one -> one.subject().value().equals(subject)).toList())));
        }
        left.forEach(one -> terminal.err().println("still muted: " + one.trouble()));
        return left.isEmpty() ? Status.OK : Status.FAILED;
    }

    private static List<Silence> of(List<Silence> all, String subject) {
        return all.stream().filter(one -> one.isMuted() && one.subject().value().equals(subject)).toList();
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Silence the alerts of an Alertmanager, or the monitors of an Uptime Kuma, for hosts that are worked on.")
    int add(@Parameters(paramLabel = "NAME", description = "What it is called.") String name,
            @ArgGroup(multiplicity = "1") Watcher where,
            @Option(names = "--label", paramLabel = "LABEL", defaultValue = "instance", description = "The label that names a host there.") String label,
            @Option(names = "--token", description = "A bearer token goes along; it is asked for.") boolean token,
            @Option(names = "--user", paramLabel = "USER", defaultValue = "", description = "Who logs in to Uptime Kuma; the password is asked for.") String user,
            @Option(names = "--secret-stdin", description = "The token or password is the first line of stdin.") boolean fromStdin,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        var silencer = silencer(name, where, () -> where.kuma.isEmpty()
                ? new Silencer.Alertmanager(label, token)
                : new Silencer.UptimeKuma(user));
        if (silencer.kind().hasSecret()) {
            var what = where.kuma.isEmpty() ? "token" : "password";
            var questions = new TerminalQuestions(terminal);
            var secret = (fromStdin ? SecretLine.of(terminal) : questions.hidden("The " + what + ": "))
                    .orElseThrow(() -> new Problem("The " + what + " is missing", name,
                            "Enter it, or give --secret-stdin."));
            tools.notices().vault().keep(silencer.id().toString(), secret);
        }
        tools.hush().silences().save(silencer, tools.operator());
        return told(silencer, json);
    }

    /// What is silenced; a token or password is told nowhere. `label` and `token` are those of an Alertmanager, `user` that of an Uptime
    /// Kuma; empty and false at the other.
    private record Where(String id, String name, String kind, String address, String label, boolean token,
            String user) {
        static Where of(Silencer one) {
            var id = one.id().toString();
            return switch (one.kind()) {
                case Silencer.Alertmanager(var label, var token) ->
                    new Where(id, one.name(), "alertmanager", one.address(), label, token, "");
                case Silencer.UptimeKuma(var user) ->
                    new Where(id, one.name(), "uptime-kuma", one.address(), "", false, user);
            };
        }
    }

    private int told(Silencer silencer, boolean json) {
        if (json) {
            terminal.out().println(Json.text(Where.of(silencer)));
        }
        return Status.OK;
    }

    private static Silencer silencer(String name, Watcher where, Supplier<Silencer.Kind> kind) {
        try {
            return new Silencer(UUID.randomUUID(), name, where.address(), kind.get());
        } catch (IllegalArgumentException wrong) {
            throw new Misuse("This cannot be silenced: " + wrong.getMessage(), name, "");
        }
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Silence nothing there any more.")
    int remove(@Parameters(paramLabel = "NAME", description = "What it is called.") String name,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        var silences = tools.hush().silences();
        var found = silences.silencers().stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
        var silencer = found.orElseThrow(() -> new Misuse("Nothing of that name is silenced", name, ""));
        silences.remove(silencer.id());
        Optional.of(silencer).filter(one -> one.kind().hasSecret())
                .ifPresent(one -> tools.notices().vault().forget(one.id().toString()));
        return told(silencer, json);
    }
}
