package org.watchkeeper.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.watchkeeper.kernel.Counted;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.search.Needle;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.search.Wanted;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "search", mixinStandardHelpOptions = true, description = "Search everything that runs printed, newest first. The words are looked for as they stand, side by side in one line, in any case.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class SearchCommand implements Callable<Integer> {
    private static final String MARK = "\u001b[1;7m";
    private static final String PLAIN = "\u001b[0m";
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "Part of a line.")
    private List<String> words = List.of();

    @Option(names = "--host", paramLabel = "NAME", description = "Only what was printed on this host.")
    private String host = "";

    @Option(names = "--runbook", paramLabel = "TITLE", description = "Only runs of runbooks with this in their title.")
    private String runbook = "";

    @Option(names = "--since", paramLabel = "TIME", description = "7d, 24h, 30m, a date (UTC), or a time with its zone.")
    private String since = "";

    @Option(names = "--most", paramLabel = "LINES", defaultValue = "100", description = "How many lines at most: ${DEFAULT-VALUE}.")
    private int most;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    SearchCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var wanted = wanted();
        var found = new Found();
        var reach = tools.search().look(wanted, found);
        if (json) {
            Json.write(terminal.out(), SearchJson.of(wanted, reach, found.hits, found.more));
        } else {
            terminal.err().println(ending(reach, found));
        }
        terminal.out().flush();
        tools.index().catchUp();
        return Status.OK;
    }

    private Wanted wanted() {
        try {
            return new Wanted(Needle.of(String.join(" ", words)), host, runbook,
                    since.isEmpty() ? Optional.empty() : Optional.of(Since.of(since, tools.clock().instant())), most);
        } catch (IllegalArgumentException unclear) {
            throw new Misuse(String.valueOf(unclear.getMessage()), String.join(" ", words),
                    "`watchkeeper runs search --help` shows how.");
        }
    }

    private static String ending(OutputSearch.Reach reach, Found found) {
        var more = found.more.isEmpty()
                ? ""
                : " (" + found.more.size() + (found.more.size() == 1 ? " command" : " commands") + " printed it in more"
                        + " lines: at most " + Wanted.OF_ONE + " of one are shown)";
        var lines = Counted.of(found.hits.size(), "line") + more;
        return switch (reach) {
            case ALL -> found.hits.isEmpty() ? "Nothing found." : lines + ".";
            case ENOUGH -> lines + ", and there are more: look for more words, or say --most.";
            case CALLED_OFF -> lines + "; the search was called off.";
        };
    }

    private void print(Hit hit) {
        var where = hit.where();
        terminal.out().println(Stamp.second(hit.at()) + "  " + where.title() + " · " + where.step()
                + (where.host().isEmpty() ? "" : " · " + where.host()) + " · run " + where.run()
                + (where.practice() ? " · practice" : ""));
        terminal.out().println("  " + line(hit));
    }

    private String line(Hit hit) {
        var line = hit.line();
        return terminal.interactive()
                ? line.substring(0, hit.place().from()) + MARK + line.substring(hit.place().from(), hit.place().to())
                        + PLAIN + line.substring(hit.place().to())
                : line;
    }

    /// What was found so far; printed as it comes, unless it becomes JSON.
    private final class Found implements OutputSearch.Listener {
        private final List<Hit> hits = new ArrayList<>();
        private final List<AttemptId> more = new ArrayList<>();

        @Override
        public void found(Hit hit) {
            hits.add(hit);
            if (!json) {
                print(hit);
            }
        }

        @Override
        public void moreOf(AttemptId attempt) {
            more.add(attempt);
        }
    }
}
