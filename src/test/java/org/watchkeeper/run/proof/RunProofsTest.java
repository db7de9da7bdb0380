package org.watchkeeper.run.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.AnotherMachine;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.ScriptedShells;

/// An item is ticked when its command did what it should, once, and never otherwise.
class RunProofsTest {
    private static final String DISK = "df -h /";

    private final MemoryChecklists checklists = new MemoryChecklists();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryOutputs outputs = new MemoryOutputs();
    private final ScriptedShells shells = new ScriptedShells();
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(checklists, journal, outputs, shells);
        bench.open();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Bench anotherConsole() {
        bench.close();
        bench = new Bench(checklists, journal, outputs, shells);
        return bench;
    }

    @Test
    void a_command_that_did_what_it_should_ticks_its_item_with_its_output_as_evidence() throws Exception {
        shells.when(DISK, Act.print("/dev/sda1 61%\n"), Act.exit(0));
        bench.begin(0);
        assertThat(bench.verdict()).isEqualTo(new Proving.Verdict.Proved());
        assertThat(bench.item(0).isOpen()).isFalse();
        var evidence = (Evidence.Output) bench.item(0).evidence().getFirst();
        assertThat(evidence.status()).isZero();
        assertThat(evidence.trial().host()).isEqualTo("app-1");
        assertThat(output(evidence.trial())).isEqualTo("/dev/sda1 61%\n").isEqualTo(bench.printed.toString());
        assertThat(bench.runs.look(new RunId(evidence.trial().run())).orElseThrow().isFinished()).isTrue();
        assertThat(bench.item(1).isOpen()).isTrue();
    }

    @Test
    void a_command_that_failed_ticks_nothing_and_its_output_is_there() throws Exception {
        shells.when(DISK, Act.print("no such disk\n"), Act.exit(1));
        bench.begin(0);
        assertThat(bench.verdict()).isInstanceOf(Proving.Verdict.NotProved.class);
        assertThat(bench.item(0).isOpen()).isTrue();
        assertThat(bench.item(0).openTrial()).isEmpty();
        assertThat(output(bench.item(0).latestTrial().orElseThrow())).isEqualTo("no such disk\n");
    }

    @Test
    void on_another_machine_than_the_known_one_nothing_is_run_and_nothing_is_ticked() throws Exception {
        shells.refuse("app-1", new AnotherMachine("app-1 is another machine than before", "Look at it."));
        bench.begin(0);
        assertThat(bench.verdict()).isEqualTo(
                new Proving.Verdict.NotProved("app-1 is another machine than before. Look at it."));
        assertThat(shells.startedScripts()).isEmpty();
        assertThat(bench.item(0).isOpen()).isTrue();
        assertThat(bench.item(0).openTrial()).isEmpty();
    }

    @Test
    void what_may_be_running_is_not_begun_again_unless_the_operator_says_so() throws Exception {
        shells.when(DISK, Act.exit(0));
        var left = new Trial(new UUID(7, 7), "app-1", DISK);
        checklists.append(Bench.UPDATE, began(left));
        assertThat(bench.proofs.prospect(bench.errand(0)).confirm()).contains("it may be running");
        assertThatThrownBy(() -> bench.begin(0)).isInstanceOf(Problem.class);
        assertThat(shells.startedScripts()).isEmpty();
        assertThat(bench.item(0).openTrials()).containsExactly(left);
        bench.proofs.begin(bench.errand(0), true, bench.report());
        assertThat(bench.verdict()).isEqualTo(new Proving.Verdict.Proved());
        assertThat(shells.startedScripts()).hasSize(1);
    }

    @Test
    void of_two_consoles_that_begin_it_at_once_one_runs_it() {
        var first = new Trial(new UUID(7, 7), "app-2", DISK);
        try (var slower = new Bench(new Overtaken(checklists, began(first)), journal, outputs, shells)) {
            assertThatThrownBy(() -> slower.begin(0)).isInstanceOf(Problem.class).hasMessageContaining("app-2");
        }
        assertThat(shells.startedScripts()).isEmpty();
        assertThat(bench.item(0).openTrials()).containsExactly(first);
    }

