package org.watchkeeper.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "runs", mixinStandardHelpOptions = true, description = "What was run: list, show, search, hand-over, extend. Alone it lists.")
final class RunsCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    RunsCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list(false);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All runs, newest first.")
    int list(@Option(names = "--json", description = "One JSON array.") boolean json) {
        var runs = tools.runs().list();
        if (json) {
            terminal.out().println(Json.text(runs.stream().map(Json.Run::of).toList()));
        } else {
            runs.forEach(run -> terminal.out().println(String.format("%s  %-11s %-20s  %s · %s · %s", run.id(),
                    run.result().map(Json::word).orElse("open"), run.opened().toString().substring(0, 19) + "Z",
                    run.title(),
                    String.join(", ", run.hosts()), run.practice() ? "practice" : run.environment())));
        }
        return Status.OK;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One run: its steps and attempts.")
    int show(@Parameters(paramLabel = "RUN", description = "Id, or the beginning of one.") String run,
            @Option(names = "--output", description = "Everything its commands printed, as they printed it.") boolean output,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        var state = tools.runs().look(find(tools.runs(), run)).orElseThrow();
        if (json) {
            Json.write(terminal.out(), RunJson.of(tools.runs().journal(state.plan().id()),
                    output ? tools.outputs() : null));
        } else {
            print(state, output);
            tools.runs().journal(state.plan().id()).forEach(new Chronicle(terminal.out())::tell);
        }
        return Status.OK;
    }

    @Command(name = "hand-over", mixinStandardHelpOptions = true, description = "Give an open run that nobody drives to another person.")
    int handOver(@Parameters(paramLabel = "RUN", description = "Id, or the beginning of one.") String run,
            @Option(names = "--to", required = true, paramLabel = "NAME", description = "Who is to go on.") String to,
            @Option(names = "--note", required = true, paramLabel = "TEXT", description = "What they have to know: it goes into the record.") String note) {
        if (to.isBlank() || note.isBlank()) {
            throw new Misuse("Somebody and a note are needed: both go into the record", "--to, --note",
                    "Write the note in quotes.");
        }
        var id = find(tools.runs(), run);
        tools.runs().handOver(id, tools.operator(), new Operator(to), note);
        terminal.err().println("Handed over to " + to + ". They go on with: watchkeeper resume " + id);
        return Status.OK;
    }

    private void print(RunState state, boolean output) {
        var plan = state.plan();
        terminal.out().println(plan.title() + " · " + plan.source().runbookTitle());
        terminal.out().println(
                "hosts: " + plan.hosts().stream().map(Narrator::place)
                        .collect(Collectors.joining(", ")));
        for (var attempt : state.attempts()) {
            terminal.out().println();
            terminal.out().println(Stamp.second(attempt.began()) + (attempt.back() ? "  way back" : "")
                    + attempt.outcome().map(outcome -> "  " + Narrator.words(outcome)).orElse("  running"));
            attempt.shown().lines().forEach(line -> terminal.out().println("  $ " + line));
            if (output) {
                tools.outputs().read(attempt.id(),
                        chunk -> (chunk.stream() == Stream.OUT ? terminal.out() : terminal.err())
                                .writeBytes(chunk.bytes()));
            }
        }
    }

    static RunId find(Runs runs, String beginning) {
        if (beginning.isBlank()) {
            throw new Misuse("Which run?", "an empty text", "`watchkeeper runs list` shows them.");
        }
        var fitting = runs.list().stream().filter(run -> run.id().toString().startsWith(beginning)).toList();
        if (fitting.size() != 1) {
            throw new Problem(
                    fitting.isEmpty() ? "There is no run '" + beginning + "'" : "Several runs begin like this",
                    beginning,
                    "`watchkeeper runs list` shows them.");
        }
        return fitting.getFirst().id();
    }
}
