package org.watchkeeper.health.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.assign.Assignment;
import org.watchkeeper.health.assign.Mark;
import org.watchkeeper.health.assign.Scope;
import org.watchkeeper.health.watch.Attention;
import org.watchkeeper.health.watch.CheckKey;
import org.watchkeeper.health.watch.Logbook.Entry;
import org.watchkeeper.host.HostId;
import org.watchkeeper.store.testing.TestDatabase;

/// Health is kept, on both databases.
class HealthStoreTest {
    @Nested
    class OnSqlite extends OnDatabase {
        OnSqlite() {
            super(TestDatabase.sqlite());
        }
    }

    @Nested
    class OnPostgres extends OnDatabase {
        OnPostgres() {
            super(TestDatabase.postgres());
        }
    }

    abstract static class OnDatabase {
        private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");
        private static final HostId HOST = new HostId(UUID.randomUUID());
        private static final CheckKey DISK = new CheckKey(HOST, new ProbeId("disk"));
        private static final CheckKey UNIT = new CheckKey(HOST, new ProbeId("unit.web"));
        private final TestDatabase database;
        private final SqlLogbook logbook;

        OnDatabase(TestDatabase database) {
            this.database = database;
            logbook = new SqlLogbook(database.open());
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void readings_come_back_as_they_were_taken_and_each_check_has_its_own() {
            var disk = readings(NIGHT.plusMillis(123), 40);
            add(logbook, DISK, disk.subList(0, 10));
            add(logbook, DISK, disk.subList(10, 40));
            add(logbook, UNIT,
                    List.of(new Reading(NIGHT, Level.CRITICAL, OptionalDouble.empty(), "", "inactive μ\0\uD800",
                            "much output", Duration.ofMillis(7))));
            var kept = logbook.history(DISK, NIGHT, NIGHT.plusSeconds(3600));
            assertThat(kept).extracting(Reading::at).isEqualTo(disk.stream().map(Reading::at).toList());
            assertThat(kept).extracting(Reading::value).isEqualTo(disk.stream().map(Reading::value).toList());
            assertThat(kept).extracting(Reading::level).isEqualTo(disk.stream().map(Reading::level).toList());
            assertThat(kept).extracting(Reading::unit).containsOnly("%");
            assertThat(kept.getFirst().took()).isEqualTo(Duration.ofMillis(3));
            assertThat(kept.getFirst().text()).as("the first, and where the level changes").isEqualTo("0.0 %");
            assertThat(logbook.history(UNIT, NIGHT, NIGHT.plusSeconds(3600))).singleElement()
                    .satisfies(reading -> {
                        assertThat(reading.level()).isEqualTo(Level.CRITICAL);
                        assertThat(reading.text()).startsWith("inactive μ");
                        assertThat(reading.value()).isEmpty();
                    });
        }

        @Test
        void a_stretch_of_time_holds_its_beginning_and_not_its_end() {
            add(logbook, DISK, readings(NIGHT, 40));
            assertThat(logbook.history(DISK, NIGHT.plusSeconds(20), NIGHT.plusSeconds(50))).extracting(Reading::at)
                    .containsExactly(NIGHT.plusSeconds(20), NIGHT.plusSeconds(30), NIGHT.plusSeconds(40));
            assertThat(logbook.history(DISK, NIGHT.minusSeconds(600), NIGHT)).isEmpty();
        }

        @Test
        void a_console_that_starts_goes_on_with_the_block_that_another_one_began() {
            var all = readings(NIGHT, 20);
            add(logbook, DISK, all.subList(0, 12));
            var next = new SqlLogbook(database.open());
            add(next, DISK, all.subList(12, 20));
            assertThat(next.history(DISK, NIGHT, NIGHT.plusSeconds(600))).hasSize(20);
            assertThat(next.since(NIGHT.plusSeconds(100)).get(DISK)).hasSize(10);
            add(logbook, DISK, readings(NIGHT.plusSeconds(120), 1));
            assertThat(next.history(DISK, NIGHT, NIGHT.plusSeconds(600))).as("whoever read more has the block")
                    .hasSize(20);
        }

        @Test
        void old_readings_are_five_minutes_after_a_day_hours_after_a_month_and_gone_after_two_years() {
            add(logbook, DISK, readings(NIGHT, 360));
            logbook.thin(NIGHT.plus(Duration.ofHours(24)));
            assertThat(history()).as("not a day old").hasSize(360);
            logbook.thin(NIGHT.plus(Duration.ofHours(26)));
            assertThat(history()).hasSize(12).extracting(Reading::level).containsOnly(Level.CRITICAL);
            assertThat(history().getFirst().at()).isEqualTo(NIGHT);
            assertThat(history().getFirst().text()).isEqualTo("30 readings: 27 ok, 3 critical; 0 to 9 %");
            assertThat(history().getFirst().value()).hasValue(4.5);
            logbook.thin(NIGHT.plus(Duration.ofDays(32)));
            assertThat(history()).singleElement().satisfies(hour -> {
                assertThat(hour.at()).isEqualTo(NIGHT);
                assertThat(hour.text()).isEqualTo("360 readings: 324 ok, 36 critical; 0 to 9 %");
                assertThat(hour.value()).hasValue(4.5);
            });
            logbook.thin(NIGHT.plus(Duration.ofDays(32)));
            assertThat(history()).as("twice is harmless").hasSize(1);
            logbook.thin(NIGHT.plus(Duration.ofDays(732)));
            assertThat(history()).isEmpty();
        }

        @Test
        void a_history_over_all_ages_has_each_stretch_once() {
            add(logbook, DISK, readings(NIGHT, 360));
            add(logbook, DISK, readings(NIGHT.plus(Duration.ofDays(31)), 60));
            add(logbook, DISK, readings(NIGHT.plus(Duration.ofDays(33)), 7));
            logbook.thin(NIGHT.plus(Duration.ofDays(33)).plusSeconds(60));
            assertThat(logbook.history(DISK, NIGHT, NIGHT.plus(Duration.ofDays(40)))).hasSize(1 + 2 + 7)
                    .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        }

        @Test
        void what_people_said_is_kept_per_check() {
            var seen = new Attention(Optional.of(new Attention.Seen("ada μ", NIGHT)),
                    Optional.of(NIGHT.plusSeconds(5)));
            logbook.note(DISK, seen);
            logbook.note(UNIT, Attention.NONE);
            assertThat(new SqlLogbook(database.open()).attention()).containsEntry(DISK, seen)
                    .containsEntry(UNIT, Attention.NONE);
            logbook.note(DISK, Attention.NONE);
            assertThat(logbook.attention()).containsEntry(DISK, Attention.NONE);
        }

        @Test
        void assignments_are_kept_with_every_part_of_their_probes() {
            var assignments = new SqlAssignments(database.open());
            for (var ask : List.of(new Ask.OnHost("printf 'x\\ny'\n"), new Ask.Tcp("::1", 5432),
                    new Ask.Http("https://example.net/health?x=1"), new Ask.Tls("example.net", 443))) {
                var probe = new Probe(new ProbeId("disk"), "Disk μ", ask,
                        new Judgement("number(out)", "%", "number(out) > 80", "number(out) > 90", 3, 0.05),
                        Duration.ofMillis(1500),
                        Duration.ofSeconds(7), Optional.of(new ProbeId("host")), "a.md:12");
                var one = new Assignment(new Scope.Group("web"), probe, true, "ada", NIGHT);
                assignments.save(one);
                assertThat(assignments.all()).containsExactly(one);
            }
            var plain = new Probe(new ProbeId("unit"), "Unit", new Ask.OnHost(":"), Judgement.EXIT, Probe.USUAL,
                    Duration.ofSeconds(7), Optional.empty(), "");
            var other = new Assignment(new Scope.One(HOST), plain, false, "ben", NIGHT);
            assignments.save(other);
            assertThat(assignments.all()).hasSize(2).contains(other);
            assertThat(assignments.remove(new Scope.Group("web"), new ProbeId("disk"))).isTrue();
            assertThat(assignments.remove(new Scope.Group("web"), new ProbeId("disk"))).isFalse();
            assertThat(assignments.all()).containsExactly(other);
        }

        @Test
        void a_mark_holds_until_its_end_or_until_it_is_lifted() {
            var marks = new SqlMarks(database.open());
            var mark = new Mark(HOST, "new disk", "ada", NIGHT, NIGHT.plusSeconds(7200));
            marks.set(new Mark(HOST, "first", "ben", NIGHT, NIGHT.plusSeconds(60)));
            marks.set(mark);
            assertThat(marks.at(NIGHT.plusSeconds(7199))).containsExactly(mark);
            assertThat(marks.at(NIGHT.plusSeconds(7200))).isEmpty();
            assertThat(marks.lift(HOST)).isTrue();
            assertThat(marks.lift(HOST)).isFalse();
            assertThat(marks.at(NIGHT)).isEmpty();
        }

        private List<Reading> history() {
            return logbook.history(DISK, NIGHT, NIGHT.plus(Duration.ofDays(3)));
        }

        private static void add(SqlLogbook logbook, CheckKey check, List<Reading> readings) {
            logbook.add(readings.stream().map(reading -> new Entry(check, reading)).toList());
        }

        /// One every ten seconds, each tenth critical.
        private static List<Reading> readings(Instant from, int count) {
            var readings = new ArrayList<Reading>();
            for (int index = 0; index < count; index++) {
                double value = index % 10;
                readings.add(new Reading(from.plusSeconds(10L * index), value == 9 ? Level.CRITICAL : Level.OK,
                        OptionalDouble.of(value), "%", value + " %", "out", Duration.ofMillis(3)));
            }
            return readings;
        }
    }
}
