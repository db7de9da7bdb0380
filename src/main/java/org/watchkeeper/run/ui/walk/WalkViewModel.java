package org.watchkeeper.run.ui.walk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.output.Row;
import org.watchkeeper.fx.output.Transcript;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.account.Edit;

/// A walk as its screen needs it, and what the operator asks for. Confined to the FX thread; holds no nodes.
///
/// Without a `Walk` it shows a run that is closed, read-only.
public final class WalkViewModel {
    private static final int LAST_LINES = 6;
    private static final int LOOK_BACK = 400;
    private final Transcript transcript;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Picture> picture;
    private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper taking = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper storeAway = new ReadOnlyStringWrapper("");
    private final ObservableList<Picture.Told> log = FXCollections.observableArrayList();
    private final ObservableList<String> refusals = FXCollections.observableArrayList();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<AttemptId, String> editors = new HashMap<>();
    private Optional<Walk> walk = Optional.empty();
    private RunState state;
    private Mood mood = Mood.CALM;
    private long told;

    public WalkViewModel(RunState state, Transcript transcript, Clock clock) {
        this.state = state;
        this.transcript = transcript;
        this.clock = clock;
        this.picture = new ReadOnlyObjectWrapper<>(Painter.paint(state, Mood.CALM, List.of()));
        tick();
    }

    /// The run is walked here from now on.
    public void walked(Walk next) {
        walk = Optional.of(next);
        repaint();
    }

    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /// What the step has taken so far whose command runs; empty while none does.
    ReadOnlyStringProperty takingProperty() {
        return taking.getReadOnlyProperty();
    }

    /// The time of day, with its zone.
    public ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /// Since when the store does not answer, and what that means here; empty while it does.
    ReadOnlyStringProperty storeAwayProperty() {
        return storeAway.getReadOnlyProperty();
    }

    /// The journal in sentences, newest first.
    ObservableList<Picture.Told> log() {
        return log;
    }

    /// Why requests were not carried out; each is shown once and taken away.
    public ObservableList<String> refusals() {
        return refusals;
    }

    /// The journal so far.
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public Transcript transcript() {
        return transcript;
    }

    public RunState state() {
        return state;
    }

    /// Takes what came from the run's thread, in its order.
    public void hear(List<Heard> batch) {
        batch.forEach(this::hear);
        repaint();
    }

    /// A second has passed.
    public void tick() {
        var until = state.isFinished() ? state.changed() : clock.instant();
        elapsed.set(Tell.length(Duration.between(state.opened(), until)));
        taking.set(StepTime.taking(state, clock.instant()));
        time.set(Tell.time(clock.instant()));
    }

    /// The last lines an attempt printed: of stderr, where it printed there.
    public List<String> lastLines(String attempt) {
        long begin = transcript.beginOf(attempt).orElse(Long.MAX_VALUE);
        var rows = transcript.rows(Math.max(begin, transcript.end() - LOOK_BACK), transcript.end());
        var err = rows.stream().filter(row -> row.kind() == Row.Kind.ERR).map(Row::text).toList();
        var lines = err.isEmpty()
                ? rows.stream().filter(row -> row.kind() == Row.Kind.OUT).map(Row::text).toList()
                : err;
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    }

    /// What would come of a request now.
    Prospect prospect() {
        return new Prospect(state);
    }

    /// The current command as it is sent, for editing; empty for a person's step.
    public String script() {
        if (!mood.edited().isEmpty()) {
            return mood.edited();
        }
        return prospect().command().map(PlannedCommand::script).orElse("");
    }

    public void runStep(boolean confirmed) {
        ask(Action.RUN_STEP, one -> one.runStep(confirmed));
    }

    public void runToGate() {
        ask(Action.RUN_TO_GATE, Walk::runToGate);
    }

    public void retry() {
        ask(Action.RETRY, one -> {
            mood = mood.edited("");
            one.retry();
        });
    }

    public void editAndRetry(String script, boolean confirmed) {
        ask(Action.EDIT, one -> {
            mood = mood.edited(script);
            one.editAndRetry(script, confirmed);
        });
    }

    public void skip(String reason) {
        ask(Action.SKIP, one -> one.skip(reason));
    }

    public void doneByHand(String note) {
        ask(Action.BY_HAND, one -> one.doneByHand(note));
    }

    public void pause() {
        ask(Action.PAUSE, Walk::pause);
    }

