package org.watchkeeper.run.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Driven;
import org.watchkeeper.run.Handover;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.Steering;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.store.testing.TestDatabase;

/// A run goes from one person to another: two consoles on one database.
class HandOverTest {
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

    @Timeout(60)
    abstract static class OnDatabase {
        private static final Operator BOB = new Operator("bob");
        private static final String NOTE = "The worker is stopped on purpose.\nWatch the queue.";
        private final TestDatabase database;
        private final ScriptedShells shells = new ScriptedShells();
        private final CountDownLatch gate = new CountDownLatch(1);
        private final LiveRuns ada;
        private final LiveRuns bob;
        private final RecordingListener adaSees = new RecordingListener();
        private final RecordingListener bobSees = new RecordingListener();
        private final Plan plan = Specimen.plan(Specimen.step("one", "a"), Specimen.step("two", "b"));

        OnDatabase(TestDatabase database) {
            this.database = database;
            ada = console(1);
            bob = console(2);
        }

        @AfterEach
        void close() {
            gate.countDown();
            ada.close();
            bob.close();
            database.close();
        }

        @Test
        void who_takes_it_over_drives_it_and_both_are_in_the_journal() {
            var walk = ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
            walk.runStep(false);
            adaSees.awaitState(state -> state.walked().next().orElse(0) == 1);
            assertThatThrownBy(() -> bob.resume(plan.id(), BOB, Questions.refuseAll(), bobSees))
                    .isInstanceOf(Driven.class);
            walk.handOver(BOB, NOTE);
            adaSees.await(() -> adaSees.steerings().contains(new Steering.Nowhere()));
            assertThat(bob.look(plan.id()).orElseThrow().handover())
                    .contains(new Handover(Specimen.ADA, BOB, NOTE, Specimen.NIGHT));
            walk.runStep(false);
            var taken = take();
            bobSees.awaitState(state -> state.handover().isEmpty());
            adaSees.awaitState(state -> state.handover().isEmpty());
            taken.runToGate();
            bobSees.awaitState(state -> state.walked().next().isEmpty());
            adaSees.awaitState(state -> state.walked().next().isEmpty());
            assertThat(shells.startedScripts()).containsExactly("app-1: a", "app-1: b");
            assertThat(ada.journal(plan.id()).stream().map(entry -> entry.event()))
                    .contains(new RunEvent.HandedOver(BOB, NOTE, Specimen.ADA), new RunEvent.TakenOver(BOB));
        }

        @Test
        void a_command_that_runs_goes_on_and_is_followed_by_who_takes_it_over() {
            shells.when("a", Act.print("first "), Act.waitFor(gate), Act.print("second"), Act.exit(0));
            var walk = ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
            walk.runStep(false);
            adaSees.await(() -> adaSees.shown().equals("first "));
            walk.handOver(BOB, NOTE);
            adaSees.await(() -> adaSees.steerings().contains(new Steering.Nowhere()));
            take();
            gate.countDown();
            bobSees.awaitState(state -> state.openAttempt().isEmpty());
            assertThat(shells.startedScripts()).containsExactly("app-1: a");
            assertThat(bobSees.shown()).isEqualTo("second");
        }

        @Test
        void a_run_that_nobody_drives_is_handed_over_without_touching_a_host() {
            ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
            ada.close();
            bob.handOver(plan.id(), Specimen.ADA, BOB, NOTE);
            assertThat(bob.look(plan.id()).orElseThrow().handover()).isPresent();
            assertThat(shells.started()).isEmpty();
            assertThatThrownBy(() -> bob.handOver(plan.id(), Specimen.ADA, BOB, NOTE)).isInstanceOf(Problem.class)
                    .hasMessageContaining("handed over already, to bob");
            take();
            bobSees.awaitState(state -> state.handover().isEmpty());
        }

        @Test
        void a_run_that_a_console_drives_is_handed_over_there() {
            ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
            assertThatThrownBy(() -> bob.handOver(plan.id(), BOB, Specimen.ADA, NOTE)).isInstanceOf(Driven.class);
            assertThat(ada.journal(plan.id())).hasSize(1);
        }

        @Test
        void a_run_that_nobody_drives_is_extended_without_touching_a_host() {
            var until = Specimen.NIGHT.plusSeconds(7200);
            ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
            ada.close();
            assertThatThrownBy(() -> bob.extend(plan.id(), BOB, until, " ")).hasMessageContaining("needs a reason");
            bob.extend(plan.id(), BOB, until, "slow");
            assertThat(bob.journal(plan.id()).getLast().event()).isEqualTo(new RunEvent.Extended(until, "slow", BOB));
            assertThatThrownBy(() -> bob.extend(plan.id(), BOB, until.minusSeconds(60), "less"))
                    .hasMessageContaining("may last until");
            assertThat(shells.started()).isEmpty();
            var taken = take();
            assertThat(taken.state().extended()).contains(until);
        }

        @Test
        void a_run_is_extended_from_another_console_while_its_command_runs_and_goes_on_where_it_is_driven() {
            var until = Specimen.NIGHT.plusSeconds(7200);
            shells.when("a", Act.print("first "), Act.waitFor(gate), Act.exit(0));
            var walk = ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
            walk.runToGate();
            adaSees.await(() -> adaSees.shown().equals("first "));
            bob.extend(plan.id(), BOB, until, "slow");
            adaSees.awaitState(state -> state.extended().isPresent());
            bob.extend(plan.id(), BOB, until.plusSeconds(60), "slower");
            gate.countDown();
            adaSees.awaitState(state -> state.walked().next().isEmpty());
            assertThat(walk.state().extended()).contains(until.plusSeconds(60));
            assertThat(walk.isOver()).as("who drives it drives it still").isFalse();
            assertThat(shells.startedScripts()).containsExactly("app-1: a", "app-1: b");
            assertThat(bob.look(plan.id())).contains(walk.state());
        }

        @Test
        void nobody_hands_over_to_oneself_or_without_a_word() {
            var walk = ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
            walk.handOver(Specimen.ADA, NOTE);
            assertThat(adaSees.awaitRefusal(1)).contains("somebody else");
            walk.handOver(BOB, " ");
            assertThat(adaSees.awaitRefusal(2)).contains("Say what bob has to know");
            assertThat(ada.journal(plan.id())).hasSize(1);
        }

        private Walk take() {
            return bob.resume(plan.id(), BOB, Questions.refuseAll(), bobSees);
        }

        private LiveRuns console(long seed) {
            var opened = database.open();
            var pace = new Pace(List.of(Duration.ofMillis(1)), Duration.ofMillis(5), Duration.ofMillis(200));
            return new LiveRuns(new Means(new SqlJournal(opened), new SqlOutputs(opened), shells,
                    Ids.of(new Random(seed)), InstantSource.fixed(Specimen.NIGHT), Thread.ofVirtual().factory(), pace,
                    new SqlDrivers(opened)));
        }
    }
}
