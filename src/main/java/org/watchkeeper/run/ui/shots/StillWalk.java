package org.watchkeeper.run.ui.shots;

import java.time.Instant;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Walk;

/// A walk that stands still, for a picture of it.
record StillWalk(RunState state) implements Walk {
    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public void runStep(boolean confirmed) {}

    @Override
    public void runToGate() {}

    @Override
    public void retry() {}

    @Override
    public void editAndRetry(String script, boolean confirmed) {}

    @Override
    public void skip(String reason) {}

    @Override
    public void doneByHand(String note) {}

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void stop() {}

    @Override
    public void giveUp() {}

    @Override
    public void reconnect() {}

    @Override
    public void extend(Instant until, String reason) {}

    @Override
    public void rollBack(String reason) {}

    @Override
    public void finish(RunEvent.Result result, String note) {}

    @Override
    public void handOver(Operator to, String note) {}

    @Override
    public void close() {}
}
