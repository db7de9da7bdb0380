package org.watchkeeper.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.Objection;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Target;
import org.watchkeeper.checklist.start.StartTime;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.change.Deadline;
import org.watchkeeper.run.change.Deadlines;
import org.watchkeeper.run.change.KeptDeadlines;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "extend", mixinStandardHelpOptions = true, description = "Let an open run last longer: the change that it carries out, or the run itself where no change planned it; whoever drives it sees the new end.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ExtendCommand implements Callable<Integer> {
    private final Tools tools;
    private final Tools.Terminal terminal;

    @Parameters(paramLabel = "RUN", description = "Id, or the beginning of one.")
    private String run = "";
    @Option(names = "--until", paramLabel = "TIME", required = true, description = "'2026-12-05 04:30 Europe/Berlin'.")
    private String until = "";
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why: it goes into the record.")
    private String reason = "";
    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    ExtendCommand(Tools tools, Tools.Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    /// What was extended: `change` is the id of the change where that was, else empty; `end` when it was to be over before, empty where
    /// nobody had said; `against` what it runs into now.
    record Extended(String run, String change, String end, String until, String reason, String by,
            List<String> against) {}

    @Override
    public Integer call() {
        var state = tools.runs().look(RunsCommand.find(tools.runs(), run)).orElseThrow();
        var deadlines = new KeptDeadlines(tools.calendars(), ChangesCommand.desk(tools),
                new ChangeEntries(tools.changes(), tools.clock()), tools.hosts());
        var deadline = deadlines.of(state);
        var to = ChangesCommand.time(until, zone(deadline));
        var why = ChangesCommand.given(reason);
        refuse(state, deadline, to);
        var against = against(deadlines, state, deadline, to.instant());
        deadline.change().ifPresentOrElse(change -> deadlines.extend(change, to.instant(), why),
                () -> tools.runs().extend(state.plan().id(), tools.operator(), to.instant(), why));
        tell(new Extended(state.plan().id().toString(),
                deadline.change().map(change -> change.id().toString()).orElse(""),
                deadline.end().map(Instant::toString).orElse(""), to.instant().toString(), why,
                tools.operator().name(), against), to);
        return Status.OK;
    }

    private static ZoneId zone(Deadline deadline) {
        return deadline.change().map(ChangeState::proposal).map(proposal -> proposal.zone())
                .or(() -> deadline.window().map(Deadline.Closing::zone)).orElseGet(ZoneId::systemDefault);
    }

    private void refuse(RunState state, Deadline deadline, StartTime.At to) {
        var now = tools.clock().instant();
        if (state.isFinished()) {
            throw new Misuse("This run is closed already", run, "Nothing was changed.");
        }
        if (!to.instant().isAfter(now)) {
            throw new Misuse("That is over", "--until " + until,
                    "It is " + MomentWords.at(now, to.zone()) + " now.");
        }
        deadline.end().filter(end -> !to.instant().isAfter(end)).ifPresent(end -> {
            throw new Misuse("It lasts so long already", "--until " + until,
                    "It is to be over " + MomentWords.at(end, to.zone()) + ".");
        });
    }

    /// What the run runs into when it lasts until then, in sentences.
    private List<String> against(Deadlines deadlines, RunState state, Deadline deadline, Instant to) {
        var overtime = deadlines.overtime();
        var targets = state.plan().hosts().stream().map(Target::of).toList();
        return deadline.change().map(change -> overtime.against(change, to)).orElseGet(() -> overtime.against(targets,
                state.opened(), deadline.end().orElseGet(tools.clock()::instant), to)).stream().map(Objection::words)
                .toList();
    }

    private void tell(Extended extended, StartTime.At to) {
        extended.against().forEach(each -> terminal.err().println("! " + each));
        if (json) {
            Json.write(terminal.out(), extended);
        } else {
            terminal.err().println("Extended until " + MomentWords.at(to.instant(), to.zone()) + ".");
        }
    }
}
