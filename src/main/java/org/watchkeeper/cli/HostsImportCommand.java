package org.watchkeeper.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Environments;
import org.watchkeeper.host.bring.Import;
import org.watchkeeper.host.bring.Progress;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.host.config.CommandsToAllow;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "import", mixinStandardHelpOptions = true, description = "Take hosts over from elsewhere. Says what changes; deletes nothing.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class HostsImportCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Source source = new Source();
    @Option(names = "--environment", paramLabel = "[GROUP=]ENVIRONMENT", description = "Of new hosts whose source does not say (default: production), or of those of a group; may be repeated, of several groups the strictest counts.")
    private List<String> environments = new ArrayList<>();
    @Option(names = "--allow-match-exec", description = "Let ssh run the commands of Match exec, now and from now on.")
    private boolean allow;
    @Option(names = "--as-new", description = "Add hosts whose names removed ones had as new ones; without it those come back.")
    private boolean asNew;
    @Option(names = "--dry-run", description = "Say what would change, and save nothing.")
    private boolean dry;
    @Option(names = "--json", description = "One JSON array.")
    private boolean json;

    /// Where the hosts come from.
    static final class Source {
        @Option(names = "--ssh-config", paramLabel = "FILE", arity = "0..1", fallbackValue = "", description = "OpenSSH client configuration; without FILE the operator's own.")
        private @Nullable String sshConfig;
        @Option(names = "--ansible", paramLabel = "FILE", description = "Ansible inventory: INI, YAML, a folder of them, or what ansible-inventory --list printed.")
        private @Nullable String ansible;
        @Option(names = "--csv", paramLabel = "FILE", description = "CSV whose first line names the columns.")
        private @Nullable String csv;

        Origin.Kind kind() {
            return sshConfig != null ? Origin.Kind.SSH_CONFIG : ansible != null ? Origin.Kind.ANSIBLE : Origin.Kind.CSV;
        }

        String file() {
            return sshConfig != null ? sshConfig : ansible != null ? ansible : String.valueOf(csv);
        }
    }

    HostsImportCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var chosen = chosen();
        var plan = Import.of(tools.inventory().all(), asNew ? List.of() : tools.inventory().removed(),
                batch().whenNew(chosen), () -> new HostId(UUID.randomUUID()));
        if (!dry) {
            tools.inventory().saveAll(plan.saved());
        }
        new ImportReport(plan, terminal).print(json, dry);
        // Nothing taken over is no success, be it that the file is not there.
        boolean isNothing = plan.batch().hosts().isEmpty();
        return (plan.hasRefusals() || isNothing) && !dry ? Status.FAILED : Status.OK;
    }

    private Batch batch() {
        try {
            return read();
        } catch (CommandsToAllow e) {
            if (!allow) {
                throw e;
            }
            tools.sources().allowCommands(source.file(), e.lines());
            return read();
        }
    }

    private Batch read() {
        return tools.sources().read(source.kind(), source.file(), Unsaid.usual(System.getProperty("user.name")),
                Progress.untold());
    }

    private Environments chosen() {
        var chosen = Environments.all(Environment.PRODUCTION);
        for (var given : environments) {
            int equals = given.lastIndexOf('=');
            var environment = environment(given.substring(equals + 1));
            chosen = equals < 0 ? chosen.others(environment) : chosen.with(given.substring(0, equals), environment);
        }
        return chosen;
    }

    private static Environment environment(String word) {
        try {
            return Environment.of(word);
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()), "--environment", "");
        }
    }
}
