package org.watchkeeper.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.version.Comparison;
import org.watchkeeper.runbook.version.Standing;
import org.watchkeeper.runbook.version.Version;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "diff", mixinStandardHelpOptions = true, description = "What changed in a document since it was used or accepted here, or between two files: procedure by procedure, command by command.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class DiffCommand implements Callable<Integer> {
    private static final int TWO = 2;

    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(arity = "1..2", paramLabel = "FILE", description = "A document; with two, the older one first.")
    private List<String> files = List.of();

    @Option(names = "--json", description = "One JSON object, documented in docs/json.md.")
    private boolean json;

    DiffCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return files.size() == TWO
                ? between(entry(files.getFirst()), entry(files.getLast()))
                : since(entry(files.getFirst()));
    }

    private Library.Entry entry(String name) {
        return new Documents(tools.reader()).find(name, tools::library).entry();
    }

    private int between(Library.Entry before, Library.Entry after) {
        var comparison = Comparison.of(before.runbook(), after.runbook());
        show(DiffJson.of(before, after, comparison), comparison);
        return comparison.toAccept().isEmpty() ? Status.OK : Status.FAILED;
    }

    private int since(Library.Entry entry) {
        return switch (tools.acceptances().standing(entry)) {
            case Standing.Unknown _ -> {
                nothing(entry, "This document was never used here: there is nothing to compare it with.");
                yield Status.OK;
            }
            case Standing.Known(var version) -> {
                nothing(entry, "Nothing changed: this version was " + Differences.cause(version) + ".");
                yield Status.OK;
            }
            case Standing.Differs(var before, var comparison, var mustBeAccepted) -> {
                differs(entry, before, comparison, mustBeAccepted);
                yield mustBeAccepted ? Status.FAILED : Status.OK;
            }
        };
    }

    private void differs(Library.Entry entry, Version before, Comparison comparison, boolean mustBeAccepted) {
        if (!json) {
            terminal.out().println("Since the version that was " + Differences.cause(before) + ":");
        }
        show(DiffJson.of(entry, before, comparison, mustBeAccepted), comparison);
        if (mustBeAccepted) {
            terminal.err().println(comparison.inWords() + ": look at it, then `watchkeeper accept " + files.getFirst()
                    + "` lets this version run.");
        }
    }

    private void nothing(Library.Entry entry, String words) {
        if (json) {
            terminal.out().println(Json.text(DiffJson.nothing(entry)));
        } else {
            terminal.out().println(words);
        }
    }

    private void show(DiffJson asJson, Comparison comparison) {
        if (json) {
            terminal.out().println(Json.text(asJson));
        } else {
            new Differences(terminal.out()).print(comparison);
        }
    }
}
