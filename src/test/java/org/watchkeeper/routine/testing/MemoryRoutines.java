package org.watchkeeper.routine.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.Routines;
import org.watchkeeper.routine.Turn;

/// Routines kept for one test; several consoles of it may share them.
public final class MemoryRoutines implements Routines {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Map<RoutineId, Routine> kept = new LinkedHashMap<>();
    private final List<Turn> turns = new ArrayList<>();

    @Override
    public synchronized List<Routine> all() {
        return kept.values().stream().sorted(Comparator.comparing((Routine one) -> one.subject().title())
                .thenComparing(one -> one.id().toString())).toList();
    }

    @Override
    public synchronized void save(Routine routine) {
        kept.put(routine.id(), routine);
    }

    @Override
    public synchronized void giveUp(RoutineId routine) {
        kept.remove(routine);
    }

    @Override
    public synchronized List<Turn> turns() {
        return turns.stream().filter(turn -> kept.containsKey(turn.routine()))
                .sorted(Comparator.comparing(Turn::due).thenComparing(Turn::number)).toList();
    }

    @Override
    public synchronized boolean claim(Turn turn) {
        return turns.stream().noneMatch(other -> isSame(other, turn)) && turns.add(turn);
    }

    @Override
    public synchronized void note(Turn turn) {
        turns.replaceAll(other -> isSame(other, turn) && other.ending().isEmpty()
                ? new Turn(other.routine(), other.due(), other.number(), other.by(), other.byItself(), other.began(),
                        turn.run().or(other::run), turn.ending())
                : other);
        notifyAll();
    }

    /// Waits until a turn has ended, and gives up after a while.
    public synchronized void awaitEnding() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE;
        while (turns.stream().noneMatch(turn -> turn.ending().isPresent())) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("no turn has ended: " + turns);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private static boolean isSame(Turn one, Turn other) {
        return one.routine().equals(other.routine()) && one.due().equals(other.due())
                && one.number() == other.number();
    }
}
