package org.watchkeeper.run.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Driven;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.Steering;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.run.testing.MemoryDrivers;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;

/// Two consoles and one run: one drives, both see everything.
@Timeout(30)
class WatchTest {
    private static final Operator BOB = new Operator("bob");
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryOutputs outputs = new MemoryOutputs();
    private final ScriptedShells shells = new ScriptedShells();
    private final MemoryDrivers drivers = new MemoryDrivers();
    private final LiveRuns ada = console("laptop-7", 1);
    private final LiveRuns bob = console("desk-2", 2);
    private final RecordingListener adaSees = new RecordingListener();
    private final RecordingListener bobSees = new RecordingListener();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Plan plan = Specimen.plan(Specimen.step("one", "a"), Specimen.step("two", "b"));

    @AfterEach
    void close() {
        gate.countDown();
        ada.close();
        bob.close();
    }

    @Test
    void a_second_driver_is_told_who_drives_and_nothing_is_touched() {
        ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
        assertThatThrownBy(() -> bob.resume(plan.id(), BOB, Questions.refuseAll(), bobSees))
                .isInstanceOf(Driven.class).hasMessageContaining("ada drives this run at laptop-7 since 02:00:00 UTC");
        assertThat(journal.read(plan.id())).hasSize(1);
    }

    @Test
    void who_watches_sees_what_was_and_what_comes_with_every_byte_in_its_place() {
        shells.when("a", Act.print("first "), Act.exit(0));
        shells.when("b", Act.print("second "), Act.waitFor(gate), Act.print("third"), Act.printErr("!"), Act.exit(0));
        var walk = ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
        walk.runToGate();
        adaSees.await(() -> adaSees.shown().equals("first second "));
        var watched = bob.watch(plan.id(), BOB, bobSees);
        bobSees.await(() -> bobSees.shown().equals("first second ") && !bobSees.steerings().isEmpty());
        assertThat(bobSees.steerings()).hasSize(1).first().isInstanceOf(Steering.Elsewhere.class);
        gate.countDown();
        adaSees.awaitState(state -> state.walked().next().isEmpty());
        bobSees.awaitState(state -> state.walked().next().isEmpty());
        assertThat(bobSees.shown()).contains("third").contains("!").hasSameSizeAs("first second third!");
        assertThat(watched.state()).isEqualTo(walk.state());
        walk.finish(RunEvent.Result.COMPLETED, "");
        adaSees.awaitState(state -> state.isFinished());
        bobSees.awaitState(state -> state.isFinished());
        assertThat(bobSees.events()).isEqualTo(adaSees.events());
    }

