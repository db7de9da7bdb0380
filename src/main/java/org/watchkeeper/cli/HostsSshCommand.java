package org.watchkeeper.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;

import org.watchkeeper.remote.PatientQuestions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hosts ssh NAME`: the command line that goes to a host as the console does. It only prints.
@Command(name = "ssh", mixinStandardHelpOptions = true, description = "The ssh command line that goes to a host as the console does, quoted for a shell. Nothing connects.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class HostsSshCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "A host of the inventory.")
    private String name = "";
    @Option(names = "--json", description = "One JSON object with the arguments, unquoted.")
    private boolean json;

    HostsSshCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var host = tools.hosts().named(name).orElseThrow(
                () -> new Misuse("There is no host of this name", name, "List them: watchkeeper hosts."));
        var questions = new PatientQuestions(new TerminalQuestions(terminal));
        if (json) {
            var document = new LinkedHashMap<String, Object>();
            document.put("host", host.name());
            document.put("command", tools.ownTerminal().ssh(host, questions).words());
            terminal.out().println(Json.text(document));
        } else {
            terminal.out().println(tools.ownTerminal().line(host, questions));
        }
        return Status.OK;
    }
}
