package org.watchkeeper.calendar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.job.HostJob;
import org.watchkeeper.calendar.job.HostJobs;
import org.watchkeeper.calendar.job.JobReading;
import org.watchkeeper.host.HostId;
import org.watchkeeper.store.testing.TestDatabase;

/// Both databases keep of each host what it said last.
class SqlHostJobsTest {
    private static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");

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
        private final HostId host = new HostId(UUID.nameUUIDFromBytes(new byte[]{1}));
        private final TestDatabase database;
        private final HostJobs jobs;

        OnDatabase(TestDatabase database) {
            this.database = database;
            jobs = new SqlHostJobs(database.open());
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void a_reading_comes_back_as_it_was() {
            var reading = reading(NOW, "0 2 * * *");

            jobs.keep(reading);

            assertThat(jobs.all()).containsExactly(reading);
        }

        @Test
        void a_younger_reading_replaces_an_older_one_and_never_the_other_way() {
            jobs.keep(reading(NOW, "0 2 * * *"));
            var before = jobs.version();
            var younger = reading(NOW.plusSeconds(60), "0 3 * * *");

            jobs.keep(younger);
            jobs.keep(reading(NOW.plusSeconds(30), "0 4 * * *"));

            assertThat(jobs.all()).containsExactly(younger);
            assertThat(jobs.version()).isGreaterThan(before);
        }

        @Test
        void what_is_kept_of_a_host_that_answered_late_is_news_too() {
            var slow = new HostId(UUID.nameUUIDFromBytes(new byte[]{2}));
            assertThat(jobs.version()).isZero();
            jobs.keep(reading(NOW.plusSeconds(60), "0 2 * * *"));
            var one = jobs.version();
            jobs.keep(reading(slow, NOW, "0 2 * * *"));
            var two = jobs.version();
            jobs.keep(reading(slow, NOW.plusSeconds(30), "0 3 * * *"));

            assertThat(List.of(one, two, jobs.version())).isSorted().doesNotHaveDuplicates().doesNotContain(0L);
        }

        private JobReading reading(Instant at, String written) {
            return reading(host, at, written);
        }

        private static JobReading reading(HostId host, Instant at, String written) {
            return new JobReading(host, at, ZoneId.of("Europe/Berlin"), List.of(
                    new HostJob(HostJob.Kind.CRON, "/etc/crontab", 3, "root", written, "/opt/\uFFFDb", Optional.empty(),
                            ""),
                    new HostJob(HostJob.Kind.UNFIXED, "old.timer", 0, "", "", "old", Optional.of(ZoneId.of("UTC")),
                            "not active")),
                    List.of("something is missing"));
        }
    }
}
