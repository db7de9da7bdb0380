package org.watchkeeper.cli;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.ChangeReports;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.checklist.start.StartTime;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "changes", mixinStandardHelpOptions = true, description = "Planned changes: list, show, plan, submit, approve, refuse, announce, go, no-go, move, extend, cancel, report. Alone it lists those that are not over.")
final class ChangesCommand implements Callable<Integer> {
    private static final String CHANGE = "Id, or the beginning of one.";
    private static final String JSON = "One JSON object.";

    private final Tools tools;
    private final Tools.Terminal terminal;

    ChangesCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    static ChangeDesk desk(Tools tools) {
        return new ChangeDesk(tools.changes(), tools::operator, tools.clock(), UUID::randomUUID);
    }

    /// Tells on a terminal how a change stands; exit status OK.
    static int told(Tools tools, Tools.Terminal terminal, ChangeState change, boolean json) {
        var now = tools.clock().instant();
        if (json) {
            Json.write(terminal.out(), ChangeJson.Sheet.of(change, now));
        } else {
            ChangeWords.sheet(change, now, ZoneId.systemDefault()).forEach(terminal.out()::println);
        }
        return Status.OK;
    }

    @Override
    public Integer call() {
        return list(false, false);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Changes by their start.")
    int list(@Option(names = "--all", description = "Those that are over, too.") boolean all,
            @Option(names = "--json", description = "One JSON array.") boolean json) {
        var now = tools.clock().instant();
        List<ChangeLine> lines = tools.changes().lines().stream().filter(line -> all || !line.settled().isOver())
                .toList();
        if (json) {
            Json.write(terminal.out(), lines.stream().map(line -> ChangeJson.Line.of(line, now)).toList());
        } else {
            lines.forEach(line -> terminal.out().println(ChangeWords.line(line, now)));
        }
        return Status.OK;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One change: what, where, when, and what happened to it.")
    int show(@Parameters(paramLabel = "CHANGE", description = CHANGE) String change,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        return told(tools, terminal, ChosenChange.of(tools.changes(), change), json);
    }

    @Command(name = "report", mixinStandardHelpOptions = true, description = "What became of a change, on standard output: approvals, notices with their answers, lists, runs, what was decided.")
    int report(@Parameters(paramLabel = "CHANGE", description = CHANGE) String change,
            @Option(names = "--as", paramLabel = "FORM", defaultValue = "markdown", description = "markdown (default) or html.") String form) {
        var wanted = Arrays.stream(ChangeReports.Form.values())
                .filter(each -> each.name().equalsIgnoreCase(form.strip())).findFirst()
                .orElseThrow(() -> new Misuse("A report is not written so", form, "--as markdown or --as html."));
        var chosen = ChosenChange.of(tools.changes(), change);
        terminal.out().print(tools.changeReports().written(chosen.id(), wanted).text());
        return Status.OK;
    }

    @Command(name = "submit", mixinStandardHelpOptions = true, description = "Hand a draft in; without approvals to wait for it is approved.")
    int submit(@Parameters(paramLabel = "CHANGE", description = CHANGE) String change,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "For those who approve it.") String note,
            @Option(names = "--json", description = JSON) boolean json) {
        return write(change, new ChangeEvent.Submitted(note), json);
    }

    @Command(name = "approve", mixinStandardHelpOptions = true, description = "Agree to what is proposed. Nobody approves their own change.")
    int approve(@Parameters(paramLabel = "CHANGE", description = CHANGE) String change,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Kept with it.") String note,
            @Option(names = "--json", description = JSON) boolean json) {
        return write(change, new ChangeEvent.Approved(note), json);
    }

    @Command(name = "refuse", mixinStandardHelpOptions = true, description = "Send it back to its author.")
    int refuse(@Parameters(paramLabel = "CHANGE", description = CHANGE) String change,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.") String reason,
            @Option(names = "--json", description = JSON) boolean json) {
        return write(change, new ChangeEvent.Refused(given(reason)), json);
    }

    @Command(name = "announce", mixinStandardHelpOptions = true, description = "Say that those who are to know were told.")
    int announce(@Parameters(paramLabel = "CHANGE", description = CHANGE) String change,
            @Option(names = "--how", paramLabel = "TEXT", required = true, description = "By what: 'mail to customers'.") String how,
            @Option(names = "--json", description = JSON) boolean json) {
        return write(change, new ChangeEvent.Announced(given(how)), json);
    }

    @Command(name = "go", mixinStandardHelpOptions = true, description = "Let its next phase start.")
    int go(@Parameters(paramLabel = "CHANGE", description = CHANGE) String change,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Kept with it.") String note,
            @Option(names = "--json", description = JSON) boolean json) {
        return write(change, new ChangeEvent.Decided(true, note), json);
    }

    @Command(name = "no-go", mixinStandardHelpOptions = true, description = "Do not let its next phase start.")
    int noGo(@Parameters(paramLabel = "CHANGE", description = CHANGE) String change,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.") String reason,
            @Option(names = "--json", description = JSON) boolean json) {
        return write(change, new ChangeEvent.Decided(false, given(reason)), json);
    }

    @Command(name = "move", mixinStandardHelpOptions = true, description = "Move it, all phases that are to come by the same time. Approvals were for the old time.")
    int move(@Parameters(paramLabel = "CHANGE", description = CHANGE) String change,
            @Option(names = "--start", paramLabel = "TIME", required = true, description = "'2026-12-05 03:00 Europe/Berlin'.") String start,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.") String reason,
            @Option(names = "--exception", paramLabel = "REASON", defaultValue = "", description = "Why it is moved there although something stands against it.") String exception,
            @Option(names = "--json", description = JSON) boolean json) {
        var chosen = ChosenChange.of(tools.changes(), change);
        var to = chosen.movedTo(time(start, chosen.proposal().zone()).instant()).because(exception.strip());
        var moved = new ChangeEvent.Moved(to, given(reason));
        var when = PlannedTime.now(tools);
        when.refuse(to, chosen.ahead(), chosen.id().toString(), terminal);
        return told(tools, terminal, when.desk().move(chosen, moved, when.seen()), json);
    }

    @Command(name = "extend", mixinStandardHelpOptions = true, description = "Let the phase that runs last longer.")
    int extend(@Parameters(paramLabel = "CHANGE", description = CHANGE) String change,
            @Option(names = "--until", paramLabel = "TIME", required = true, description = "'2026-12-05 04:30 Europe/Berlin'.") String until,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.") String reason,
            @Option(names = "--json", description = JSON) boolean json) {
        var chosen = ChosenChange.of(tools.changes(), change);
        var to = time(until, chosen.proposal().zone()).instant();
        var extended = new ChangeEvent.Extended(to, given(reason));
        PlannedTime.now(tools).seen().overtime().against(chosen, to)
                .forEach(each -> terminal.err().println("! " + each.words()));
        return write(chosen, extended, json);
    }

    @Command(name = "cancel", mixinStandardHelpOptions = true, description = "It will not be done.")
    int cancel(@Parameters(paramLabel = "CHANGE", description = CHANGE) String change,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.") String reason,
            @Option(names = "--json", description = JSON) boolean json) {
        return write(change, new ChangeEvent.Cancelled(given(reason)), json);
    }

    private int write(String change, ChangeEvent event, boolean json) {
        return write(ChosenChange.of(tools.changes(), change), event, json);
    }

    private int write(ChangeState change, ChangeEvent event, boolean json) {
        return told(tools, terminal, desk(tools).write(change, event), json);
    }

    /// A time on the command line; the zone counts where the text names none.
    static StartTime.At time(String text, ZoneId zone) {
        return switch (StartTime.of(text, zone)) {
            case StartTime.At at -> at;
            case StartTime.Refused(var why) -> throw new Misuse("That time cannot be taken", text, why);
        };
    }

    static String given(String text) {
        if (text.isBlank()) {
            throw new Misuse("Nothing was said", "an empty text", "It goes into the record: say it.");
        }
        return text.strip();
    }
}
