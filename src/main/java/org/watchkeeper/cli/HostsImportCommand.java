package org.watchkeeper.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Import;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.host.config.ConfigBatch;

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
    @Option(names = "--environment", defaultValue = "production", description = "Of new hosts whose source does not say (default: production).")
    private String environment = "";
    @Option(names = "--allow-match-exec", description = "Let ssh run the commands of Match exec, now and from now on.")
    private boolean allow;
    @Option(names = "--dry-run", description = "Say what would change, and save nothing.")
    private boolean dry;
    @Option(names = "--json", description = "One JSON array.")
    private boolean json;

    /// Where the hosts come from.
    static final class Source {
        @Option(names = "--ssh-config", paramLabel = "FILE", arity = "0..1", fallbackValue = "", description = "OpenSSH client configuration; without FILE the operator's own.")
        private @Nullable String sshConfig;
    }

    HostsImportCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var batch = batch(new Unsaid(System.getProperty("user.name"), true, true, chosen()));
        var plan = Import.of(tools.hosts().all(), batch, () -> new HostId(UUID.randomUUID()));
        if (!dry) {
            plan.saved().forEach(tools.hosts()::save);
        }
        new ImportReport(plan, terminal).print(json, dry);
        return plan.hasRefusals() ? Status.FAILED : Status.OK;
    }

    private Environment chosen() {
        try {
            return Environment.of(environment);
        } catch (IllegalArgumentException e) {
            throw new Misuse(String.valueOf(e.getMessage()), "--environment", "");
        }
    }

    private Batch batch(Unsaid unsaid) {
        if (source.sshConfig != null) {
            return sshConfig(source.sshConfig, unsaid);
        }
        throw new IllegalStateException("one source is always chosen");
    }

    private Batch sshConfig(String given, Unsaid unsaid) {
        var file = given.isEmpty() ? "" : Path.of(given).toAbsolutePath().normalize().toString();
        if (allow) {
            tools.sshConfig().allow(file);
        }
        return new ConfigBatch(tools.sshConfig(), unsaid, _ -> List.of()).of(file);
    }
}
