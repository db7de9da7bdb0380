package org.watchkeeper.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.watchkeeper.host.csv.CsvInventory;
import org.watchkeeper.kernel.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "export", mixinStandardHelpOptions = true, description = "The inventory as a file that import reads back.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class HostsExportCommand implements Callable<Integer> {
    private static final String STDOUT = "-";

    private final Tools tools;
    private final Tools.Terminal terminal;

    @Option(names = "--csv", paramLabel = "FILE", required = true, description = "CSV that no spreadsheet computes; - is the standard output.")
    private String csv = STDOUT;

    HostsExportCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var text = CsvInventory.of(tools.hosts().all());
        if (csv.equals(STDOUT)) {
            terminal.out().print(text);
            return Status.OK;
        }
        try {
            Files.writeString(Path.of(csv), text);
            terminal.err().println("the inventory is in " + csv);
            return Status.OK;
        } catch (IOException e) {
            throw new Problem("The file cannot be written", csv,
                    "Check that its folder is there and may be written to.", e);
        }
    }
}
