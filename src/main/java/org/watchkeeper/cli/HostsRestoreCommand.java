package org.watchkeeper.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.watchkeeper.host.RemovedHost;
import org.watchkeeper.kernel.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "restore", mixinStandardHelpOptions = true, description = "Bring removed hosts back as they were, all of them or none. Of several of one name it is the one removed last.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class HostsRestoreCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "NAME", arity = "1..*")
    private List<String> names = List.of();

    HostsRestoreCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var removed = tools.inventory().removed();
        var back = names.stream().map(name -> named(name, removed).host()).toList();
        tools.inventory().restoreAll(back.stream().map(host -> host.id()).toList());
        back.forEach(host -> terminal.err().println("host " + host.name() + " is in the inventory again"));
        return Status.OK;
    }

    private static RemovedHost named(String name, List<RemovedHost> removed) {
        return removed.stream().filter(gone -> gone.host().name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new Problem("No host '" + name + "' was removed", "inventory",
                        "`watchkeeper hosts removed` lists those that can be restored."));
    }
}
