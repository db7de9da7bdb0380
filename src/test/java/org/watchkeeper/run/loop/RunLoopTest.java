package org.watchkeeper.run.loop;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Questions.HostKey;
import org.watchkeeper.remote.Questions.Prompt;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.account.Edit;
import org.watchkeeper.run.TaskState;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.Success;

class RunLoopTest {
    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_procedure_is_walked_to_its_end() {
        rig.shells.when("a", Act.print("hello\n"), Act.exit(0));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a", "b"), Specimen.step("two", "c")));
        walk.runToGate();
        rig.listener.awaitState(state -> state.forward().next().isEmpty());
        walk.finish(RunEvent.Result.COMPLETED, "");
        rig.listener.awaitState(RunState::isFinished);
        assertEquals(List.of("app-1: a", "app-1: b", "app-1: c"), rig.shells.startedScripts());
        assertEquals("hello\n", rig.listener.shown());
        assertEquals(List.of(), rig.listener.refusals());
        assertEquals(rig.listener.events(),
                rig.journal.read(walk.state().plan().id()).stream().map(e -> e.event()).toList());
    }

    @Test
    void a_command_that_the_hosts_own_shell_does_not_accept_is_not_started_and_an_edited_one_is() {
        rig.shells.dislike("b", "syntax error near 'b'");
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a"), Specimen.step("two", "b")));
        walk.runToGate();
        var why = rig.listener.awaitEvent(RunEvent.HostUnavailable.class).why();
        org.junit.jupiter.api.Assertions.assertTrue(why.contains("does not accept this command: syntax error near 'b'"),
                why);
        assertEquals(List.of("app-1: a"), rig.shells.startedScripts());
        walk.editAndRetry("c", false);
        rig.listener.awaitState(state -> state.forward().next().isEmpty());
        assertEquals(List.of("app-1: a", "app-1: c"), rig.shells.startedScripts());
    }

    @Test
    void T_146_a_conditional_step_waits_and_is_skipped_as_a_whole_on_all_hosts_with_the_reason() {
        var hosts = List.of(Specimen.host("app-1"), Specimen.host("db-1"));
        var conditional = tied("if needed", "a", "b");
        var walk = rig.open(Specimen.plan("x", hosts, List.of(), conditional, Specimen.step("two", "c")));
        walk.runToGate();
        assertTrue(rig.listener.awaitRefusal(1).contains("The document says 'if needed'"));
        walk.skip("not needed");
        rig.listener.awaitState(state -> passed(state) == 4);
        walk.runToGate();
        rig.listener.awaitState(state -> passed(state) == 6);
        assertEquals(List.of("app-1: c", "db-1: c"), rig.shells.startedScripts());
    }

    @Test
    void T_146_a_conditional_step_that_is_consented_to_runs_to_its_end() {
        var walk = rig.open(Specimen.plan(tied("if needed", "a", "b"), Specimen.step("two", "c")));
        walk.runStep(true);
        rig.listener.awaitState(state -> passed(state) == 2);
        assertEquals(List.of("app-1: a", "app-1: b"), rig.shells.startedScripts());
    }

    private static PlannedStep tied(String condition, String... scripts) {
        var step = Specimen.step("one", scripts);
        return new PlannedStep(step.id(), step.title(), step.lines(), "", step.work(), List.of(),
                new Proviso(condition, "", java.util.Optional.empty(), Set.of(), ""), "", Set.of());
    }

    @Test
    void exactly_the_hosts_of_the_plan_are_used() {
        var hosts = List.of(Specimen.host("app-1"), Specimen.host("db-1"));
        var walk = rig.open(Specimen.plan("x", hosts, List.of(), Specimen.step("one", "a"), Specimen.step("two", "b")));
        walk.runStep(false);
        rig.listener.awaitState(state -> passed(state) == 2);
        walk.runStep(false);
        rig.listener.awaitState(state -> passed(state) == 4);
        assertEquals(List.of("app-1: a", "db-1: a", "app-1: b", "db-1: b"), rig.shells.startedScripts());
    }

    @Test
    void a_failed_command_stops_the_walk_until_the_operator_decides() {
        rig.shells.when("a", Act.printErr("no\n"), Act.exit(3)).when("a", Act.exit(0));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a", "b")));
        walk.runToGate();
        assertEquals(new Outcome.Failed(3, "exit status 3"),
                rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome());
        walk.runStep(true);
        assertTrue(rig.listener.awaitRefusal(1).contains("has not succeeded"));
        walk.runToGate();
        rig.listener.awaitRefusal(2);
        assertEquals(1, rig.shells.started().size());
        walk.retry();
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals(List.of("app-1: a", "app-1: a"), rig.shells.startedScripts());
    }

