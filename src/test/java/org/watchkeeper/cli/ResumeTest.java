package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.drill.Fleet;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.ConnectionTest;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.version.Acceptances;

/// `resume` and the dialogue on the terminal, on scripted hosts. Each call is a console of its own, as from a shell.
class ResumeTest {
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryOutputs outputs = new MemoryOutputs();
    private final ScriptedShells shells = new ScriptedShells();
    private int consoles;
    private String out = "";
    private String err = "";

    @Test
    void a_command_that_still_runs_is_stopped_at_once() {
        shells.when("a", Act.endless());
        var plan = begin(Specimen.plan(Specimen.step("one", "a"), Specimen.step("two", "b")));
        assertThat(resume("", plan, "--stop")).isEqualTo(Status.FAILED);
        assertThat(err).contains("no process of it is left");
        assertThat(shells.startedScripts()).containsExactly("app-1: a");
    }

    @Test
    void a_run_is_handed_over_and_its_note_comes_first_for_who_takes_it_up() {
        var plan = begin(Specimen.plan(Specimen.step("one", "a"), Specimen.stepOf("two",
                List.of(Specimen.command("b", Flag.DESTRUCTIVE)))));
        var id = plan.id().toString();
        assertThat(call("", "runs", "hand-over", id, "--to", "bob", "--note", " ")).isEqualTo(Status.USAGE);
        assertThat(call("", "runs", "hand-over", id, "--to", "ada", "--note", "mine")).isEqualTo(Status.PROBLEM);
        assertThat(call("", "runs", "hand-over", id, "--to", "bob", "--note", "the worker\nis stopped"))
                .isEqualTo(Status.OK);
        resume("", plan);
        assertThat(err)
                .startsWith("· handed over by ada to bob at 2026-11-21T02:00:00Z:\n·   the worker\n·   is stopped\n")
                .contains("taken over by ada");
        call("", "runs", "show", id);
        assertThat(out).contains("Handed over by ada to bob: the worker").contains("Taken over by ada");
        resume("", plan);
        assertThat(err).doesNotContain("handed over");
    }

    @Test
    void a_host_that_stays_away_leaves_the_run_unknown_instead_of_waiting_for_ever() {
        shells.when("a", Act.endless());
        var plan = begin(Specimen.plan(Specimen.step("one", "a")));
        away();
        assertThat(resume("", plan)).isEqualTo(Status.UNKNOWN);
        assertThat(state(plan).openAttempt()).isPresent();
    }

    @Test
    void a_command_out_of_contact_is_given_up_as_unknown() {
        shells.when("a", Act.endless());
        var plan = begin(Specimen.plan(Specimen.step("one", "a")));
        away();
        assertThat(resume("", plan, "--give-up")).isEqualTo(Status.UNKNOWN);
        assertThat(state(plan).openAttempt()).isEmpty();
        assertThat(err).contains("Given up while it was out of contact");
    }

    @Test
    void a_failed_command_is_tried_again_skipped_or_done_by_hand_when_that_is_said() {
        shells.when("a", Act.exit(1)).when("a", Act.exit(2)).when("a", Act.exit(3));
        var plan = begin(Specimen.plan(Specimen.step("one", "a"), Specimen.step("two", "b")));
        assertThat(resume("", plan)).as("nothing is tried again by itself").isEqualTo(Status.FAILED);
        assertThat(resume("", plan, "--retry")).isEqualTo(Status.FAILED);
        assertThat(shells.startedScripts()).containsExactly("app-1: a", "app-1: a");
        assertThat(resume("", plan, "--skip", "known, ticket 4412")).isEqualTo(Status.OK);
        assertThat(shells.startedScripts()).containsExactly("app-1: a", "app-1: a", "app-1: b");
        assertThat(call("", "runs", "show", plan.id().toString())).isEqualTo(Status.OK);
        assertThat(out).contains("known, ticket 4412");
        assertThat(call("", "runs", "show", plan.id().toString(), "--json")).isEqualTo(Status.OK);
        assertThat(out).contains("\"kind\" : \"settled\"").contains("ticket 4412");
    }

    @Test
    void a_person_s_step_is_done_with_a_note() {
        var plan = begin(Specimen.plan(Specimen.instruction("Tell the shift lead"), Specimen.step("two", "b")));
        assertThat(resume("", plan)).isEqualTo(Status.WAITS);
        assertThat(resume("", plan, "--done", "told Jo")).isEqualTo(Status.OK);
        assertThat(shells.startedScripts()).containsExactly("app-1: b");
    }

