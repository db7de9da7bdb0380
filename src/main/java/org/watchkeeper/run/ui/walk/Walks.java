package org.watchkeeper.run.ui.walk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.output.Transcript;
import org.watchkeeper.host.ui.Contacts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Driven;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Journal;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;

/// Brings runs to the screen: opens new ones, takes up open ones, watches those that are driven elsewhere, shows closed
/// ones. Blocks; belongs on a background thread.
public final class Walks {
    private final Runs runs;
    private final Journal journal;
    private final Outputs outputs;
    private final Contacts contacts;
    private final Clock clock;
    private final Function<Consumer<List<Heard>>, Consumer<Heard>> feeds;

    public Walks(Runs runs, Journal journal, Outputs outputs, Contacts contacts, Clock clock) {
        this(runs, journal, outputs, contacts, clock, receiver -> Fx.feed(receiver)::send);
    }

    /// `contacts` are told of hosts that were reached or not; `feeds` makes the way from the run's thread to the model, tests
    /// hand in a direct one.
    public Walks(Runs runs, Journal journal, Outputs outputs, Contacts contacts, Clock clock,
            Function<Consumer<List<Heard>>, Consumer<Heard>> feeds) {
        this.runs = runs;
        this.journal = journal;
        this.outputs = outputs;
        this.contacts = contacts;
        this.clock = clock;
        this.feeds = feeds;
    }

    /// What commands printed, as it is kept.
    public Outputs outputs() {
        return outputs;
    }

    /// Starts walking a plan. Nothing runs before it is asked for.
    public WalkViewModel open(Plan plan, Map<String, Secret> secrets, Operator by, Questions questions) {
        var transcript = new Transcript();
        var recorder = new Recorder(transcript);
        var door = new WalkDoor();
        var walk = runs.open(plan, secrets, by, questions, new WalkFeed(recorder, door));
        var model = told(plan.id(), transcript, recorder);
        model.walked(walk);
        door.open(feeds.apply(news -> hear(model, news)));
        return model;
    }

    /// Takes up an open run where it stands, or shows a closed one. One that was handed over is shown with its note; it is taken
    /// over by `takeUp`.
    public WalkViewModel bring(RunId run, Operator by, Questions questions) {
        var handedOver = runs.look(run).filter(state -> state.handover().isPresent());
        return handedOver.isPresent() ? watch(run, by) : takeUp(run, by, questions);
    }

    /// Takes up an open run, also one that was handed over.
    public WalkViewModel takeUp(RunId run, Operator by, Questions questions) {
        var transcript = new Transcript();
        var recorder = new Recorder(transcript);
        var model = told(run, transcript, recorder);
        if (model.state().isFinished()) {
            return model;
        }
        try {
            var door = new WalkDoor();
            model.walked(runs.resume(run, by, questions, new WalkFeed(recorder, door)));
            door.open(feeds.apply(news -> hear(model, news)));
            return model;
        } catch (Driven elsewhere) {
            return watch(run, by);
        }
    }

    /// Shows a run that another console drives, as it goes on there.
    private WalkViewModel watch(RunId run, Operator by) {
        var transcript = new Transcript();
        var opened = journal.read(run).subList(0, 1);
        var model = new WalkViewModel(RunState.of(opened), transcript, clock);
        var door = new WalkDoor();
        model.walked(runs.watch(run, by, new WalkFeed(new Recorder(transcript), door)));
        door.open(feeds.apply(news -> hear(model, news)));
        return model;
    }

    private void hear(WalkViewModel model, List<Heard> news) {
        news.stream().filter(Heard.Knocked.class::isInstance).map(Heard.Knocked.class::cast)
                .forEach(knock -> contacts.record(knock.host(), knock.contact()));
        model.hear(news);
    }

    /// A run as these entries and chunks tell it, without a walk.
    public static WalkViewModel told(List<Entry> entries, List<OutputChunk> chunks, Clock clock) {
        var transcript = new Transcript();
        var heard = Replay.tell(entries, (attempt, reader) -> chunks.stream()
                .filter(chunk -> chunk.attempt().equals(attempt)).forEach(reader), new Recorder(transcript));
        return model(heard, transcript, clock);
    }

    private WalkViewModel told(RunId run, Transcript transcript, Recorder recorder) {
        var entries = journal.read(run);
        if (entries.isEmpty()) {
            throw new Problem("There is no such run", run.toString(), "It may be kept in another database.");
        }
        return model(Replay.tell(entries, outputs::read, recorder), transcript, clock);
    }

    private static WalkViewModel model(List<Heard> heard, Transcript transcript, Clock clock) {
        var model = new WalkViewModel(state(heard), transcript, clock);
        model.hear(heard);
        return model;
    }

    private static RunState state(List<Heard> heard) {
        return heard.getLast() instanceof Heard.Happened(_, var state) ? state : throwUntold();
    }

    private static RunState throwUntold() {
        throw new IllegalStateException("a journal begins with its opening");
    }
}