    @Test
    void output_that_does_not_match_is_a_failure() {
        rig.shells.when("a", Act.print("x\nstate: inactive\n"), Act.exit(0));
        var command = new PlannedCommand("a", "a", Lines.at(1), Set.of(), new Success(Set.of(0), "^state: active$"));
        var walk = rig.open(Specimen.plan(of("one", command)));
        walk.runToGate();
        var outcome = assertInstanceOf(Outcome.Failed.class,
                rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome());
        assertTrue(outcome.why().contains("matches"), outcome.why());
    }

    @Test
    void output_that_matches_over_its_lines_is_a_success() {
        rig.shells.when("a", Act.printErr("x\nstate: active\n"), Act.exit(4));
        var command = new PlannedCommand("a", "a", Lines.at(1), Set.of(), new Success(Set.of(0, 4), "^state: active$"));
        rig.open(Specimen.plan(of("one", command))).runToGate();
        assertEquals(new Outcome.Succeeded(4), rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome());
    }

    @Test
    void a_lost_connection_is_attached_to_again_with_each_byte_once() {
        rig.shells.when("a", Act.print("one "), Act.lose(), Act.print("two "), Act.lose(), Act.print("three"),
                Act.exit(0));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.runToGate();
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals(1, rig.shells.started().size());
        assertEquals("one two three", rig.listener.shown());
        assertEquals(2, count(RunEvent.ContactLost.class));
        assertEquals(2, count(RunEvent.ContactRegained.class));
    }

    @Test
    void a_host_that_stays_away_is_tried_again_and_nothing_is_started() {
        rig.shells.when("a", Act.lose(), Act.print("x"), Act.exit(0));
        var walk = rig.open(Specimen.plan(Specimen.step("zero", "zero"), Specimen.step("one", "a")));
        walk.runStep(false);
        rig.listener.awaitState(state -> passed(state) == 1);
        for (int time = 0; time < 4; time++) {
            rig.shells.refuse("app-1", new Unreachable("No route to host", "app-1", "", false));
        }
        walk.runStep(false);
        rig.listener.awaitState(state -> passed(state) == 2);
        assertEquals(2, rig.shells.started().size());
        assertEquals(4, rig.shells.notes().stream().filter("refused app-1"::equals).count());
        assertEquals(1, count(RunEvent.ContactLost.class));
    }

    @Test
    void a_refused_login_is_not_tried_again_by_itself() {
        rig.shells.when("a", Act.print("x"), Act.lose(), Act.print("y"), Act.exit(0));
        var gate = new CountDownLatch(1);
        rig.shells.when("first", Act.waitFor(gate), Act.exit(0));
        var walk = rig.open(Specimen.plan(Specimen.step("zero", "first"), Specimen.step("one", "a")));
        walk.runStep(false);
        rig.listener.awaitEvent(RunEvent.AttemptBegan.class);
        rig.shells.refuse("app-1", new Unreachable("Login refused", "app-1", "Check the key.", true));
        gate.countDown();
        rig.listener.awaitState(state -> passed(state) == 1);
        walk.runStep(false);
        rig.listener.awaitDoing("Not connecting again by itself");
        walk.reconnect();
        rig.listener.awaitState(state -> passed(state) == 2);
        assertEquals("xy", rig.listener.shown());
    }

    @Test
    void a_host_that_cannot_be_had_before_the_start_leaves_the_task_waiting() {
        rig.shells.refuse("app-1", new Unreachable("No route to host", "app-1", "", false));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.runToGate();
        rig.listener.awaitEvent(RunEvent.HostUnavailable.class);
        assertInstanceOf(TaskState.Standing.Waiting.class, walk.state().forward().tasks().getFirst().standing());
        assertEquals(List.of(), rig.shells.started());
        walk.retry();
        rig.listener.awaitState(state -> passed(state) == 1);
    }

    @Test
    void what_never_reached_the_host_waits_for_the_operator() {
        rig.shells.when("a", Act.neverStart()).when("a", Act.exit(0));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.runToGate();
        rig.listener.awaitEvent(RunEvent.AttemptNeverStarted.class);
        assertEquals(0, rig.shells.started().size());
        walk.runStep(false);
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals(1, rig.shells.started().size());
    }

    @Test
    void what_vanished_is_unknown_and_is_never_started_again_by_itself() {
        rig.shells.when("a", Act.print("half"), Act.vanish());
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a", "b")));
        walk.runToGate();
        assertEquals(new Outcome.Unknown("the host was restarted"),
                rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome());
        walk.runToGate();
        rig.listener.awaitRefusal(1);
        walk.doneByHand("looked: it is done");
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals(1, rig.shells.started().size());
    }

    @Test
    void a_destructive_command_waits_for_a_confirmation() {
        var walk = rig.open(Specimen.plan(of("drop", Specimen.command("a"), Specimen.command("rm", Flag.DESTRUCTIVE))));
        walk.runToGate();
        rig.listener.awaitState(state -> passed(state) == 1);
        walk.runToGate();
        assertTrue(rig.listener.awaitRefusal(1).contains("confirmed"));
        walk.runStep(false);
        rig.listener.awaitRefusal(2);
        walk.retry();
        rig.listener.awaitRefusal(3);
        assertEquals(1, rig.shells.started().size());
        walk.runStep(true);
        rig.listener.awaitState(state -> passed(state) == 2);
    }

