package org.watchkeeper.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.testing.Specimen;

class ConflictsTest {
    private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");
    private static final Span LONG = new Span(START, Instant.parse("2027-12-31T00:00:00Z"));
    private static final List<Host> INVENTORY = List.of(Specimen.host("a"), Specimen.host("b"), Specimen.host("c"));

    private static CalendarEntry entry(Kind kind, String title, int from, int to, Scope scope) {
        return new CalendarEntry(kind, new CalendarEntry.Ref(title, "", Ruling.Source.NONE), title,
                new Span(START.plusSeconds(from), START.plusSeconds(to)), Nights.UTC, scope, Set.of(), "");
    }

    private static Scope on(String name) {
        return Scope.of(List.of(Specimen.hostId(name)));
    }

    private static List<Conflict> among(CalendarEntry... entries) {
        return Conflicts.among(List.of(entries), INVENTORY);
    }

    @Test
    void T_194_windows_that_fall_on_blackouts_are_found() {
        var entries = new RulingEntries(
                () -> Rulebook.of(List.of(Nights.sundays(), Nights.wednesdays(), Nights.monthEnd()))).entries(LONG);
        var found = Conflicts.among(entries, INVENTORY);
        assertThat(found).allMatch(each -> each.kind() == Conflict.Kind.WINDOW_IN_BLACKOUT && each.isWhole());
        assertThat(found).extracting(each -> each.first().ref().occurrence()).containsExactlyInAnyOrder(
                "2026-05-31T02:00", "2027-01-31T02:00", "2027-02-28T02:00", "2027-10-31T02:00", "2026-09-30T02:00",
                "2027-03-31T02:00", "2027-06-30T02:00");
        assertThat(found.getFirst().words()).isEqualTo("Primary is in the blackout Month-end");
    }

    @Test
    void T_165_a_window_in_another_one_is_found() {
        var weekly = Nights.window("Weekly", "FREQ=WEEKLY;BYDAY=SU", "2026-01-04T03:00", "PT1H");
        var monthly = Nights.window("Monthly", "FREQ=MONTHLY;BYDAY=1SU", "2026-01-04T02:00", "PT3H");
        var june = new Span(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2026-07-01T00:00:00Z"));
        var found = Conflicts.among(new RulingEntries(() -> Rulebook.of(List.of(weekly, monthly))).entries(june),
                INVENTORY);
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.words()).isEqualTo("Monthly overlaps the window Weekly");
            assertThat(each.at().start()).isEqualTo("2026-06-07T03:00:00Z");
        });
    }

    @Test
    void T_164_T_166_jobs_in_a_window_and_at_its_end_are_found() {
        var found = among(entry(Kind.WINDOW, "Weekly", 100, 200, Scope.EVERYTHING),
                entry(Kind.JOB, "vacuum", 150, 150, on("a")), entry(Kind.JOB, "weekly", 200, 200, on("a")),
                entry(Kind.JOB, "early", 90, 100, on("a")), entry(Kind.JOB, "late", 201, 201, on("a")));
        assertThat(found).extracting(Conflict::words).containsExactly("vacuum runs inside the window Weekly",
                "weekly starts as the window ends: Weekly");
    }

    @Test
    void two_changes_on_the_same_host_and_a_change_in_a_blackout_are_found() {
        var found = among(entry(Kind.CHANGE, "one", 0, 100, on("a")), entry(Kind.CHANGE, "two", 50, 150, on("a")),
                entry(Kind.CHANGE, "three", 50, 150, on("b")), entry(Kind.BLACKOUT, "launch", 120, 300, on("b")),
                entry(Kind.CHANGE, "four", 100, 120, on("b")));
        assertThat(found).extracting(Conflict::words).containsExactlyInAnyOrder("one is on the same host as two",
                "three is on the same host as four", "three is in the blackout launch");
    }

    @Test
    void what_is_cancelled_is_in_nobody_s_way() {
        var one = entry(Kind.CHANGE, "one", 0, 100, on("a"));
        var gone = new CalendarEntry(Kind.CHANGE, one.ref(), "gone", one.span(), one.zone(), one.scope(),
                EnumSet.of(Flag.CANCELLED), "");
        assertThat(among(one, gone)).isEmpty();
    }

    @Test
    void groups_and_environments_meet_where_they_share_a_host() {
        var db = new Host(Specimen.hostId("a"), "a", INVENTORY.getFirst().endpoint(), INVENTORY.getFirst().login(),
                List.of(), org.watchkeeper.host.Environment.PRODUCTION, new java.util.TreeSet<>(Set.of("db", "eu")),
                new java.util.TreeSet<>(), false);
        var first = entry(Kind.WINDOW, "db", 0, 100, Scope.group("db"));
        var second = entry(Kind.BLACKOUT, "eu", 0, 100, Scope.group("eu"));
        assertThat(Conflicts.among(List.of(first, second), List.of())).isEmpty();
        assertThat(Conflicts.among(List.of(first, second), List.of(db))).hasSize(1);
        var staging = entry(Kind.BLACKOUT, "staging", 0, 100,
                Scope.environment(org.watchkeeper.host.Environment.STAGING));
        assertThat(Conflicts.among(List.of(first, staging), List.of(db))).isEmpty();
        assertThat(Conflicts.among(List.of(staging, entry(Kind.WINDOW, "all", 0, 1, Scope.EVERYTHING)), List.of()))
                .hasSize(1);
    }

    /// The sweep finds exactly what comparing every pair finds.
    @Test
    void the_sweep_agrees_with_comparing_every_pair() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var entries = new ArrayList<CalendarEntry>();
            for (int each = 0; each < 30; each++) {
                int from = random.nextInt(100);
                entries.add(entry(Kind.values()[random.nextInt(4)], "e" + each, from, from + random.nextInt(20),
                        on("" + "abc".charAt(random.nextInt(3)))));
            }
            long expected = 0;
            for (var one : entries) {
                for (var other : entries.subList(entries.indexOf(one) + 1, entries.size())) {
                    expected += among(one, other).size();
                }
            }
            assertThat(Conflicts.among(entries, INVENTORY)).hasSize((int) expected);
        }
    }
}