    @Test
    void a_command_whose_sudo_asks_where_nobody_can_be_asked_waits_and_goes_on_with_who_can() {
        shells.when("sudo a", Act.askSudo(), Act.exit(0));
        var plan = begin(Specimen.plan(Specimen.instruction("Tell the shift lead"), Specimen.step("two", "sudo a")));
        assertThat(resume("", plan, "--done", "told Jo")).isEqualTo(Status.WAITS);
        assertThat(err).contains("sudo asks for a password on app-1", "watchkeeper resume " + plan.id());
        assertThat(resume("", plan)).as("it is asked again, not started again").isEqualTo(Status.WAITS);
        assertThat(resume("", plan, "--retry")).isEqualTo(Status.WAITS);
        try (var console = console()) {
            var listener = new RecordingListener();
            console.resume(plan.id(), Specimen.ADA, new Knows(), listener);
            listener.awaitState(state -> state.walked().next().isEmpty());
        }
        assertThat(shells.startedScripts()).containsExactly("app-1: sudo a");
        assertThat(resume("", plan)).isEqualTo(Status.OK);
    }

    @Test
    void a_command_that_waits_for_a_password_can_be_stopped() {
        shells.when("sudo a", Act.askSudo(), Act.exit(0));
        var plan = begin(Specimen.plan(Specimen.instruction("Tell the shift lead"), Specimen.step("two", "sudo a")));
        assertThat(resume("", plan, "--done", "told Jo")).isEqualTo(Status.WAITS);
        assertThat(resume("", plan, "--stop")).isEqualTo(Status.FAILED);
        assertThat(err).contains("no process of it is left");
    }

    /// Somebody who has sudo's password.
    private static final class Knows implements Questions {
        @Override
        public boolean trust(HostKey key) {
            return false;
        }

        @Override
        public Optional<Secret> secret(Prompt prompt) {
            return Optional.of(Secret.of("a password"));
        }
    }

    @Test
    void a_run_is_abandoned_with_its_reason() {
        var plan = begin(Specimen.plan(Specimen.instruction("Tell the shift lead"), Specimen.step("two", "b")));
        assertThat(resume("", plan, "--abandon", "too late tonight")).isEqualTo(Status.FAILED);
        assertThat(state(plan).isFinished()).isTrue();
        assertThat(shells.startedScripts()).isEmpty();
    }

    @Test
    void a_paused_run_goes_on() {
        shells.when("a", Act.exit(1)).when("a", Act.exit(0));
        var plan = begin(Specimen.plan(Specimen.step("one", "a")));
        try (var console = console()) {
            var listener = new RecordingListener();
            console.resume(plan.id(), Specimen.ADA, Questions.refuseAll(), listener).pause();
            listener.awaitState(state -> state.status() instanceof RunState.Status.Paused);
        }
        assertThat(resume("", plan, "--retry")).isEqualTo(Status.OK);
    }

    @Test
    void an_answer_that_does_not_fit_where_the_run_stands_ends_with_status_2_and_does_nothing() {
        shells.when("a", Act.exit(1));
        var failed = begin(Specimen.plan(Specimen.step("one", "a")));
        assertThat(resume("", failed, "--confirm")).isEqualTo(Status.USAGE);
        assertThat(resume("", failed, "--roll-back", "it broke")).as("no way back").isEqualTo(Status.USAGE);
        assertThat(resume("", failed)).as("it still is what it was").isEqualTo(Status.FAILED);
        assertThat(shells.startedScripts()).containsExactly("app-1: a");
    }

    @Test
    void what_a_person_does_is_not_confirmed_but_done() {
        var plan = begin(Specimen.plan(Specimen.instruction("Tell the shift lead"), Specimen.step("two", "b")));
        assertThat(resume("", plan, "--confirm")).isEqualTo(Status.USAGE);
        assertThat(shells.startedScripts()).isEmpty();
    }

    @Test
    void what_is_confirmed_on_the_command_line_runs_and_the_run_goes_on() {
        var step = new PlannedStep("wipe", "Wipe", Lines.at(1), "", new PlannedStep.Work.Commands(
                List.of(Specimen.command("rm -r /a", Flag.DESTRUCTIVE))), List.of());
        var plan = begin(Specimen.plan(step, Specimen.instruction("Tell the shift lead")));
        assertThat(resume("", plan, "--confirm")).isEqualTo(Status.WAITS);
        assertThat(shells.startedScripts()).containsExactly("app-1: rm -r /a");
    }