    @Test
    void an_endless_command_runs_for_its_time_and_what_is_left_of_it_is_looked_for() {
        rig.shells.when("tail -f log", Act.print("line"), Act.outOfTime());
        var walk = rig.open(Specimen.plan(of("look", endless("tail -f log", Success.ZERO), Specimen.command("b"))));
        walk.runToGate();
        rig.listener.awaitState(state -> passed(state) == 2);
        assertEquals(new Outcome.Achieved("ran for its 30 s, then stopped as planned: no process of it is left"),
                walk.state().attempts().getFirst().outcome().orElseThrow());
        assertEquals(java.time.Duration.ofSeconds(30), rig.shells.started().getFirst().command().limit());
        assertTrue(rig.shells.notes().contains("stop app-1"), "the host is looked at");
    }

    @Test
    void an_endless_command_that_lives_on_is_named_and_does_not_let_pass() {
        rig.shells.when("tail -f log", Act.survives(77), Act.outOfTime());
        var walk = rig.open(Specimen.plan(of("look", endless("tail -f log", Success.ZERO), Specimen.command("b"))));
        walk.runToGate();
        var outcome = assertInstanceOf(Outcome.Cancelled.class,
                rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome());
        assertInstanceOf(StopReport.StillRunning.class, outcome.report());
        rig.listener.awaitRest(2);
        assertEquals(1, rig.shells.started().size());
    }

    @Test
    void an_endless_command_that_did_not_print_what_was_asked_for_has_failed() {
        rig.shells.when("tail -f log", Act.print("nothing"), Act.outOfTime());
        var walk = rig.open(Specimen.plan(of("look", endless("tail -f log", new Success(Set.of(0), "ready")))));
        walk.runToGate();
        var outcome = assertInstanceOf(Outcome.Failed.class,
                rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome());
        assertTrue(outcome.why().contains("ready"), outcome.why());
    }

    private static PlannedCommand endless(String script, Success success) {
        return new PlannedCommand(script, script, Lines.at(1), Set.of(Flag.ENDLESS), success, List.of(),
                java.time.Duration.ofSeconds(30));
    }

    @Test
    void an_interactive_command_is_not_started_but_may_be_edited() {
        var walk = rig.open(Specimen.plan(of("edit", Specimen.command("nano /etc/x", Flag.INTERACTIVE))));
        walk.runStep(true);
        assertTrue(rig.listener.awaitRefusal(1).contains("terminal"));
        walk.editAndRetry("sed -i s/a/b/ /etc/x", false);
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals(List.of("app-1: sed -i s/a/b/ /etc/x"), rig.shells.startedScripts());
        assertTrue(walk.state().attempts().getFirst().edited());
    }

    @Test
    void an_edited_text_is_classed_like_the_documents_commands_and_what_destroys_is_confirmed_first() {
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.editAndRetry("rm -rf --no-preserve-root /x", false);
        assertTrue(rig.listener.awaitRefusal(1).contains("destructive"));
        walk.editAndRetry("vi /etc/x", true);
        assertTrue(rig.listener.awaitRefusal(2).contains("terminal"));
        walk.editAndRetry("tail -f /var/log/x", true);
        assertTrue(rig.listener.awaitRefusal(3).contains("does not end by itself"));
        assertEquals(List.of(), rig.shells.started());
        walk.editAndRetry("rm -rf --no-preserve-root /x", true);
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals(List.of("app-1: rm -rf --no-preserve-root /x"), rig.shells.startedScripts());
    }

    @Test
    void an_edited_text_that_does_not_end_by_itself_keeps_the_time_of_the_one_it_replaces() {
        var walk = rig.open(Specimen.plan(of("look", endless("tail -f a", Success.ZERO))));
        walk.editAndRetry("tail -f b", false);
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals(java.time.Duration.ofSeconds(30), rig.shells.started().getFirst().command().limit());
    }

    @Test
    void an_edit_is_recorded_and_suggested_and_the_plan_stays_as_the_document_says() {
        rig.shells.when("a", Act.exit(1));
        var plan = Specimen.plan(Specimen.step("one", "a", "b"));
        var walk = rig.open(plan);
        walk.runToGate();
        rig.listener.awaitRest(2);
        walk.editAndRetry("a --force", false);
        rig.listener.awaitRest(3);
        assertEquals(plan, walk.state().plan());
        var edit = Edit.of(walk.state(), Map.of()).getFirst();
        assertEquals(List.of("- a", "+ a --force"), edit.difference());
        assertTrue(edit.worked());
        assertEquals(List.of("app-1: a", "app-1: a --force"), rig.shells.startedScripts());
    }

