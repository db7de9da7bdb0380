package org.watchkeeper.cli;

import java.util.concurrent.Callable;

import org.watchkeeper.host.RemovedHost;
import org.watchkeeper.kernel.OneLine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "removed", mixinStandardHelpOptions = true, description = "Hosts that were removed and can be restored, the latest first.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class HostsRemovedCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Option(names = "--json", description = "One JSON array.")
    private boolean json;

    HostsRemovedCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    /// A removed host; `removed` is when, in UTC.
    record Line(String name, String address, int port, String user, String environment, String removed) {
        static Line of(RemovedHost gone) {
            var host = gone.host();
            return new Line(host.name(), host.endpoint().address(), host.endpoint().port(), host.login().user(),
                    host.environment().word(), gone.at().toString());
        }
    }

    @Override
    public Integer call() {
        var lines = tools.inventory().removed().stream().map(Line::of).toList();
        if (json) {
            terminal.out().println(Json.text(lines));
        } else {
            lines.forEach(line -> terminal.out()
                    .println(OneLine.of(String.format("%-24s %-12s %s@%s  removed %s", line.name(), line.environment(),
                            line.user(), line.address(), line.removed()))));
        }
        return Status.OK;
    }
}
