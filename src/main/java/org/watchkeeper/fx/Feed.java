package org.watchkeeper.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/// Carries events from any thread to the FX thread in one batch a pulse, in order, none dropped.
///
/// Idle feeds cost nothing: the timer runs only while something is on its way.
public final class Feed<T> {
    private final ConcurrentLinkedQueue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isAwake = new AtomicBoolean();
    private final Consumer<List<T>> receiver;
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long now) {
            deliver();
        }
    };

    Feed(Consumer<List<T>> receiver) {
        this.receiver = receiver;
    }

    /// From any thread; returns at once.
    public void send(T event) {
        waiting.add(event);
        if (isAwake.compareAndSet(false, true)) {
            Fx.later(pulses::start);
        }
    }

    private void deliver() {
        var batch = new ArrayList<T>();
        for (var event = waiting.poll(); event != null; event = waiting.poll()) {
            batch.add(event);
        }
        if (batch.isEmpty()) {
            rest();
        } else {
            receiver.accept(batch);
        }
    }

    private void rest() {
        pulses.stop();
        isAwake.set(false);
        // Something may have come between the last look and falling asleep.
        if (!waiting.isEmpty() && isAwake.compareAndSet(false, true)) {
            pulses.start();
        }
    }
}
