package org.watchkeeper.run.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.Timing.Phase;
import org.watchkeeper.checklist.store.SqlChecklists;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.host.Environment;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Planned;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Unaccepted;
import org.watchkeeper.run.Undone;
import org.watchkeeper.run.Wish;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.store.SqlJournal;
import org.watchkeeper.run.store.SqlSequels;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.testing.TestDatabase;

/// Lists that a killed console did not bring up after a run come up when a console is there again: once, on both databases.
class CatchUpTest {
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
        private static final OccasionId WINDOW = Sample.occasion("window");
        private final TestDatabase database;
        private final Console first;
        private final Console second;

        OnDatabase(TestDatabase database) {
            this.database = database;
            first = new Console(database.open());
            second = new Console(database.open());
        }

        @AfterEach
        void close() {
            database.close();
        }

        /// One console on the store.
        private record Console(Checklists checklists, SqlJournal journal, Sequels sequels) {
            Console(Database open) {
                this(new SqlChecklists(open), new SqlJournal(open), new SqlSequels(open));
            }

            Pencil pencil() {
                return new Pencil(checklists, () -> Sample.ADA, InstantSource.fixed(Sample.NIGHT), UUID::randomUUID);
            }

            After after() {
                return new After(pencil(), file -> Optional.of(Guide.ENTRY).filter(entry -> entry.file().equals(file)),
                        Sample.UTC, sequels);
            }

            LiveRuns live() {
                return new LiveRuns(new Means(journal, new MemoryOutputs(), new ScriptedShells(),
                        Ids.of(new Random(2)), InstantSource.fixed(Sample.NIGHT), Thread.ofVirtual().factory(),
                        Pace.USUAL));
            }

            boolean catchUp() {
                try (var live = live()) {
                    new CatchUp(live, sequels, after()).run();
                }
                return true;
            }
        }

        private static Plan plan() {
            var wish = new Wish(Guide.FILE.toString(), Guide.ENTRY.runbook(),
                    Guide.procedure("Minor update").id(), List.of(Specimen.host("db-1", Environment.PRODUCTION)),
                    Order.STEP_BY_STEP, Map.of(), Map.of(), "a restart needs none");
            return ((Planned.Ready) new Planner(Ids.of(new Random(1))).plan(wish, Unaccepted.NOTHING, Undone.NOTHING,
                    "")).plan();
        }

        /// Walks a run of the first console to its end; its console hears of lists only if `lives`.
        private Plan finished(RunEvent.Result result, boolean lives) {
            var plan = plan();
            var listener = new RecordingListener();
            try (var live = first.live()) {
                // A console that is killed right after the end: it expected lists, and brought up none.
                var walk = (lives ? new ListedRuns(live, first.after()) : live).open(plan, Specimen.ADA,
                        Questions.refuseAll(), listener);
                first.after().expect(plan);
                walk.runToGate();
                listener.awaitRest(2);
                walk.finish(result, "over");
                listener.awaitState(RunState::isFinished);
            }
            return plan;
        }

        private void openBefore() {
            var lists = new Templates(Guide.FILE.toString(), Guide.ENTRY.runbook()).copies(WINDOW).stream()
                    .filter(list -> list.timing().phase() == Phase.BEFORE).toList();
            first.pencil().open(new ListEvent.Opened(new Occasion(WINDOW, Occasion.Kind.MAINTENANCE, "Window", ""),
                    Clocks.startingAt(Sample.NIGHT, Sample.UTC), lists));
        }

        private List<ListLine> after() {
            return second.checklists().lines().stream().filter(line -> line.timing().phase() == Phase.AFTER).toList();
        }

        @Test
        void what_a_killed_console_did_not_bring_up_comes_up_at_the_next_start_with_the_real_end() {
            openBefore();
            finished(RunEvent.Result.COMPLETED, false);
            assertThat(after()).isEmpty();
            second.catchUp();
            assertThat(after()).singleElement().satisfies(line -> {
                assertThat(line.occasion().id()).isEqualTo(WINDOW);
                assertThat(line.due().orElseThrow().to()).isEqualTo(Sample.NIGHT.plus(Duration.ofMinutes(30)));
            });
            var entries = first.checklists().read(WINDOW);
            second.catchUp();
            first.catchUp();
            assertThat(first.checklists().read(WINDOW)).isEqualTo(entries);
        }

        @Test
        void two_consoles_that_catch_up_at_once_bring_it_up_once() throws Exception {
            openBefore();
            var run = finished(RunEvent.Result.COMPLETED, false);
            Callable<Boolean> one = first::catchUp;
            Callable<Boolean> other = second::catchUp;
            try (var consoles = Executors.newFixedThreadPool(4)) {
                for (var answer : consoles.invokeAll(List.of(one, other, one, other))) {
                    assertThat(answer.get()).isTrue();
                }
            }
            assertThat(after()).hasSize(1);
            assertThat(second.checklists().look(OccasionId.about(Occasion.ofRun(run.id())))).isEmpty();
            assertThat(first.sequels().due()).isEmpty();
        }

        @Test
        void a_console_killed_between_the_end_and_the_lists_is_caught_up_in_the_same_occasion() {
            openBefore();
            var run = finished(RunEvent.Result.COMPLETED, false);
            // As far as the first console came: the occasion is chosen and its work completed, the lists are not there.
            first.sequels().settle(run.id(), WINDOW);
            var state = first.checklists().look(WINDOW).orElseThrow();
            first.pencil().write(WINDOW, UUID.nameUUIDFromBytes(("end " + run.id()).getBytes(
                    java.nio.charset.StandardCharsets.UTF_8)),
                    new ListEvent.ClocksSet(state.clocks().completed(Sample.NIGHT)));
            second.catchUp();
            assertThat(after()).singleElement()
                    .satisfies(line -> assertThat(line.occasion().id()).isEqualTo(WINDOW));
        }

        @Test
        void what_was_brought_up_at_the_end_is_not_brought_up_again() {
            finished(RunEvent.Result.COMPLETED, true);
            second.catchUp();
            assertThat(after()).hasSize(1);
        }

        @Test
        void an_abandoned_run_brings_up_nothing() {
            finished(RunEvent.Result.ABANDONED, false);
            second.catchUp();
            assertThat(second.checklists().lines()).isEmpty();
            assertThat(second.sequels().due()).isEmpty();
        }
    }
}
