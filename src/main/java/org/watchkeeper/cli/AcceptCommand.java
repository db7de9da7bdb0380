package org.watchkeeper.cli;

import java.util.concurrent.Callable;

import org.watchkeeper.runbook.version.Standing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "accept", mixinStandardHelpOptions = true, description = "Accept what changed in a document since it was used before, so that it may be run. Shows what that is.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class AcceptCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A Markdown file, or a runbook of the library by its file name.")
    private String file = "";

    @Option(names = "--sha256", paramLabel = "DIGEST", description = "Accept only if the document is still this version (or begins with these digits).")
    private String digest = "";

    AcceptCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var entry = new Documents(tools.reader()).find(file, tools::library).entry();
        var sha256 = entry.runbook().sha256();
        if (!sha256.startsWith(digest)) {
            throw new Misuse("The document is another version than the one to accept", entry.file() + " is " + sha256,
                    "Look at it again with `watchkeeper diff " + file + "`.");
        }
        var standing = tools.acceptances().standing(entry);
        if (standing instanceof Standing.Known known) {
            terminal.out().println("Nothing to accept: this version was " + Differences.cause(known.version()) + ".");
            return Status.OK;
        }
        if (standing instanceof Standing.Differs differs) {
            new Differences(terminal.out()).print(differs.comparison());
        }
        tools.acceptances().accept(entry, tools.operator());
        terminal.out().println(
                "Accepted by " + tools.operator().name() + ": " + entry.file() + ", version "
                        + sha256.substring(0, 12));
        return Status.OK;
    }
}
