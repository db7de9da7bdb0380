package org.watchkeeper.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Several ways to do the same, measured turn by turn, so that whatever disturbs the machine disturbs all of them.
public final class Turns {
    private final Map<String, Turn> ways = new LinkedHashMap<>();
    private final Map<String, List<Double>> results = new LinkedHashMap<>();

    /// One turn; answers its own result in the unit of its row.
    @FunctionalInterface
    public interface Turn {
        double take() throws Exception;
    }

    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    public Turns way(String name, Turn turn) {
        ways.put(name, turn);
        results.put(name, new ArrayList<>());
        return this;
    }

    /// Takes `warmUp` turns of each way that do not count, then n that do.
    public Turns take(int warmUp, int n) throws Exception {
        for (int turn = -warmUp; turn < n; turn++) {
            for (var way : ways.entrySet()) {
                double result = way.getValue().take();
                if (turn >= 0) {
                    results.get(way.getKey()).add(result);
                }
            }
        }
        return this;
    }

    public Figure figure(String name, String unit) {
        return Figure.of(results.get(name), unit);
    }

    /// Milliseconds for one of `times` repetitions.
    public static double millis(int times, Work work) throws Exception {
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return (System.nanoTime() - begin) / 1e6 / times;
    }

    public static double millis(Work work) throws Exception {
        return millis(1, work);
    }
}
