package org.watchkeeper.health.kind;

import org.watchkeeper.health.Probe;

/// Memory, processors, load, disks at work and the network of a Linux host.
public final class Machine {
    private static final String FIRST = "number(/^([0-9.]+) /)";
    private static final String MEMORY = """
            [ -r /proc/meminfo ] || absent "there is no /proc/meminfo"
            awk '/^MemTotal:/ { total = $2 } /^MemAvailable:/ { free = $2; known = 1 } /^(MemFree|Buffers|Cached):/ { some += $2 }
                END { if (!total) exit 1; if (!known) free = some
                      printf "%.1f %% used, %d MiB of %d MiB available\\n", 100 - free * 100 / total, free / 1024, total / 1024 }' \\
                /proc/meminfo
            """;
    private static final String CPU = """
            [ -r /proc/stat ] || absent "there is no /proc/stat"
            sample() { awk '/^cpu / { for (i = 2; i <= 9; i++) all += $i; print all, $5 + $6; exit }' /proc/stat; }
            before=$(sample)
            sleep 1
            echo "$before $(sample)" | awk '{ all = $3 - $1; printf "%.1f %% busy\\n", (all > 0 ? 100 - ($4 - $2) * 100 / all : 0) }'
            """;
    private static final String LOAD = """
            [ -r /proc/loadavg ] || absent "there is no /proc/loadavg"
            count=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null) || absent "nothing tells how many processors there are"
            awk -v n="$count" '{ printf "%.2f a processor: load %s %s %s on %d\\n", $1 / n, $1, $2, $3, n }' /proc/loadavg
            """;
    private static final String IO = """
            [ -r /proc/diskstats ] && [ -r /proc/uptime ] || absent "there is no /proc/diskstats"
            sample() { awk -v mark="$1" 'FILENAME == "/proc/uptime" { print mark, "time", $1 * 1000; next }
                $3 !~ /^(loop|ram|sr|fd)/ { print mark, $3, $13 }' /proc/uptime /proc/diskstats; }
            before=$(sample 1)
            sleep 1
            { echo "$before"; sample 2; } | awk '$1 == 1 { was[$2] = $3; next } $2 == "time" { time = $3 - was[$2]; next }
                { busy = $3 - was[$2]; if (time > 0 && busy * 100 / time > most) { most = busy * 100 / time; disk = $2 } }
                END { if (most > 100) most = 100; printf "%.1f %% busy%s\\n", most, disk == "" ? "" : ": " disk }'
            """;
    private static final String NETWORK = """
            [ -r /proc/net/dev ] || absent "there is no /proc/net/dev"
            sample() { sed 's/:/ /' /proc/net/dev | awk 'NR > 2 && $1 != "lo" { n += $4 + $12 } END { print n + 0 }'; }
            before=$(sample)
            sleep 1
            after=$(sample)
            [ -n "$before" ] && [ -n "$after" ] || absent "/proc/net/dev cannot be read here"
            echo "$((after - before)) errors in a second, $after since the start"
            """;
    private static final String PROCESS = """
            need ps
            sizes=$(ps -C "$name" -o rss= 2>/dev/null) || sizes=$(ps -A -o rss= -o comm= 2>/dev/null | awk -v n="$name" '$2 == n { print $1 }')
            [ -n "$sizes" ] || { echo "$name does not run"; exit 1; }
            echo "$sizes" | awk '{ n++; all += $1 } END { printf "%d KiB in %d process%s\\n", all, n, n == 1 ? "" : "es" }'
            """;

    private Machine() {}

    /// Memory that nothing could be given without taking it from somebody.
    public static Probe memory() {
        return percent("memory", "Memory", MEMORY, 85, 95);
    }

    /// How busy the processors are over a second.
    public static Probe cpu() {
        return percent("cpu", "Processors", CPU, 90, 98);
    }

    /// The load of the last minute for each processor.
    public static Probe load() {
        return Script.of("load", "", "Load").probe(LOAD,
                Script.number(FIRST, "", FIRST + " >= 1", FIRST + " >= 2"));
    }

    /// How busy the busiest disk is over a second.
    public static Probe io() {
        return percent("io", "Disk I/O", IO, 80, 95);
    }

    /// Whether network errors are rising.
    public static Probe network() {
        return Script.of("network", "", "Network errors").probe(NETWORK, Script.number(FIRST, "", FIRST + " > 0", ""));
    }

    /// Whether a program runs, and how much memory it holds.
    public static Probe process(String name) {
        return Script.of("process", name, "Process " + name).with("name", name).probe(PROCESS,
                Script.number("number(/^(\\d+) KiB/)", "KiB", "", "exit == 1"));
    }

    private static Probe percent(String id, String title, String text, int warning, int critical) {
        return Script.of(id, "", title).probe(text,
                Script.number(FIRST, "%", FIRST + " >= " + warning, FIRST + " >= " + critical));
    }
}
