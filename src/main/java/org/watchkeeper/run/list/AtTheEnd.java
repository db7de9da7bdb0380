package org.watchkeeper.run.list;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RelayedListener;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Walk;

/// Passes on what a walk tells, and brings up the lists when it tells its end. A list that cannot be written is told; the run is
/// closed all the same.
final class AtTheEnd extends RelayedListener {
    private final After after;

    AtTheEnd(Walk.Listener listener, After after) {
        super(listener);
        this.after = after;
    }

    @Override
    public void happened(Entry entry, RunState state) {
        if (entry.event() instanceof RunEvent.Finished) {
            bring(entry, state);
        }
        super.happened(entry, state);
    }

    private void bring(Entry entry, RunState state) {
        try {
            after.finished(state, entry.at());
        } catch (Problem unwritten) {
            refused("The lists for after this work were not opened: " + unwritten.getMessage());
        }
    }
}
