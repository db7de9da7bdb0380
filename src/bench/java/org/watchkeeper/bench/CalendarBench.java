package org.watchkeeper.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Conflicts;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.RulingEntries;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;

/// A year of 1,000 recurring windows and 20 blackouts for 500 hosts in 100 groups: all dates, and all that does not go together.
public final class CalendarBench {
    private static final int TURNS = 15;
    private static final Span YEAR = new Span(Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2027-01-01T00:00:00Z"));
    private static final List<String> RULES = List.of("FREQ=WEEKLY;BYDAY=SU", "FREQ=MONTHLY;BYDAY=1SA",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "FREQ=MONTHLY;BYDAY=-1FR",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
            "FREQ=MONTHLY;BYMONTHDAY=15");
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("UTC"), ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"));
    private static final List<Host> HOSTS = IntStream.range(0, 500).mapToObj(CalendarBench::host).toList();

    private CalendarBench() {}

    public static void main(String... arguments) throws Exception {
        var few = rulebook(100);
        var many = rulebook(1_000);
        var turns = new Turns().way("few", () -> Turns.millis(() -> conflicts(few)))
                .way("many", () -> Turns.millis(() -> conflicts(many))).take(10, TURNS);
        var dates = new RulingEntries(() -> many).entries(YEAR).size();
        Row.of("a year of 1,000 recurring windows with conflicts", turns.figure("many", "ms"), "of 100 windows",
                turns.figure("few", "ms"), Budget.atMost(100)).noting(
                        dates + " dates, " + conflicts(many)
                                + " conflicts; " + Figure.number(processorMillis(many)) + " ms of processor time")
                .print();
    }

    private static int conflicts(Rulebook rulebook) {
        return Conflicts.among(new RulingEntries(() -> rulebook).entries(YEAR), HOSTS).size();
    }

    private static double processorMillis(Rulebook rulebook) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long begin = system.getProcessCpuTime();
        for (int turn = 0; turn < TURNS; turn++) {
            conflicts(rulebook);
        }
        return (system.getProcessCpuTime() - begin) / 1e6 / TURNS;
    }

    private static Rulebook rulebook(int windows) {
        var rulings = new ArrayList<Ruling>();
        for (int number = 0; number < windows; number++) {
            var start = LocalDateTime.of(2025, 1, 1 + number % 28, number % 6, 0);
            var series = Series.every(RULES.get(number % RULES.size()), start, Length.parse("PT2H"),
                    ZONES.get(number % ZONES.size()));
            rulings.add(new Window(id("w" + number), "Window " + number, series, Window.Terms.USUAL,
                    Scope.group("group-" + number % 100), Ruling.Source.NONE));
        }
        for (int number = 0; number < 20; number++) {
            rulings.add(new Blackout(id("b" + number), "Blackout " + number,
                    Series.every("FREQ=MONTHLY;BYMONTHDAY=-1", LocalDateTime.of(2025, 1, 31, 0, 0), Length.parse("P1D"),
                            ZONES.getFirst()),
                    "", Scope.group("group-" + number), Ruling.Source.NONE));
        }
        return Rulebook.of(rulings);
    }

    private static Host host(int number) {
        return new Host(new HostId(uuid("h" + number)), "host-" + number, new Endpoint("127.0.0.1", 22),
                new Login("op", List.of(), false, false), List.of(), Environment.PRODUCTION,
                new TreeSet<>(Set.of("group-" + number % 100)), new TreeSet<>(), false);
    }

    private static Ruling.Id id(String name) {
        return Ruling.Id.of(uuid(name));
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