    @Test
    void what_somebody_has_ticked_meanwhile_is_not_run() {
        var tick = Sample.did(Sample.BOB, "tick", new ListEvent.Ticked(bench.errand(0).item(), List.of()));
        try (var slower = new Bench(new Overtaken(checklists, tick), journal, outputs, shells)) {
            assertThatThrownBy(() -> slower.begin(0)).isInstanceOf(Problem.class).hasMessageContaining("settled");
        }
        assertThat(shells.startedScripts()).isEmpty();
    }

    private ListEntry.Happening began(Trial trial) {
        return Sample.did(Sample.BOB, "began", new ListEvent.ProofBegan(bench.errand(0).item(), trial));
    }

    @Test
    void an_item_that_failed_can_be_tried_again() throws Exception {
        shells.when(DISK, Act.exit(1)).when(DISK, Act.exit(0));
        bench.begin(0);
        bench.verdict();
        bench.begin(0);
        assertThat(bench.verdict()).isEqualTo(new Proving.Verdict.Proved());
        assertThat(shells.startedScripts()).hasSize(2);
    }

    @Test
    void nobody_knows_of_a_command_that_vanished_and_its_item_stays_open() throws Exception {
        shells.when(DISK, Act.vanish());
        bench.begin(0);
        assertThat(bench.verdict()).isInstanceOf(Proving.Verdict.NotProved.class);
        assertThat(bench.item(0).isOpen()).isTrue();
    }

    @Test
    void a_console_that_died_between_the_end_and_the_tick_finds_the_output_and_ticks_once() throws Exception {
        shells.when(DISK, Act.print("61%\n"), Act.exit(0));
        var dead = new CountDownLatch(1);
        try (var dying = new Bench(new NoTicks(checklists, dead), journal, outputs, shells)) {
            dying.begin(0);
            dead.await();
        }
        var again = anotherConsole();
        assertThat(again.item(0).isOpen()).isTrue();
        var trial = again.item(0).openTrial().orElseThrow();
        assertThat(output(trial)).isEqualTo("61%\n");
        assertThat(settle(trial)).isEqualTo(new Proving.Verdict.Proved());
        assertThat(settle(trial)).isEqualTo(new Proving.Verdict.Proved());
        assertThat(ticks()).isEqualTo(1);
        assertThat(shells.startedScripts()).hasSize(1);
    }

    @Test
    void a_try_that_was_written_and_never_begun_is_told_so() {
        var trial = new Trial(new UUID(1, 2), "app-1", DISK);
        begun(trial, Sample.NIGHT.minusSeconds(61));
        assertThat(settle(trial)).isEqualTo(new Proving.Verdict.NotProved("It was never started."));
        assertThat(bench.item(0).isOpen()).isTrue();
        assertThat(bench.item(0).openTrial()).isEmpty();
    }

    @Test
    void a_try_that_another_console_may_be_about_to_start_is_not_given_up() {
        var trial = new Trial(new UUID(1, 2), "app-1", DISK);
        begun(trial, Sample.NIGHT.minusSeconds(59));
        assertThat(settle(trial)).isInstanceOf(Proving.Verdict.Pending.class);
        assertThat(bench.item(0).openTrial()).contains(trial);
        assertThatThrownBy(() -> bench.begin(0)).hasMessageContaining("may be running");
    }

    @Test
    void nothing_in_a_closed_list_is_run() {
        var list = checklists.look(Bench.UPDATE).orElseThrow().lists().getFirst().copy().id();
        checklists.append(Bench.UPDATE, Sample.did("close", new ListEvent.PutAway(list, "called off")));
        assertThatThrownBy(() -> bench.begin(0)).hasMessageContaining("closed");
        assertThat(bench.item(0).openTrial()).isEmpty();
        assertThat(shells.startedScripts()).isEmpty();
    }

    private void begun(Trial trial, Instant at) {
        var event = new ListEvent.ProofBegan(bench.item(0).item().key(), trial);
        checklists.append(Bench.UPDATE, new ListEntry.Happening(new UUID(4, 4), at, Sample.ADA, event));
    }