    @Test
    void a_person_settles_a_persons_step() {
        var walk = rig.open(Specimen.plan(Specimen.instruction("tell them"), Specimen.step("one", "a")));
        walk.runToGate();
        rig.listener.awaitRefusal(1);
        walk.doneByHand("");
        walk.runToGate();
        rig.listener.awaitState(state -> passed(state) == 2);
    }

    @Test
    void skipping_needs_a_reason() {
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.skip(" ");
        rig.listener.awaitRefusal(1);
        walk.skip("not on this host");
        rig.listener.awaitState(state -> passed(state) == 1);
        walk.finish(RunEvent.Result.COMPLETED, "");
        assertTrue(rig.listener.awaitRefusal(2).contains("never a success"));
        assertEquals(List.of(), rig.shells.started());
    }

    @Test
    void zero_work_done_is_never_success() {
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.finish(RunEvent.Result.COMPLETED, "");
        assertTrue(rig.listener.awaitRefusal(1).contains("not settled"));
        walk.finish(RunEvent.Result.ABANDONED, "too late tonight");
        rig.listener.awaitState(RunState::isFinished);
        walk.runToGate();
        assertEquals("The run is finished.", rig.listener.awaitRefusal(2));
    }

    @Test
    void stop_means_stopped_on_the_host() {
        rig.shells.when("a", Act.print("working"), Act.endless());
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a", "b")));
        walk.runToGate();
        rig.listener.await(() -> rig.listener.shown().equals("working"));
        walk.stop();
        assertEquals(new Outcome.Cancelled(new StopReport.Stopped(), OptionalInt.of(143)),
                rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome());
        assertEquals(1, count(RunEvent.StopAsked.class));
        assertTrue(rig.shells.notes().contains("stop app-1"));
        assertEquals(1, rig.shells.started().size());
    }

    @Test
    void what_survives_a_stop_is_named() {
        rig.shells.when("a", Act.survives(4711), Act.print("working"), Act.endless());
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a", "b")));
        walk.runToGate();
        rig.listener.await(() -> rig.listener.shown().equals("working"));
        walk.stop();
        var cancelled = assertInstanceOf(Outcome.Cancelled.class,
                rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome());
        var survivors = assertInstanceOf(StopReport.StillRunning.class, cancelled.report()).survivors();
        assertEquals(4711, survivors.getFirst().pid());
        assertFalse(rig.shells.notes().stream().anyMatch(note -> note.startsWith("forget")));
    }

