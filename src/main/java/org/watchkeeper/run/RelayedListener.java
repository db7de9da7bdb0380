package org.watchkeeper.run;

import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Ground;
import org.watchkeeper.remote.OutputChunk;

/// Tells another listener everything that a walk tells; what does more with some of it says so in a class of its own.
public abstract class RelayedListener implements Walk.Listener {
    private final Walk.Listener listener;

    protected RelayedListener(Walk.Listener listener) {
        this.listener = listener;
    }

    @Override
    public void happened(Entry entry, RunState state) {
        listener.happened(entry, state);
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
    public void storeAway(Optional<Walk.StoreAway> away) {
        listener.storeAway(away);
    }

    @Override
    public void doing(String what) {
        listener.doing(what);
    }
}
