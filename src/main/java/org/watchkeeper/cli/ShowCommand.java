package org.watchkeeper.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.watchkeeper.kernel.Counted;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", mixinStandardHelpOptions = true, description = "What was understood of a document: procedures, steps, commands, parameters.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ShowCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A Markdown file, or a runbook of the library by its file name.")
    private String file = "";

    @Option(names = "--json", description = "One JSON object, documented in docs/json.md.")
    private boolean json;

    ShowCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var document = new Documents(tools.reader()).find(file, tools::library);
        var runbook = document.runbook();
        if (json) {
            Json.write(terminal.out(), ListFacts.of(document.file(), runbook));
        } else {
            print(runbook, terminal.out());
        }
        return Status.OK;
    }

    private static void print(Runbook runbook, PrintStream out) {
        out.println(runbook.title());
        for (var procedure : runbook.procedures()) {
            out.println();
            print(procedure, out);
        }
        out.println();
        out.println(Counted.of(runbook.checklists().size(), "checklist") + ", "
                + Counted.of(runbook.schedules().size(), "schedule") + ", "
                + Counted.of(runbook.findings().size(), "finding") + " (watchkeeper lint)");
    }

    private static void print(Procedure procedure, PrintStream out) {
        out.println("#" + procedure.id() + "  " + procedure.kind().word() + " · " + procedure.title() + " · lines "
                + procedure.lines() + (procedure.rollback().isEmpty() ? "" : " · way back #" + procedure.rollback()));
        procedure.parameters().forEach(parameter -> out.println("  --set " + parameter.name() + "="
                + (parameter.sample().isEmpty() ? "…" : parameter.sample()) + "  " + parameter.label()));
        procedure.choices()
                .forEach(choice -> out.println("  --choose " + choice.name() + "=" + choice.options().stream()
                        .map(Choice.Option::name).collect(Collectors.joining("|")) + "  " + choice.title()));
        int number = 1;
        for (var step : procedure.steps()) {
            out.println("  " + number++ + ". " + step.title() + tied(step.proviso()));
            if (step instanceof Step.Commands work) {
                work.commands().forEach(command -> print(command, out));
            }
        }
    }

    /// What the document ties a step to, in brackets; empty where it is tied to nothing.
    private static String tied(Proviso proviso) {
        var words = new ArrayList<String>();
        proviso.alternative().ifPresent(one -> words.add("one way: " + one.name()));
        if (proviso.isConditional()) {
            words.add(proviso.condition());
        }
        proviso.environments().forEach(environment -> words.add(environment.word() + " only"));
        return words.isEmpty() ? "" : "  [" + String.join("; ", words) + "]";
    }

    private static void print(ShellCommand command, PrintStream out) {
        var flags = command.flags().stream().map(flag -> flag.word()).sorted().toList();
        out.println("       $ " + command.text().replace("\n", "\n         ") + (flags.isEmpty() ? "" : "   " + flags));
    }
}
