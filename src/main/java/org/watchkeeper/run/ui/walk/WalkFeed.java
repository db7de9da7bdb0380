package org.watchkeeper.run.ui.walk;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.Contact;
import org.watchkeeper.remote.Ground;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Steering;
import org.watchkeeper.run.Walk;

/// Listens on the run's thread: output and headings go to the transcript in their order, events through `door` to the screen.
final class WalkFeed implements Walk.Listener {
    private final Recorder recorder;
    private final Consumer<Heard> door;

    WalkFeed(Recorder recorder, Consumer<Heard> door) {
        this.recorder = recorder;
        this.door = door;
    }

    @Override
    public void happened(Entry entry, RunState state) {
        recorder.tell(entry, state);
        door.accept(new Heard.Happened(entry, state));
    }

    @Override
    public void printed(OutputChunk chunk) {
        recorder.printed(chunk);
    }

    @Override
    public void refused(String why) {
        door.accept(new Heard.Refused(why));
    }

    @Override
    public void reached(Host host, Ground ground, Instant at) {
        recorder.reached(host, ground, at);
        door.accept(new Heard.Knocked(host.id(), new Contact(true, at, "reached by a run")));
    }

    @Override
    public void missed(Host host, String why, Instant at) {
        door.accept(new Heard.Knocked(host.id(), new Contact(false, at, "not reached by a run")));
    }

    @Override
    public void steered(Steering steering) {
        door.accept(new Heard.Steered(steering));
    }

    @Override
    public void rests(RunState state) {
        door.accept(new Heard.Rests());
    }

    @Override
    public void held(String why) {
        door.accept(new Heard.Held(why));
    }

    @Override
    public void storeAway(Optional<Walk.StoreAway> away) {
        door.accept(new Heard.Store(away));
    }

    @Override
    public void doing(String what) {
        door.accept(new Heard.Doing(what));
    }
}
