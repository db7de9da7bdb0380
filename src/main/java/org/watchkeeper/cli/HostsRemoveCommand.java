package org.watchkeeper.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "remove", mixinStandardHelpOptions = true, description = "Take hosts out of the inventory; `hosts restore` brings them back. One that an open run uses stays.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class HostsRemoveCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "NAME", arity = "1..*")
    private List<String> names = List.of();
    @Option(names = "--count", paramLabel = "N", description = "How many hosts are removed: has to be said when it is more than one.")
    private int count;

    HostsRemoveCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var hosts = new LinkedHashSet<>(names.stream().map(name -> HostsCommand.named(tools.hosts(), name)).toList());
        if (hosts.size() > 1 && count != hosts.size()) {
            throw new Misuse("These are " + hosts.size() + " hosts, and nothing was removed",
                    hosts.stream().map(Host::name).collect(Collectors.joining(", ")),
                    "Say their number to remove them: --count " + hosts.size());
        }
        hosts.forEach(this::refuseInUse);
        tools.inventory().removeAll(hosts.stream().map(Host::id).toList());
        hosts.forEach(host -> terminal.err().println("host " + host.name() + " is no longer in the inventory"));
        return Status.OK;
    }

    private void refuseInUse(Host host) {
        var open = tools.runs().openOn(host);
        if (!open.isEmpty()) {
            throw new Problem("Open runs use this host, so it stays in the inventory", host.name(),
                    "Finish or abandon them first (`watchkeeper resume RUN`): " + open.stream()
                            .map(run -> run.id() + " " + run.title()).collect(Collectors.joining(", ")));
        }
    }
}
