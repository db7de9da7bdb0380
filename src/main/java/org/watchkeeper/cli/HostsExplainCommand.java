package org.watchkeeper.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.config.Destination;
import org.watchkeeper.host.config.Explained;
import org.watchkeeper.host.config.Resolved;
import org.watchkeeper.remote.ssh.option.Obedience;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "explain", mixinStandardHelpOptions = true, description = "What ssh makes of its configuration for a host, and which line of which file decided it.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class HostsExplainCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "As ssh takes it: a name, user@name, or a host of the inventory.")
    private String name = "";
    @Option(names = "--config", paramLabel = "FILE", description = "A configuration instead of the operator's own, as ssh -F.")
    private @Nullable String config;
    @Option(names = "--allow-match-exec", description = "Let ssh run the commands of Match exec, now and from now on.")
    private boolean allow;
    @Option(names = "--all", description = "Defaults too.")
    private boolean all;
    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    HostsExplainCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var asked = asked();
        if (allow) {
            tools.sshConfig().allow(tools.sshConfig().survey(asked.file()).commands());
        }
        var explained = tools.sshConfig().explain(asked.file(), Destination.of(asked.name()));
        tools.sshConfig().survey(asked.file()).remarks().forEach(terminal.err()::println);
        if (json) {
            terminal.out().println(Json.text(document(explained)));
        } else {
            print(explained);
        }
        return Status.OK;
    }

    /// A host of the inventory is asked for as the configuration it came from knows it.
    private Origin asked() {
        if (config != null) {
            return new Origin(Origin.Kind.SSH_CONFIG, Path.of(config).toAbsolutePath().normalize().toString(), name);
        }
        return tools.hosts().named(name).flatMap(Host::sshConfig)
                .orElseGet(() -> new Origin(Origin.Kind.SSH_CONFIG, "", name));
    }

    private Map<String, Object> document(Explained explained) {
        var document = new LinkedHashMap<String, Object>();
        explained.resolved().values().forEach(
                (key, values) -> document.put(key, Resolved.MANY.contains(key) ? values : values.getFirst()));
        var from = new LinkedHashMap<String, Object>();
        explained.sources().forEach((key, source) -> from.put(key, SourceJson.of(source)));
        document.put("from", from);
        document.put("connection", kept(explained).stream().map(
                option -> new KeptJson(option.key(), option.value(), option.how().words(), option.why())).toList());
        document.put("blocks", explained.blocks().stream()
                .map(block -> new LineJson(block.file().toString(), block.number(), block.text())).toList());
        return document;
    }

    /// What the console's own connections do of it.
    private List<Obedience> kept(Explained explained) {
        return Obedience.of(explained.resolved(), tools.sshConfig().defaults());
    }

    record KeptJson(String key, String value, String becomes, String why) {}

    record SourceJson(String source, List<LineJson> lines) {
        static SourceJson of(Explained.Source source) {
            return switch (source) {
                case Explained.Lines(var lines) -> new SourceJson("file", lines.stream()
                        .map(line -> new LineJson(line.file().toString(), line.number(), line.text())).toList());
                case Explained.Default _ -> new SourceJson("default", List.of());
                case Explained.Derived _ -> new SourceJson("ssh", List.of());
            };
        }
    }

    record LineJson(String file, int line, String text) {}

    private void print(Explained explained) {
        explained.resolved().values().forEach((key, values) -> {
            var source = explained.source(key);
            if (all || !(source instanceof Explained.Default)) {
                values.forEach(value -> terminal.out().println(String.format("%-26s %s", key, value)));
                terminal.out().println(" ".repeat(27) + "← " + words(source));
            }
        });
        kept(explained).stream().filter(option -> option.how() != Obedience.How.OBEYED)
                .forEach(option -> terminal.out().println(option.sentence()));
    }

    private static String words(Explained.Source source) {
        return switch (source) {
            case Explained.Lines(var lines) -> lines.stream().map(line -> line.file() + " line " + line.number())
                    .collect(Collectors.joining(", "));
            case Explained.Default _ -> "ssh's default";
            case Explained.Derived _ -> "made by ssh, of the name or of other values";
        };
    }
}
