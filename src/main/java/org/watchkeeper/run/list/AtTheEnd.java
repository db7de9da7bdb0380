package org.watchkeeper.run.list;

import java.time.Instant;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Ground;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Steering;
import org.watchkeeper.run.Walk;

/// Passes on what a walk tells, and brings up the lists when it tells its end. A list that cannot be written is told; the run is
/// closed all the same.
record AtTheEnd(Walk.Listener listener, After after) implements Walk.Listener {
    @Override
    public void happened(Entry entry, RunState state) {
        if (entry.event() instanceof RunEvent.Finished) {
            bring(entry, state);
        }
        listener.happened(entry, state);
    }

    private void bring(Entry entry, RunState state) {
        try {
            after.finished(state, entry.at());
        } catch (Problem unwritten) {
            listener.refused("The lists for after this work were not opened: " + unwritten.getMessage());
        }
    }

    @Override
    public void printed(OutputChunk chunk) {
        listener.printed(chunk);
    }

    @Override
    public void refused(String why) {
        listener.refused(why);
    }

    @Override
    public void reached(Host host, Ground ground, Instant at) {
        listener.reached(host, ground, at);
    }

    @Override
    public void missed(Host host, String why, Instant at) {
        listener.missed(host, why, at);
    }

    @Override
    public void rests(RunState state) {
        listener.rests(state);
    }

    @Override
    public void away(RunState state, int tries) {
        listener.away(state, tries);
    }

    @Override
    public void steered(Steering steering) {
        listener.steered(steering);
    }

    @Override
    public void held(String why) {
        listener.held(why);
    }

    @Override
    public void doing(String what) {
        listener.doing(what);
    }
}
