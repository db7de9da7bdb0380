package org.watchkeeper.remote.detached;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waits for a state that other processes bring about.
final class Eventually {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private Eventually() {}

    static void holds(Callable<Boolean> state) {
        var end = System.nanoTime() + DEADLINE.toNanos();
        while (System.nanoTime() < end) {
            if (isSo(state)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        throw new AssertionError("the state did not come about within " + DEADLINE);
    }

    private static boolean isSo(Callable<Boolean> state) {
        try {
            return state.call();
        } catch (Exception e) {
            return false;
        }
    }
}
