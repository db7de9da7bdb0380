package org.watchkeeper.now.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.host.ui.Contact;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.now.HostTrouble;
import org.watchkeeper.now.Line;
import org.watchkeeper.now.Paper;
import org.watchkeeper.now.Situation;
import org.watchkeeper.now.Watch;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Library;

/// Now is read in the background, once at a time, and what cannot be read leaves what was read before.
class NowModelTest {
    private static final Instant NIGHT = Specimen.NIGHT;
    private final Later worker = new Later();
    private final Asked watch = new Asked(worker);
    private final MemoryHosts hosts = new MemoryHosts(Specimen.host("app-1"), Specimen.host("app-2"));
    private final NowModel model = model(NIGHT);

    private NowModel model(Instant now) {
        return new NowModel(new NowServices(watch, ZoneOffset.UTC,
                () -> Map.of(Specimen.hostId("app-2"), new Contact(false, NIGHT, "no answer"), Specimen.hostId("app-1"),
                        new Contact(true, NIGHT, "reached")),
                hosts, new NoDocuments(), Clock.fixed(now, ZoneOffset.UTC), () -> {}),
                new Background(worker, Runnable::run));
    }

    @Test
    void nothing_is_read_on_the_screens_own_thread() {
        model.load();
        assertThat(watch.readings).isZero();
        worker.work();
        assertThat(watch.readings).isEqualTo(1);
        assertThat(watch.outside).isZero();
        assertThat(model.rows()).extracting(NowModelTest::words).containsExactly("app-2");
    }

    @Test
    void two_readings_never_run_at_once_and_the_last_wish_is_not_lost() {
        model.load();
        model.load();
        model.load();
        assertThat(worker.waiting()).isEqualTo(1);
        worker.work();
        assertThat(watch.readings).isEqualTo(2);
    }

    @Test
    void documents_are_compared_once_until_they_change() {
        model.load();
        worker.work();
        model.load();
        worker.work();
        assertThat(watch.compared).isEqualTo(1);
        model.papersChanged();
        worker.work();
        assertThat(watch.compared).isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_is_said_and_what_was_read_before_stays() {
        model.load();
        worker.work();
        watch.broken = true;
        model.load();
        worker.work();
        assertThat(model.trouble().get()).map(Problem::what).contains("The database does not answer");
        assertThat(model.rows()).hasSize(1);
        watch.broken = false;
        model.load();
        worker.work();
        assertThat(model.trouble().get()).isEmpty();
    }

    @Test
    void who_comes_back_is_not_shown_what_was_read_when_they_left() {
        var later = model(NIGHT.plusSeconds(31)); // the reading is of NIGHT
        later.arrive();
        worker.work();
        assertThat(later.seen().get()).isPresent();
        later.arrive();
        assertThat(later.seen().get()).isEmpty();
        worker.work();
        assertThat(later.seen().get()).isPresent();
        model.arrive();
        worker.work();
        model.arrive();
        assertThat(model.seen().get()).as("read just now").isPresent();
    }

    private static String words(NowRow row) {
        return switch (row) {
            case NowRow.Head(var title, var count) -> title + " " + count;
            case NowRow.Entry(var line) -> line.title();
        };
    }

    /// Work that waits until the test lets it go.
    private static final class Later implements Executor {
        private final Deque<Runnable> jobs = new ArrayDeque<>();
        private boolean working;

        @Override
        public void execute(Runnable job) {
            jobs.add(job);
        }

        int waiting() {
            return jobs.size();
        }

        void work() {
            working = true;
            while (!jobs.isEmpty()) {
                jobs.removeFirst().run();
            }
            working = false;
        }
    }

    /// Counts how often it is asked, and whether from outside the background.
    private static final class Asked implements Watch {
        private final Later worker;
        private int readings;
        private int compared;
        private int outside;
        private boolean broken;

        Asked(Later worker) {
            this.worker = worker;
        }

        @Override
        public Situation read(List<HostTrouble> hosts, List<Paper> papers) {
            readings++;
            look();
            return new Situation(NIGHT, NIGHT, ZoneOffset.UTC, List.of(), List.of(), List.of(), List.<Line>of(), hosts,
                    papers, false);
        }

        @Override
        public List<Paper> papers() {
            compared++;
            look();
            return new ArrayList<>();
        }

        private void look() {
            outside += worker.working ? 0 : 1;
            if (broken) {
                throw new Problem("The database does not answer", "", "");
            }
        }
    }

    private static final class NoDocuments implements Library {
        @Override
        public List<Entry> entries() {
            return List.of();
        }

        @Override
        public Optional<Entry> find(java.nio.file.Path file) {
            return Optional.empty();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