    public void resume() {
        ask(Action.RESUME, Walk::resume);
    }

    public void stop() {
        ask(Action.STOP, Walk::stop);
    }

    public void giveUp() {
        ask(Action.GIVE_UP, Walk::giveUp);
    }

    public void reconnect() {
        ask(Action.RECONNECT, Walk::reconnect);
    }

    public void rollBack(String reason) {
        ask(Action.ROLL_BACK, one -> one.rollBack(reason));
    }

    /// Gives the run to another person; it is only watched here then.
    public void handOver(Operator to, String note) {
        ask(Action.HAND_OVER, one -> one.handOver(to, note));
    }

    /// Lets it last until then, also where somebody else drives it.
    public void extend(Instant until, String reason) {
        walk.ifPresent(one -> one.extend(until, reason));
    }

    /// Closes the run, which tidies up on its hosts.
    public void finish(RunEvent.Result result, String note) {
        ask(Action.FINISH, one -> one.finish(result, note));
    }

    /// Whether the run can only be looked at any more here, although it is not closed: it has to be brought anew.
    boolean isOver() {
        return walk.map(Walk::isOver).orElse(false);
    }

    /// Leaves the run as it is.
    public void close() {
        walk.ifPresent(Walk::close);
    }

    private void ask(Action action, Consumer<Walk> request) {
        if (walk.isEmpty() || !picture.get().choices().allows(action)) {
            return;
        }
        switch (action) {
            case RUN_STEP, RUN_TO_GATE, RETRY, EDIT -> mood = mood.busy(true);
            case SKIP, BY_HAND, PAUSE, RESUME, STOP, RECONNECT, GIVE_UP, ROLL_BACK, TAKE_UP, HAND_OVER, FINISH,
                    RECORD -> {
                /* at once */ }
        }
        repaint();
        request.accept(walk.get());
    }

    private void hear(Heard heard) {
        switch (heard) {
            case Heard.Happened(var entry, var next) -> happened(entry, next);
            case Heard.Refused(var why) -> {
                mood = state.openAttempt().isPresent() ? mood : mood.busy(false);
                refusals.add(why);
            }
            case Heard.Held(var why) -> mood = state.openAttempt().isPresent() ? mood.trouble(why) : mood;
            case Heard.Doing(var what) -> mood = mood.doing(what);
            case Heard.Store(var away) -> storeAway.set(away.map(Tell::away).orElse(""));
            case Heard.Steered(var from) -> mood = mood.steering(from);
            case Heard.Knocked _ -> {
                /* for the inventory */ }
            case Heard.Rests _ -> mood = mood.busy(false);
        }
    }

    // An entry may come twice: read from the journal and told by the walk that wrote it.
    private void happened(Entry entry, RunState next) {
        if (entry.number() <= told) {
            return;
        }
        told = entry.number();
        entries.add(entry);
        if (entry.event() instanceof RunEvent.AttemptBegan began && began.edited()) {
            editors.put(began.attempt(), began.by().name());
        }
        state = next;
        log.addFirst(new Picture.Told(Tell.time(entry.at()), Story.of(entry, next)));
        mood = switch (entry.event()) {
            case RunEvent.ContactLost _ -> mood.lost(entry.at());
            case RunEvent.HostUnavailable(_, var why, _) -> mood.trouble(why);
            case RunEvent.AttemptNeverStarted(_, var why) -> mood.trouble(why);
            case RunEvent.AttemptBegan _, RunEvent.Settled _, RunEvent.RollbackBegan _ -> mood.trouble("").edited("");
            case RunEvent.Opened _, RunEvent.AttemptEnded _, RunEvent.ContactRegained _, RunEvent.RetryAllowed _, RunEvent.StopAsked _, RunEvent.Paused _, RunEvent.Resumed _, RunEvent.HandedOver _, RunEvent.TakenOver _, RunEvent.Extended _, RunEvent.Finished _ ->
                mood.trouble("");
        };
    }

    private void repaint() {
        var painted = Painter.paint(state, mood, editors.isEmpty() ? List.of() : Edit.of(state, editors));
        picture.set(walk.isPresent()
                ? painted
                : new Picture(painted.head(), painted.rail(), painted.now(), painted.banner(),
                        new Choices(state.isFinished() ? Set.of(Action.RECORD) : Set.of()), painted.back(),
                        painted.doing(), painted.open()));
        tick();
    }
}