    @Test
    void what_a_crashed_store_forgot_and_got_again_in_other_pieces_is_seen_once_by_who_watches() {
        var later = new CountDownLatch(1);
        shells.when("a", Act.print("one "), Act.print("two "), Act.waitFor(gate), Act.print("three "),
                Act.waitFor(later), Act.print("four"), Act.exit(0));
        ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees).runToGate();
        adaSees.await(() -> adaSees.shown().equals("one two "));
        bob.watch(plan.id(), BOB, bobSees);
        bobSees.await(() -> bobSees.shown().equals("one two "));
        outputs.forgetLast();
        gate.countDown();
        bobSees.await(() -> bobSees.shown().equals("one two three "));
        later.countDown();
        bobSees.awaitState(state -> state.walked().next().isEmpty());
        assertThat(bobSees.shown()).isEqualTo("one two three four");
        assertThat(adaSees.shown()).isEqualTo("one two three four");
    }

    @Test
    void who_watches_can_ask_for_nothing() {
        ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
        var watched = bob.watch(plan.id(), BOB, bobSees);
        watched.runToGate();
        assertThat(bobSees.awaitRefusal(1)).contains("ada drives this run at laptop-7");
        watched.stop();
        bobSees.awaitRefusal(2);
        assertThat(shells.started()).isEmpty();
        assertThat(journal.read(plan.id())).hasSize(1);
    }

    @Test
    void who_watches_gives_the_run_more_time_and_who_drives_it_is_told_and_drives_on() {
        var until = Specimen.NIGHT.plusSeconds(3600);
        var walk = ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
        var watched = bob.watch(plan.id(), BOB, bobSees);
        watched.extend(until, " ");
        assertThat(bobSees.awaitRefusal(1)).contains("needs a reason");
        watched.extend(until, "the dump is slow");
        adaSees.awaitState(state -> state.extended().isPresent());
        bobSees.awaitState(state -> state.extended().isPresent());
        assertThat(journal.read(plan.id()).getLast().event())
                .isEqualTo(new RunEvent.Extended(until, "the dump is slow", BOB));
        walk.extend(until.minusSeconds(60), "counted from the old end");
        assertThat(adaSees.awaitRefusal(1)).contains("may last until");
        walk.runToGate();
        adaSees.awaitState(state -> state.walked().next().isEmpty());
        bobSees.awaitState(state -> state.walked().next().isEmpty());
        assertThat(bobSees.events()).isEqualTo(adaSees.events());
    }

    @Test
    void more_time_that_is_given_in_the_moment_of_a_decision_takes_nothing_from_who_drives() {
        var walk = ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
        journal.beforeNext(() -> bob.extend(plan.id(), BOB, Specimen.NIGHT.plusSeconds(3600), "slow"));
        walk.runToGate();
        adaSees.awaitState(state -> state.walked().next().isEmpty());
        assertThat(walk.isOver()).isFalse();
        assertThat(walk.state().extended()).isPresent();
        assertThat(shells.startedScripts()).containsExactly("app-1: a", "app-1: b");
    }

    @Test
    void where_nobody_can_write_who_drives_a_run_is_taken_up_all_the_same() {
        ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees).close();
        drivers.failsNow();
        var walk = bob.resume(plan.id(), BOB, Questions.refuseAll(), bobSees);
        walk.runToGate();
        bobSees.awaitState(state -> state.walked().next().isEmpty());
    }

    @Test
    void that_the_store_does_not_answer_is_told_once_with_since_when_and_so_is_that_it_does_again() {
        var walk = ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
        bob.watch(plan.id(), BOB, bobSees);
        bobSees.await(() -> bobSees.steerings().size() == 1);
        drivers.failsNow();
        journal.fail();
        adaSees.await(() -> adaSees.stores().size() == 1);
        bobSees.await(() -> bobSees.stores().size() == 1);
        walk.runToGate();
        assertThat(adaSees.awaitRefusal(1)).as("what needs the store says so").contains("journal cannot be written");
        drivers.mend();
        journal.heal();
        adaSees.await(() -> adaSees.stores().size() == 2);
        bobSees.await(() -> bobSees.stores().size() == 2);
        var away = Optional.of(new Walk.StoreAway("The disk is full", Specimen.NIGHT));
        assertThat(adaSees.stores()).containsExactly(away, Optional.empty());
        assertThat(bobSees.stores()).containsExactly(away, Optional.empty());
    }

    @Test
    void a_run_that_is_let_go_is_said_to_be_free_and_taken_up() {
        var walk = ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
        bob.watch(plan.id(), BOB, bobSees);
        bobSees.await(() -> bobSees.steerings().size() == 1);
        walk.close();
        bobSees.await(() -> bobSees.steerings().size() == 2);
        assertThat(bobSees.steerings().getLast()).isEqualTo(new Steering.Nowhere());
        var second = new RecordingListener();
        bob.resume(plan.id(), BOB, Questions.refuseAll(), second).runToGate();
        second.awaitState(state -> state.walked().next().isEmpty());
        bobSees.awaitState(state -> state.walked().next().isEmpty());
    }

    @Test
    void a_console_whose_run_was_taken_over_starts_nothing_more_and_sees_what_the_other_stores() {
        shells.when("b", Act.print("by bob"), Act.exit(0));
        var lost = ada.open(plan, Specimen.ADA, Questions.refuseAll(), adaSees);
        lost.runStep(false);
        adaSees.awaitState(state -> state.walked().next().orElse(0) == 1);
        drivers.pass(plan.id(), "desk-2", BOB);
        var walk = bob.resume(plan.id(), BOB, Questions.refuseAll(), bobSees);
        adaSees.await(() -> adaSees.steerings().size() == 1);
        lost.runToGate();
        assertThat(adaSees.awaitRefusal(2)).contains("bob drives this run at desk-2");
        walk.runToGate();
        adaSees.awaitState(state -> state.walked().next().isEmpty());
        assertThat(adaSees.shown()).endsWith("by bob");
        assertThat(shells.startedScripts()).containsExactly("app-1: a", "app-1: b");
    }

    private LiveRuns console(String machine, long seed) {
        var pace = new Pace(List.of(Duration.ofMillis(1)), Duration.ofMillis(5), Duration.ofMillis(200));
        return new LiveRuns(new Means(journal, outputs, shells, Ids.of(new Random(seed)),
                InstantSource.fixed(Specimen.NIGHT), Thread.ofVirtual().factory(), pace, drivers.console(machine)));
    }
}
