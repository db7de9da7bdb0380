package org.watchkeeper.remote.ssh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.Leg;
import org.watchkeeper.remote.Leg.Advice;
import org.watchkeeper.remote.Leg.Result;
import org.watchkeeper.remote.Leg.Stage;

/// The way to a host as it is gone: which leg runs now, what was seen in it, and the legs that have ended.
///
/// Error messages and the connection test are told from the same record. Any thread may look.
final class Journey {
    private final ReentrantLock lock = new ReentrantLock();
    private final Consumer<Leg> progress;
    private final List<Leg> legs = new ArrayList<>();
    private final List<String> details = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();
    private @Nullable Running running;
    private long offTheClock;

    private record Running(String hop, Stage stage, long begun) {}

    Journey(Consumer<Leg> progress) {
        this.progress = progress;
    }

    /// A journey that nobody watches.
    static Journey unobserved() {
        return new Journey(_ -> {});
    }

    /// The leg before has passed; this one begins.
    void begin(String hop, Stage stage) {
        end(Result.PASSED);
        lock.lock();
        try {
            running = new Running(hop, stage, System.nanoTime());
            offTheClock = 0;
        } finally {
            lock.unlock();
        }
    }

    void detail(String line) {
        lock.lock();
        try {
            details.add(line);
        } finally {
            lock.unlock();
        }
    }

    void advise(String finding, String remedy) {
        lock.lock();
        try {
            advice.add(new Advice(finding, remedy));
        } finally {
            lock.unlock();
        }
    }

    /// Time in which a person was asked does not count as the leg's.
    void discount(long nanos) {
        lock.lock();
        try {
            offTheClock += nanos;
        } finally {
            lock.unlock();
        }
    }

    /// Ends the running leg, if any.
    void end(Result result) {
        var leg = finished(result);
        if (leg != null) {
            progress.accept(leg);
        }
    }

    /// The stage that runs, or ran last.
    Stage stage() {
        lock.lock();
        try {
            return running == null ? Stage.RESOLVE : running.stage();
        } finally {
            lock.unlock();
        }
    }

    String hop() {
        lock.lock();
        try {
            return running == null ? "" : running.hop();
        } finally {
            lock.unlock();
        }
    }

    /// Advice given in the leg that runs now.
    List<Advice> currentAdvice() {
        lock.lock();
        try {
            return List.copyOf(advice);
        } finally {
            lock.unlock();
        }
    }

    List<Leg> legs() {
        lock.lock();
        try {
            return List.copyOf(legs);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Leg finished(Result result) {
        lock.lock();
        try {
            if (running == null) {
                return null;
            }
            var took = Duration.ofNanos(Math.max(0, System.nanoTime() - running.begun() - offTheClock));
            var leg = new Leg(running.hop(), running.stage(), result, took, details, advice);
            legs.add(leg);
            details.clear();
            advice.clear();
            running = null;
            return leg;
        } finally {
            lock.unlock();
        }
    }
}
