package org.watchkeeper.run.ui.shots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Overtime;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Target;
import org.watchkeeper.change.ui.ask.ExtendSheet;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.change.Deadline;
import org.watchkeeper.run.change.Deadlines;
import org.watchkeeper.run.ui.time.TimePane;
import org.watchkeeper.run.ui.walk.WalkScreen;

/// A planned run that is over at a time, in a window that closes half an hour later.
record SampleDeadlines(ChangeState change, Window window, Instant closes) implements Deadlines {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Operator MARA = new Operator("Mara Lindqvist");
    private static final Duration AFTER = Duration.ofMinutes(30);

    /// Of which the last `extended` minutes were added later.
    static SampleDeadlines of(RunState run, Instant end, int extended) {
        var planned = end.minus(Duration.ofMinutes(extended)).truncatedTo(ChronoUnit.MINUTES);
        var length = Duration.ofHours(1);
        var work = new Phase.Work(run.plan().source().file(), run.plan().source().runbookTitle(), "update",
                run.plan().title());
        var targets = run.plan().hosts().stream().map(Target::of).toList();
        var proposal = new Proposal(run.plan().title(), List.of(new Phase(work, planned.minus(length), length)),
                targets, new TreeMap<>(), Window.Impact.UPDATE, BERLIN, Proposal.least(targets), "", "");
        var events = new ArrayList<ChangeEvent>(List.of(new ChangeEvent.Drafted(proposal),
                new ChangeEvent.RunBegan(0, run.plan().id().value())));
        if (extended > 0) {
            events.add(new ChangeEvent.Extended(planned.plus(Duration.ofMinutes(extended)), "The dump is slow"));
        }
        var closes = planned.plus(AFTER);
        return new SampleDeadlines(state(events, planned), window(closes), closes);
    }

    private static ChangeState state(List<ChangeEvent> events, Instant at) {
        var entries = new ArrayList<ChangeEntry>();
        events.forEach(event -> entries.add(new ChangeEntry(entries.size() + 1L,
                new ChangeEntry.Happening(new UUID(3, entries.size()), at, MARA, event))));
        return ChangeState.of(new ChangeId(new UUID(3, 3)), entries);
    }

    private static Window window(Instant closes) {
        var length = Duration.ofHours(2);
        var start = LocalDateTime.ofInstant(closes.minus(length), ZoneOffset.UTC);
        return new Window(new Ruling.Id("nights"), "Saturday nights",
                Series.once(start, Length.of(length), ZoneId.of("UTC")), Window.Terms.USUAL, Scope.EVERYTHING,
                Ruling.Source.NONE);
    }

    /// Asks for an hour more, which is more than its window has.
    static void ask(WalkScreen screen) {
        ((Button) screen.lookup("#" + TimePane.EXTEND_ID)).fire();
        Fx.later(() -> fill(screen.getParent())); // what is in it is found once it is laid out
    }

    private static void fill(Parent overlay) {
        overlay.applyCss();
        overlay.layout();
        ((TextField) overlay.lookup("#" + ExtendSheet.LENGTH_ID)).setText("60");
        ((TextField) overlay.lookup("#" + ExtendSheet.REASON_ID)).setText("The dump of db-1 is slower than on staging");
    }

    @Override
    public Deadline of(RunState run) {
        return new Deadline(Optional.of(change),
                Optional.of(new Deadline.Closing(window.name(), closes, window.series().zone())), run.extended());
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public Overtime overtime() {
        return new Overtime(Rulebook.of(List.of(window)), _ -> List.of(), hosts());
    }

    private List<Host> hosts() {
        return SamplePlan.production();
    }

    @Override
    public void extend(ChangeState seen, Instant until, String reason) {
        throw new UnsupportedOperationException("a picture is not written into");
    }
}