    @Test
    void what_was_started_beside_a_stopped_command_is_named_without_secrets() {
        var report = new StopReport.Stopped(List.of(new StopReport.Survivor(7, "root", "agent -phunter2")));
        rig.shells.when("a \"${wk_token}\"", new Act.WhenStopped(report), Act.print("working"), Act.endless());
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a \"${wk_token}\"")),
                Map.of("token", Secret.of("hunter2")));
        walk.runToGate();
        rig.listener.await(() -> rig.listener.shown().equals("working"));
        walk.stop();
        var ended = rig.listener.awaitEvent(RunEvent.AttemptEnded.class);
        var words = OutcomeWords.of(ended.outcome());
        assertTrue(words.contains("no process that can be told to be its own is left; started there meanwhile, "
                + "by it or by others: pid 7 (root) agent -p*******"), words);
    }

    @Test
    void a_stop_whose_result_is_not_known_claims_nothing() {
        var report = new StopReport.NotKnown("the host did not answer");
        var gate = new CountDownLatch(1);
        rig.shells.when("a", new Act.WhenStopped(report), Act.print("working"), Act.waitFor(gate), Act.exit(0));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a", "b")));
        walk.runToGate();
        rig.listener.await(() -> rig.listener.shown().equals("working"));
        walk.stop();
        assertTrue(rig.listener.awaitRefusal(1).contains("not known whether"));
        assertTrue(walk.state().openAttempt().isPresent());
        gate.countDown();
        rig.listener.awaitState(state -> passed(state) == 1);
        walk.pause();
        rig.listener.awaitEvent(RunEvent.Paused.class);
        assertEquals(1, rig.shells.started().size());
    }

    @Test
    void a_stop_asked_for_out_of_contact_is_carried_out_when_the_host_is_back() {
        rig.shells.when("a", Act.print("x"), Act.lose(), Act.endless());
        var walk = rig.open(Specimen.plan(Specimen.step("zero", "zero"), Specimen.step("one", "a")));
        walk.runStep(false);
        rig.listener.awaitState(state -> passed(state) == 1);
        rig.shells.refuse("app-1", new Unreachable("Login refused", "app-1", "", true));
        walk.runStep(false);
        rig.listener.awaitDoing("Not connecting again");
        walk.stop();
        rig.listener.awaitState(state -> state.attempts().size() == 2 && state.openAttempt().isEmpty());
        assertEquals(new Outcome.Cancelled(new StopReport.Stopped(), OptionalInt.of(143)),
                walk.state().attempts().getLast().outcome().orElseThrow());
        assertTrue(rig.shells.notes().contains("stop app-1"));
    }

    @Test
    void more_time_is_given_with_a_reason_also_while_a_command_runs() {
        var gate = new CountDownLatch(1);
        rig.shells.when("a", Act.waitFor(gate), Act.exit(0));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.runToGate();
        rig.listener.awaitEvent(RunEvent.AttemptBegan.class);
        var until = Specimen.NIGHT.plusSeconds(3600);
        walk.extend(until, " ");
        assertTrue(rig.listener.awaitRefusal(1).contains("More time needs a reason"));
        walk.extend(until, "the dump is slow");
        rig.listener.awaitEvent(RunEvent.Extended.class);
        assertEquals(Optional.of(until), walk.state().extended());
        gate.countDown();
        rig.listener.awaitState(state -> passed(state) == 1);
    }

    @Test
    void pausing_finishes_the_command_and_starts_no_other() {
        var gate = new CountDownLatch(1);
        rig.shells.when("a", Act.waitFor(gate), Act.exit(0));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a", "b")));
        walk.runToGate();
        rig.listener.awaitEvent(RunEvent.AttemptBegan.class);
        walk.pause();
        rig.listener.awaitEvent(RunEvent.Paused.class);
        gate.countDown();
        rig.listener.awaitState(state -> passed(state) == 1);
        walk.runToGate();
        assertTrue(rig.listener.awaitRefusal(1).contains("paused"));
        walk.resume();
        walk.runToGate();
        rig.listener.awaitState(state -> passed(state) == 2);
    }

    @Test
    void a_full_disk_pauses_following_and_loses_nothing() {
        rig.shells.when("a", Act.print("0123456789"), Act.print("abcdef"), Act.exit(0));
        rig.outputs.failAfter(12);
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.runToGate();
        assertTrue(rig.listener.awaitRefusal(1).contains("disk is full"));
        assertEquals("0123456789", rig.listener.shown());
        assertTrue(walk.state().openAttempt().isPresent());
        rig.outputs.heal();
        walk.reconnect();
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals("0123456789abcdef", rig.listener.shown());
        assertEquals(1, rig.shells.started().size());
    }

    @Test
    void what_a_crashed_store_forgot_is_fetched_again_and_shown_once() {
        var gate = new CountDownLatch(1);
        rig.shells.when("a", Act.print("one "), Act.print("two "), Act.waitFor(gate), Act.print("three"), Act.exit(0));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.runToGate();
        rig.listener.await(() -> rig.listener.shown().equals("one two "));
        rig.outputs.forgetLast();
        gate.countDown();
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals("one two three", rig.outputs.text(walk.state().attempts().getFirst().id(), Stream.OUT));
        assertEquals("one two three", rig.listener.shown());
        assertEquals(List.of(), rig.listener.refusals());
        assertEquals(1, rig.shells.started().size());
    }

    @Test
    void an_end_is_not_written_over_output_that_a_crashed_store_forgot() {
        var gate = new CountDownLatch(1);
        rig.shells.when("a", Act.print("one "), Act.print("two"), Act.waitFor(gate), Act.exit(0));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.runToGate();
        rig.listener.await(() -> rig.listener.shown().equals("one two"));
        rig.outputs.forgetLast();
        gate.countDown();
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals("one two", rig.outputs.text(walk.state().attempts().getFirst().id(), Stream.OUT));
        assertEquals("one two", rig.listener.shown());
        assertEquals(0, count(RunEvent.ContactLost.class));
    }

    @Test
    void an_end_that_cannot_be_stored_is_not_shown_and_not_lost() {
        var gate = new CountDownLatch(1);
        rig.shells.when("a", Act.print("x"), Act.waitFor(gate), Act.exit(7));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.runToGate();
        rig.listener.await(() -> rig.listener.shown().equals("x"));
        rig.journal.fail();
        gate.countDown();
        rig.listener.awaitRefusal(1);
        assertEquals(0, count(RunEvent.AttemptEnded.class));
        assertFalse(rig.shells.notes().stream().anyMatch(note -> note.startsWith("forget")));
        rig.journal.heal();
        walk.reconnect();
        assertEquals(new Outcome.Failed(7, "exit status 7"),
                rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome());
    }

    @Test
    void nothing_is_started_that_is_not_in_the_journal() {
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        rig.journal.fail();
        walk.runToGate();
        assertTrue(rig.listener.awaitRefusal(1).contains("journal cannot be written"));
        assertEquals(List.of(), rig.shells.started());
        rig.journal.heal();
        walk.runToGate();
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals(1, rig.shells.started().size());
    }

    @Test
    void giving_up_leaves_the_outcome_unknown() {
        rig.shells.when("a", Act.lose(), Act.endless());
        rig.shells.when("zero", Act.exit(0));
        var walk = rig.open(Specimen.plan(Specimen.step("zero", "zero"), Specimen.step("one", "a")));
        walk.giveUp();
        rig.listener.awaitRefusal(1);
        walk.runStep(false);
        rig.listener.awaitState(state -> passed(state) == 1);
        rig.shells.refuse("app-1", new Unreachable("Login refused", "app-1", "", true));
        walk.runStep(false);
        rig.listener.awaitDoing("Not connecting again");
        walk.giveUp();
        rig.listener.awaitState(state -> state.attempts().size() == 2 && state.openAttempt().isEmpty());
        assertInstanceOf(Outcome.Unknown.class, rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome());
        assertEquals(2, rig.shells.started().size());
    }

    @Test
    void a_killed_console_costs_nothing() {
        var gate = new CountDownLatch(1);
        rig.shells.when("a", Act.print("one "), Act.waitFor(gate), Act.print("two"), Act.exit(0));
        var plan = Specimen.plan(Specimen.step("one", "a", "b"));
        var walk = rig.open(plan);
        walk.runToGate();
        rig.listener.await(() -> rig.listener.shown().equals("one "));
        rig.runs.close();
        assertTrue(walk.state().openAttempt().isPresent());
        gate.countDown();
        try (var other = rig.another()) {
            var again = other.resume(plan);
            other.listener.awaitState(state -> passed(state) == 1);
            assertEquals("two", other.listener.shown());
            assertEquals("one two", rig.outputs.text(again.state().attempts().getFirst().id(), Stream.OUT));
            assertEquals(1, rig.shells.started().size());
        }
    }

    @Test
    void a_console_that_died_before_the_start_starts_nothing_on_return() {
        var plan = Specimen.plan(Specimen.step("one", "a"));
        rig.open(plan);
        rig.listener.awaitEvent(RunEvent.Opened.class);
        rig.journal.append(plan.id(), 2, Specimen.NIGHT,
                new RunEvent.AttemptBegan(0, Specimen.attemptId(5), "a", "a", false, Specimen.ADA));
        try (var other = rig.another()) {
            other.resume(plan);
            other.listener.awaitEvent(RunEvent.AttemptNeverStarted.class);
            assertEquals(List.of(), rig.shells.started());
        }
    }

    @Test
    void of_two_consoles_the_second_to_write_starts_nothing_and_says_so() {
        var plan = Specimen.plan(Specimen.step("one", "a"));
        var first = rig.open(plan);
        try (var other = rig.another()) {
            var second = other.resume(plan);
            first.runToGate();
            rig.listener.awaitState(state -> passed(state) == 1);
            second.runToGate();
            assertTrue(other.listener.awaitRefusal(1).contains("Another console walks this run"));
            second.retry();
            assertTrue(other.listener.awaitRefusal(2).contains("Another console walks this run"));
            var again = other.resume(plan);
            again.finish(RunEvent.Result.COMPLETED, "");
            other.listener.awaitState(RunState::isFinished);
            assertEquals(1, rig.shells.started().size());
        }
    }

    @Test
    void pausing_while_a_host_is_opened_starts_nothing() {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var walk = rig.open(Specimen.plan(Specimen.step("one", "login \"${wk_token}\"")), new Questions() {
            @Override
            public boolean trust(HostKey key) {
                return false;
            }

            @Override
            public Optional<Secret> secret(Prompt prompt) {
                asked.countDown();
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Optional.of(Secret.of("hunter2"));
            }
        });
        walk.runToGate();
        assertDoesNotThrow(() -> asked.await());
        walk.pause();
        rig.listener.awaitEvent(RunEvent.Paused.class);
        answer.countDown();
        walk.resume();
        rig.listener.awaitEvent(RunEvent.Resumed.class);
        rig.runs.close();
        assertEquals(List.of(), rig.shells.started());
    }

    @Test
    void what_the_shell_objects_to_is_looked_up_and_waits_for_the_operator() {
        rig.shells.when("a", new Act.Object("The command could not be started; nothing ran"));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.runToGate();
        assertTrue(rig.listener.awaitEvent(RunEvent.AttemptNeverStarted.class).why().contains("nothing ran"));
        assertEquals(List.of(), rig.shells.started());
    }

    @Test
    void a_run_is_taken_up_again_right_after_it_was_left() throws Exception {
        var plan = Specimen.plan(Specimen.step("one", "a"));
        rig.open(plan).close();
        rig.resume(plan).runToGate();
        rig.listener.awaitState(state -> passed(state) == 1);
    }

    @Test
    void a_run_is_walked_once_in_a_console() {
        var plan = Specimen.plan(Specimen.step("one", "a"));
        rig.open(plan);
        assertThrows(Problem.class, () -> rig.resume(plan));
        assertThrows(Problem.class,
                () -> rig.resume(Specimen.plan("other", plan.hosts(), List.of(), Specimen.step("x", "y"))));
    }

    @Test
    void going_back_takes_back_what_was_done() {
        rig.shells.when("do b", Act.exit(1));
        var walk = rig.open(Specimen.plan(Specimen.stepWithUndo("a", List.of("undo a"), "do a"),
                Specimen.stepWithUndo("b", List.of("undo b"), "do b"),
                Specimen.stepWithUndo("c", List.of("undo c"), "do c")));
        walk.rollBack("because");
        assertTrue(rig.listener.awaitRefusal(1).contains("nothing to take back"));
        walk.runToGate();
        rig.listener.awaitState(state -> state.attempts().stream().filter(attempt -> !attempt.isOpen()).count() == 2);
        walk.rollBack("smoke test failed");
        rig.listener.awaitState(RunState::isGoingBack);
        walk.finish(RunEvent.Result.ROLLED_BACK, "");
        rig.listener.awaitRefusal(2);
        walk.runToGate();
        rig.listener.awaitState(state -> state.walked().next().isEmpty());
        walk.finish(RunEvent.Result.COMPLETED, "");
        rig.listener.awaitRefusal(3);
        walk.finish(RunEvent.Result.ROLLED_BACK, "");
        rig.listener.awaitState(RunState::isFinished);
        assertEquals(List.of("app-1: do a", "app-1: do b", "app-1: undo b", "app-1: undo a"),
                rig.shells.startedScripts());
    }

    @Test
    void the_host_forgets_only_what_is_stored_and_is_left_clean() {
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.runToGate();
        rig.listener.awaitState(state -> passed(state) == 1);
        walk.finish(RunEvent.Result.COMPLETED, "");
        rig.listener.awaitState(RunState::isFinished);
        rig.runs.close();
        var notes = rig.shells.notes();
        assertTrue(
                notes.indexOf("leave app-1") > notes.indexOf("forget app-1 " + walk.state().attempts().getFirst().id()),
                notes::toString);
    }

    @Test
    void a_parameter_travels_as_a_value() {
        var values = new TreeMap<>(Map.of("v", "1.0; rm -rf /"));
        var base = Specimen.plan(Specimen.step("one", "echo \"${wk_v}\""));
        var plan = new Plan(base.id(), base.runKey(), base.source(), base.title(), base.kind(), base.risk(),
                base.downtime(),
                base.hosts(), base.order(), values, base.forward(), base.linkedRollback(), base.rollbackTitle());
        rig.open(plan).runToGate();
        rig.listener.awaitState(state -> passed(state) == 1);
        var command = rig.shells.started().getFirst().command();
        assertEquals("echo \"${wk_v}\"", command.script());
        assertEquals(Map.of("wk_v", "1.0; rm -rf /"), command.values());
    }

    @Test
    void a_secret_reaches_the_host_but_never_the_disk_or_the_screen() {
        rig.shells.when("login \"${wk_token}\"", Act.print("token is hun"), Act.lose(), Act.print("ter2!"),
                Act.exit(0));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "login \"${wk_token}\"")),
                Map.of("token", Secret.of("hunter2")));
        walk.runToGate();
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals(Set.of("wk_token"), rig.shells.started().getFirst().command().secrets().keySet());
        assertEquals("token is *******!", rig.listener.shown());
        assertEquals("token is *******!", rig.outputs.text(walk.state().attempts().getFirst().id(), Stream.OUT));
        assertFalse(rig.journal.read(walk.state().plan().id()).toString().contains("hunter2"));
    }

    @Test
    void a_secret_is_hidden_by_the_next_console_too_once_it_is_told() {
        var gate = new CountDownLatch(1);
        rig.shells.when("login \"${wk_token}\"", Act.print("begun "), Act.waitFor(gate), Act.print("token is hunter2!"),
                Act.exit(0));
        var plan = Specimen.plan(Specimen.step("one", "login \"${wk_token}\""));
        rig.open(plan, Map.of("token", Secret.of("hunter2"))).runToGate();
        rig.listener.await(() -> rig.listener.shown().equals("begun "));
        rig.runs.close();
        try (var next = rig.another()) {
            var asked = new java.util.concurrent.atomic.AtomicInteger();
            next.runs.resume(plan.id(), Specimen.ADA, new Questions() {
                @Override
                public boolean trust(HostKey key) {
                    return false;
                }

                @Override
                public Optional<Secret> secret(Prompt prompt) {
                    asked.incrementAndGet();
                    return Optional.of(Secret.of("hunter2"));
                }
            }, next.listener);
            gate.countDown();
            next.listener.awaitEvent(RunEvent.AttemptEnded.class);
            assertEquals("token is *******!", next.listener.shown().replace("begun ", ""));
            assertEquals(1, asked.get());
        }
    }

    @Test
    void without_the_secret_the_next_console_fetches_nothing_of_what_may_hold_it() {
        rig.shells.when("login \"${wk_token}\"", Act.print("begun "), Act.endless(), Act.print("token is hunter2!"),
                Act.exit(0));
        var plan = Specimen.plan(Specimen.step("one", "login \"${wk_token}\""));
        rig.open(plan, Map.of("token", Secret.of("hunter2"))).runToGate();
        rig.listener.await(() -> rig.listener.shown().equals("begun "));
        rig.runs.close();
        try (var next = rig.another()) {
            next.resume(plan);
            assertTrue(next.listener.awaitRefusal(1).contains("secret of this run is not known here"));
            assertEquals(List.of(), rig.shells.notes().stream().filter(note -> note.startsWith("attach")).toList());
        }
    }

    @Test
    void what_survives_a_stop_is_named_without_the_secrets_in_its_command_line() {
        var report = new StopReport.StillRunning(List.of(new StopReport.Survivor(7, "root", "mysql -phunter2")));
        rig.shells.when("a \"${wk_token}\"", new Act.WhenStopped(report), Act.print("working"), Act.endless());
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a \"${wk_token}\"")),
                Map.of("token", Secret.of("hunter2")));
        walk.runToGate();
        rig.listener.await(() -> rig.listener.shown().equals("working"));
        walk.stop();
        var ended = rig.listener.awaitEvent(RunEvent.AttemptEnded.class);
        assertTrue(ended.toString().contains("mysql -p*******"), ended::toString);
    }

    @Test
    void a_stop_that_an_earlier_console_was_asked_for_is_carried_out_by_the_next() {
        rig.shells.when("a", Act.print("x"), Act.lose(), Act.endless());
        var plan = Specimen.plan(Specimen.step("zero", "zero"), Specimen.step("one", "a"));
        var walk = rig.open(plan);
        walk.runStep(false);
        rig.listener.awaitState(state -> passed(state) == 1);
        rig.shells.refuse("app-1", new Unreachable("Login refused", "app-1", "", true))
                .refuse("app-1", new Unreachable("Login refused", "app-1", "", true));
        walk.runStep(false);
        rig.listener.awaitDoing("Not connecting again");
        walk.stop();
        rig.listener.awaitEvent(RunEvent.StopAsked.class);
        rig.runs.close();
        try (var next = rig.another()) {
            next.resume(plan);
            assertEquals(new Outcome.Cancelled(new StopReport.Stopped(), OptionalInt.of(143)),
                    next.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome());
            assertTrue(rig.shells.notes().contains("stop app-1"));
        }
    }

    @Test
    void an_edited_text_that_could_not_be_started_is_not_replaced_by_the_original_unasked() {
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        rig.shells.refuse("app-1", new Unreachable("No route to host", "app-1", "", false));
        walk.editAndRetry("b", false);
        rig.listener.awaitEvent(RunEvent.HostUnavailable.class);
        walk.runStep(false);
        assertTrue(rig.listener.awaitRefusal(1).contains("edited text was not started"));
        walk.runToGate();
        rig.listener.awaitRefusal(2);
        assertEquals(List.of(), rig.shells.started());
        walk.editAndRetry("b", false);
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals(List.of("app-1: b"), rig.shells.startedScripts());
    }

    @Test
    void a_connection_that_broke_before_a_start_is_made_anew_for_the_next_try() {
        rig.shells.breakAtCheck();
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")));
        walk.runStep(false);
        rig.listener.awaitEvent(RunEvent.HostUnavailable.class);
        walk.runStep(false);
        rig.listener.awaitState(state -> passed(state) == 1);
        assertEquals(2, rig.shells.notes().stream().filter("open app-1"::equals).count());
    }

    @Test
    void a_secret_typed_into_an_edited_command_is_refused() {
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a")), Map.of("token", Secret.of("hunter2")));
        walk.editAndRetry("login hunter2", false);
        assertTrue(rig.listener.awaitRefusal(1).contains("secret"));
        assertEquals(List.of(), rig.shells.started());
    }

    @Test
    void a_secret_that_is_not_given_starts_nothing() {
        var walk = rig.open(Specimen.plan(Specimen.step("one", "login \"${wk_token}\"")));
        walk.runToGate();
        assertTrue(rig.listener.awaitRefusal(1).contains("secret value was not given"));
        assertEquals(List.of(), rig.shells.started());
    }

    @Test
    void the_loop_says_once_when_it_comes_to_rest() {
        rig.shells.when("a", Act.lose(), Act.exit(0)).when("b", Act.exit(1));
        var walk = rig.open(Specimen.plan(Specimen.step("one", "a", "b")));
        rig.listener.awaitRest(1);
        walk.runToGate();
        rig.listener.awaitRest(2);
        assertEquals(2, rig.shells.started().size());
        walk.runToGate();
        rig.listener.awaitRest(3);
        assertEquals(1, rig.listener.refusals().size());
        walk.retry();
        rig.listener.awaitRest(4);
        assertEquals(4, rig.listener.rests());
    }

    private <E extends RunEvent> long count(Class<E> kind) {
        return rig.listener.events().stream().filter(kind::isInstance).count();
    }

    private static long passed(RunState state) {
        return state.walked().tasks().stream().filter(TaskState::letsPass).count();
    }

    private static PlannedStep of(String title, PlannedCommand... commands) {
        return new PlannedStep(title, title, Lines.at(1), "", new PlannedStep.Work.Commands(List.of(commands)),
                List.of());
    }
}