    @Test
    void a_command_that_was_left_running_is_taken_up_and_not_run_again() throws Exception {
        var end = new CountDownLatch(1);
        shells.when(DISK, Act.print("one\n"), Act.waitFor(end), Act.print("two\n"), Act.exit(0));
        bench.begin(0);
        while (!bench.printed.toString().contains("one")) {
            Thread.onSpinWait();
        }
        var again = anotherConsole();
        var trial = again.item(0).openTrial().orElseThrow();
        assertThat(settle(trial)).isInstanceOf(Proving.Verdict.Pending.class);
        again.proofs.takeUp(Bench.UPDATE, again.item(0).item().key(), trial, again.report());
        end.countDown();
        assertThat(again.verdict()).isEqualTo(new Proving.Verdict.Proved());
        assertThat(output(trial)).isEqualTo("one\ntwo\n");
        assertThat(ticks()).isEqualTo(1);
        assertThat(shells.startedScripts()).hasSize(1);
    }

    @Test
    void an_item_that_the_document_binds_to_a_procedure_is_ticked_when_all_of_it_did_what_it_should() throws Exception {
        bench.proofs.begin(bench.errand(1, 0), false, bench.report());
        assertThat(bench.verdict()).isEqualTo(new Proving.Verdict.Proved());
        assertThat(shells.startedScripts()).containsExactly("app-1: curl -fsS http://localhost:8080/health",
                "app-1: systemctl is-active shop");
        var list = checklists.look(Bench.UPDATE).orElseThrow().lists().get(1);
        assertThat(list.open()).extracting(item -> item.item().text()).containsExactly("Everybody knows");
    }

    @Test
    void a_procedure_of_which_one_command_failed_proves_nothing() throws Exception {
        shells.when("curl -fsS http://localhost:8080/health", Act.exit(22));
        bench.proofs.begin(bench.errand(1, 0), false, bench.report());
        assertThat(bench.verdict()).isInstanceOf(Proving.Verdict.NotProved.class);
        assertThat(checklists.look(Bench.UPDATE).orElseThrow().lists().get(1).open()).hasSize(2);
    }

    @Test
    void what_would_be_run_is_shown_and_nothing_runs_without_a_host() {
        assertThat(bench.proofs.prospect(bench.errand(0)).shown()).isEqualTo(DISK);
        var nowhere = new Proving.Errand(Bench.UPDATE, bench.errand(0).list(), bench.errand(0).item(), "", Map.of());
        assertThat(bench.proofs.prospect(nowhere).isReady()).isFalse();
        assertThatThrownBy(() -> bench.proofs.begin(nowhere, false, bench.report())).isInstanceOf(Problem.class);
        assertThat(bench.item(0).history()).isEmpty();
    }

    private Proving.Verdict settle(Trial trial) {
        return bench.proofs.settle(Bench.UPDATE, bench.item(0).item().key(), trial);
    }

    private long ticks() {
        return checklists.read(Bench.UPDATE).stream().filter(entry -> entry.event() instanceof ListEvent.Ticked)
                .count();
    }

    private String output(Trial trial) {
        var text = new StringBuilder();
        bench.proofs.output(trial, some -> text.append(new String(some.bytes(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    /// A console that is gone when it wants to tick.
    private record NoTicks(Checklists kept, CountDownLatch dead) implements Through {
        @Override
        public OccasionState append(OccasionId occasion, ListEntry.Happening happening) {
            if (happening.event() instanceof ListEvent.Ticked) {
                dead.countDown();
                throw new Problem("dead", "", "");
            }
            return kept.append(occasion, happening);
        }
    }

    /// Somebody else's entry is there just before this console says that it begins.
    private record Overtaken(Checklists kept, ListEntry.Happening first) implements Through {
        @Override
        public OccasionState append(OccasionId occasion, ListEntry.Happening happening) {
            if (happening.event() instanceof ListEvent.ProofBegan) {
                kept.append(occasion, first);
            }
            return kept.append(occasion, happening);
        }
    }

    /// Lists that are read through another console's eyes.
    private interface Through extends Checklists {
        Checklists kept();

        @Override
        default List<ListEntry> read(OccasionId occasion) {
            return kept().read(occasion);
        }

        @Override
        default List<ListLine> lines() {
            return kept().lines();
        }

        @Override
        default Set<OccasionId> provedSince(Instant moment) {
            return kept().provedSince(moment);
        }

        @Override
        default long version() {
            return kept().version();
        }
    }
}