    @Test
    void what_is_confirmed_is_shown_with_every_command_and_host_before() {
        var step = new PlannedStep("wipe", "Wipe", Lines.at(1), "", new PlannedStep.Work.Commands(
                List.of(Specimen.command("rm -r /a", Flag.DESTRUCTIVE),
                        Specimen.command("rm -r /b", Flag.DESTRUCTIVE))),
                List.of());
        var hosts = List.of(Specimen.host("app-1", Environment.PRODUCTION), Specimen.host("app-2"));
        var plan = begin(Specimen.plan("x", hosts, List.of(), step));
        assertThat(resume("\nleave\n", plan)).isEqualTo(Status.WAITS);
        assertThat(err).contains("confirming runs, on app-1 (production), app-2 (staging):", "  $ rm -r /a\n",
                "  $ rm -r /b\n", "[▲ PRODUCTION] confirm");
        assertThat(shells.startedScripts()).isEmpty();
        assertThat(resume("confirm\n", plan)).isEqualTo(Status.OK);
        assertThat(shells.startedScripts()).hasSize(4);
    }

    /// Opens the run, lets it go as far as it goes, and leaves it.
    private Plan begin(Plan plan) {
        try (var console = console()) {
            var listener = new RecordingListener();
            console.open(plan, Specimen.ADA, Questions.refuseAll(), listener).runToGate();
            if (plan.forward().tasks().getFirst() instanceof org.watchkeeper.run.Task.OnHost) {
                listener.await(() -> !shells.startedScripts().isEmpty() || listener.rests() > 1);
            } else {
                listener.awaitRest(2);
            }
        }
        return plan;
    }

    private void away() {
        for (int i = 0; i < 100; i++) {
            shells.refuse("app-1", new Unreachable("No route to host", "app-1", "", false));
        }
    }

    private RunState state(Plan plan) {
        return RunState.of(journal.read(plan.id()));
    }

    private int resume(String typed, Plan plan, String... how) {
        var arguments = new String[how.length + 2];
        arguments[0] = "resume";
        arguments[1] = plan.id().toString();
        System.arraycopy(how, 0, arguments, 2, how.length);
        return call(typed, arguments);
    }

    private int call(String typed, String... arguments) {
        var standard = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var terminal = new Tools.Terminal(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(standard, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8), !typed.isEmpty(), Map.of());
        try (var console = console()) {
            return new Cli(new OnlyRuns(console, outputs), terminal).run(arguments);
        } finally {
            out = standard.toString(StandardCharsets.UTF_8);
            err = errors.toString(StandardCharsets.UTF_8);
        }
    }

    private LiveRuns console() {
        return new LiveRuns(new Means(journal, outputs, shells, Ids.of(new Random(++consoles)),
                Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC), Thread.ofVirtual().factory(),
                new Pace(List.of(Duration.ofMillis(1)), Duration.ofMillis(5), Duration.ofMillis(200))));
    }

    /// A console that has nothing but runs.
    private record OnlyRuns(Runs runs, Outputs outputs) implements Tools {
        @Override
        public Operator operator() {
            return Specimen.ADA;
        }

        @Override
        public RunbookReader reader() {
            throw new AssertionError("no document is read");
        }

        @Override
        public Library library() {
            throw new AssertionError("no document is read");
        }

        @Override
        public Acceptances acceptances() {
            throw new AssertionError("no document is read");
        }

        @Override
        public org.watchkeeper.routine.Routines routines() {
            throw new AssertionError("no routine is looked at");
        }

        @Override
        public org.watchkeeper.routine.Diaries diaries() {
            throw new AssertionError("no routine is looked at");
        }

        @Override
        public org.watchkeeper.routine.round.Rounds rounds() {
            throw new AssertionError("no routine is run");
        }

        @Override
        public Clearance clearance() {
            throw new AssertionError("nothing is planned");
        }

        @Override
        public Hosts hosts() {
            throw new AssertionError("the hosts are those of the plan");
        }

        @Override
        public Checklists checklists() {
            throw new AssertionError("no list is looked at");
        }

        @Override
        public Proving proving(Questions questions) {
            throw new AssertionError("nothing is proved");
        }

        @Override
        public ConnectionTest connectionTest() {
            throw new AssertionError("no connection is tested");
        }

        @Override
        public Fleet fleet() {
            throw new AssertionError("there is no practice");
        }

        @Override
        public Ids ids() {
            throw new AssertionError("nothing is planned");
        }

        @Override
        public Clock clock() {
            throw new AssertionError("nothing is planned");
        }
    }
}
