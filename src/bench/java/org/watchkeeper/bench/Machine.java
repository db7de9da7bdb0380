package org.watchkeeper.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Where and when, and how busy it was there.
record Machine(String processor, int cores, String system, String java, Instant at, double load) {
    static Machine now() {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.version");
        return new Machine(model(), Runtime.getRuntime().availableProcessors(), system,
                Runtime.version().toString(), Instant.now().truncatedTo(ChronoUnit.MINUTES),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String model() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }

    /// Which share of all cores is in use over two seconds in which this process does nothing: `37 %`; empty where unknown.
    static String useByOthers() throws InterruptedException {
        var before = ticks();
        Thread.sleep(2000);
        var after = ticks();
        long all = after[0] - before[0];
        return all <= 0 ? "unknown" : Math.round(100.0 * (all - (after[1] - before[1])) / all) + " %";
    }

    /// Ticks of all cores since they were started, and those that were idle (proc(5)).
    private static long[] ticks() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var words = lines.findFirst().orElse("cpu").strip().split("\\s+", -1);
            long all = 0;
            for (int i = 1; i < Math.min(words.length, 9); i++) {
                all += Long.parseLong(words[i]);
            }
            return new long[]{all, words.length < 6 ? 0 : Long.parseLong(words[4]) + Long.parseLong(words[5])};
        } catch (IOException e) {
            return new long[]{0, 0};
        }
    }

    String loadWords() {
        return String.format(Locale.ROOT, "%.1f", load);
    }

    @Override
    public String toString() {
        return processor + ", " + cores + " cores, " + system + ", Java " + java;
    }
}
