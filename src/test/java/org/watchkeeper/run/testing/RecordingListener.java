package org.watchkeeper.run.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Steering;
import org.watchkeeper.run.Walk;

/// Keeps all that a walk says, and lets a test wait for something to be said.
public final class RecordingListener implements Walk.Listener {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition said = lock.newCondition();
    private final List<Entry> entries = new ArrayList<>();
    private final List<OutputChunk> chunks = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final List<Steering> steerings = new ArrayList<>();
    private final List<Optional<Walk.StoreAway>> stores = new ArrayList<>();
    private final List<String> doings = new ArrayList<>();
    private @Nullable RunState state;
    private int rests;

    @Override
    public void happened(Entry entry, RunState now) {
        say(() -> {
            entries.add(entry);
            state = now;
        });
    }

    @Override
    public void printed(OutputChunk chunk) {
        say(() -> chunks.add(chunk));
    }

    @Override
    public void refused(String why) {
        say(() -> refusals.add(why));
    }

    @Override
    public void steered(Steering steering) {
        say(() -> steerings.add(steering));
    }

    @Override
    public void storeAway(Optional<Walk.StoreAway> now) {
        say(() -> stores.add(now));
    }

    @Override
    public void doing(String what) {
        say(() -> doings.add(what));
    }

    @Override
    public void rests(RunState now) {
        say(() -> rests++);
    }

    /// Waits until the loop has come to rest that often, counted from its opening, which is the first time.
    public void awaitRest(int count) {
        await(() -> rests >= count);
    }

    /// How often the loop has come to rest.
    public int rests() {
        return held(() -> rests);
    }

    /// Waits until the state is so; fails the test after ten seconds.
    public void awaitState(Predicate<RunState> wanted) {
        await(() -> state != null && wanted.test(state));
    }

    /// Waits for the latest event of a kind and gives it back.
    public <E extends RunEvent> E awaitEvent(Class<E> kind) {
        await(() -> entries.stream().anyMatch(entry -> kind.isInstance(entry.event())));
        return kind.cast(events().stream().filter(kind::isInstance).toList().getLast());
    }

    /// Waits for that many refusals and gives the last one back.
    public String awaitRefusal(int count) {
        await(() -> refusals.size() >= count);
        return refusals().getLast();
    }

    /// Waits until the loop says that it is doing something with this in it.
    public void awaitDoing(String part) {
        await(() -> doings.stream().anyMatch(what -> what.contains(part)));
    }

    public List<RunEvent> events() {
        return held(() -> entries.stream().map(Entry::event).toList());
    }

    public List<String> refusals() {
        return held(() -> List.copyOf(refusals));
    }

    public List<Steering> steerings() {
        return held(() -> List.copyOf(steerings));
    }

    /// That the store went away (present) and came back (empty), in turn.
    public List<Optional<Walk.StoreAway>> stores() {
        return held(() -> List.copyOf(stores));
    }

    public List<String> doings() {
        return held(() -> List.copyOf(doings));
    }

    /// What was shown so far, of all attempts, as UTF-8.
    public String shown() {
        return held(() -> {
            var text = new StringBuilder();
            chunks.forEach(chunk -> text.append(new String(chunk.bytes(), StandardCharsets.UTF_8)));
            return text.toString();
        });
    }

    /// Waits until this is true of what was said; it is looked at after each word.
    public void await(BooleanSupplier wanted) {
        lock.lock();
        try {
            long patience = PATIENCE;
            while (!wanted.getAsBoolean()) {
                if (patience <= 0) {
                    throw new AssertionError(
                            "waited in vain; refused: " + refusals + "; doing: " + doings + "; state: " + state);
                }
                patience = said.awaitNanos(Math.min(patience, TimeUnit.MILLISECONDS.toNanos(50))) + patience
                        - Math.min(patience, TimeUnit.MILLISECONDS.toNanos(50));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }

    private void say(Runnable what) {
        lock.lock();
        try {
            what.run();
            said.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T held(java.util.function.Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}
