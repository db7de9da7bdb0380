package org.watchkeeper.run.ui.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Where news waits until there is a screen that hears it. Thread-safe.
final class WalkDoor implements Consumer<Heard> {
    private final List<Heard> waiting = new ArrayList<>();
    private Consumer<Heard> inside = waiting::add;

    @Override
    public synchronized void accept(Heard heard) {
        inside.accept(heard);
    }

    /// From now on news goes on to `next`, what waited first.
    synchronized void open(Consumer<Heard> next) {
        waiting.forEach(next);
        waiting.clear();
        inside = next;
    }
}
