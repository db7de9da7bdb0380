package org.watchkeeper.calendar.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Published;
import org.watchkeeper.calendar.Span;

/// What is kept of hosts is put on the calendar, and read once for it.
class JobEntriesTest {
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void however_many_jobs_are_published_what_is_kept_is_read_once() {
        var published = new JobEntries(new Counted(), () -> List.of(FolderHost.ASKED, FolderHost.AWAY))
                .published(new Span(FolderHost.NOW, FolderHost.NOW.plus(Duration.ofDays(1))));

        assertThat(reads).hasValue(1);
        assertThat(published).hasSize(8);
        assertThat(published).extracting(Published::changed).containsOnly(FolderHost.NOW,
                FolderHost.NOW.plusSeconds(60));
    }

    private static HostJob daily(int hour) {
        return new HostJob(HostJob.Kind.CRON, "/etc/crontab", hour, "root", "0 " + hour + " * * *", "/opt/" + hour,
                Optional.empty(), "");
    }

    private final class Counted implements HostJobs {
        @Override
        public List<JobReading> all() {
            reads.incrementAndGet();
            var jobs = IntStream.rangeClosed(1, 4).mapToObj(JobEntriesTest::daily).toList();
            return List.of(new JobReading(FolderHost.ASKED.id(), FolderHost.NOW, ZoneOffset.UTC, jobs, List.of()),
                    new JobReading(FolderHost.AWAY.id(), FolderHost.NOW.plusSeconds(60), ZoneOffset.UTC, jobs,
                            List.of()));
        }

        @Override
        public void keep(JobReading reading) {
            throw new UnsupportedOperationException("nothing is read here");
        }

        @Override
        public long version() {
            return 1;
        }
    }
}
