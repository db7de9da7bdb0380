package org.watchkeeper.routine.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.remote.AnotherMachine;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Appointment.Standing;
import org.watchkeeper.routine.Cadence;
import org.watchkeeper.routine.Ending.Verdict;
import org.watchkeeper.routine.Finding;
import org.watchkeeper.routine.Findings;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.Timetable;
import org.watchkeeper.routine.Turn;
import org.watchkeeper.routine.testing.Chores;
import org.watchkeeper.routine.testing.Ward;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.testing.Act;

/// Routines that only look, carried out over scripted hosts.
class RoundsTest {
    private final Ward ward = new Ward();

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void one_request_runs_a_look_over_all_its_hosts_and_what_is_fine_is_only_counted() throws Exception {
        ward.adopt("look", false, "app-1", "db-1");
        var findings = found(ward.begin());
        assertThat(findings).isEqualTo(new Findings(List.of(), 6, 2));
        assertThat(ward.shells.startedScripts()).containsExactly("app-1: df", "app-1: free", "app-1: uptime",
                "db-1: df", "db-1: free", "db-1: uptime");
        assertThat(ward.diary().open()).isEmpty();
        assertThat(state().status()).isEqualTo(
                new RunState.Status.Finished(RunEvent.Result.COMPLETED, "6 are as they should be"));
        assertThat(turn().run()).contains(state().plan().id());
    }

    @Test
    void what_is_not_as_it_should_be_is_shown_with_its_output_and_the_round_goes_on() throws Exception {
        ward.adopt("look", false, "app-1", "app-2");
        ward.shells.when("free", Act.print("out of memory\n"), Act.exit(1)).when("free", Act.exit(0));
        var findings = found(ward.begin());
        assertThat(findings.asTheyShould()).isEqualTo(5);
        assertThat(findings.standingOut()).singleElement().satisfies(odd -> {
            assertThat(odd.kind()).isEqualTo(Finding.Kind.ODD);
            assertThat(odd.host()).isEqualTo("app-1");
            assertThat(odd.shown()).isEqualTo("free");
            assertThat(printed(odd)).isEqualTo("out of memory\n");
        });
        assertThat(ward.shells.started()).hasSize(6);
        assertThat(ward.diary().open()).singleElement().extracting(Appointment::standing).isEqualTo(Standing.ODD);
    }

    @Test
    void a_host_that_cannot_be_had_is_unknown_and_asked_once() throws Exception {
        ward.adopt("look", false, "app-1", "app-2");
        ward.shells.refuse("app-1", new Unreachable("The login was refused", "app-1", "Look at the key.", true));
        var findings = found(ward.begin());
        assertThat(findings.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(findings.asTheyShould()).isEqualTo(3);
        assertThat(findings.standingOut()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Finding.Kind.UNKNOWN);
            assertThat(one.host()).isEqualTo("app-1");
            assertThat(one.why()).contains("The login was refused");
        });
        assertThat(ward.shells.notes()).filteredOn(note -> note.endsWith("app-1")).containsExactly("refused app-1");
    }

    @Test
    void a_host_that_is_another_machine_is_not_as_it_should_be_and_nothing_is_run_there() throws Exception {
        ward.adopt("look", false, "app-1", "app-2");
        ward.shells.refuse("app-1", new AnotherMachine("app-1 is another machine than before", "Look at it."));
        var findings = found(ward.begin());
        assertThat(findings).as("also when it is looked at again").isEqualTo(Findings.of(state()));
        assertThat(findings.verdict()).isEqualTo(Verdict.ODD);
        assertThat(findings.asTheyShould()).isEqualTo(3);
        assertThat(findings.standingOut()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Finding.Kind.ODD);
            assertThat(one.host()).isEqualTo("app-1");
            assertThat(one.why()).contains("app-1 is another machine than before");
        });
        assertThat(ward.shells.startedScripts()).allMatch(script -> script.startsWith("app-2: "));
    }

    @Test
    void a_command_that_vanished_is_unknown_and_not_odd_and_is_not_started_again() throws Exception {
        ward.adopt("look", false, "app-1");
        ward.shells.when("free", Act.vanish());
        var findings = found(ward.begin());
        assertThat(findings.standingOut()).singleElement().extracting(Finding::kind).isEqualTo(Finding.Kind.UNKNOWN);
        assertThat(ward.shells.startedScripts()).containsExactly("app-1: df", "app-1: free", "app-1: uptime");
    }

    @Test
    void a_connection_that_does_not_come_back_is_given_up_as_unknown() throws Exception {
        ward.adopt("look", false, "app-1");
        ward.shells.when("free", Act.lose(), Act.lose(), Act.lose(), Act.lose(), Act.lose(), Act.lose(),
                Act.waitFor(new CountDownLatch(1)));
        var findings = found(ward.begin());
        assertThat(findings.asTheyShould()).isEqualTo(2);
        assertThat(findings.standingOut()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Finding.Kind.UNKNOWN);
            assertThat(one.shown()).isEqualTo("free");
        });
    }

    @Test
    void a_round_of_which_nothing_could_be_seen_is_no_success() throws Exception {
        ward.adopt("look", false, "app-1");
        ward.shells.refuse("app-1", away());
        assertThat(found(ward.begin()).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(state().status())
                .isInstanceOfSatisfying(RunState.Status.Finished.class,
                        finished -> assertThat(finished.result()).isEqualTo(RunEvent.Result.ABANDONED));
    }

    @Test
    void a_round_says_at_which_host_and_command_it_is_and_looks_no_further_when_it_is_stopped() throws Exception {
        ward.adopt("look", false, "app-1", "app-2");
        var never = new CountDownLatch(1);
        ward.shells.when("free", Act.print("begins\n"), Act.waitFor(never));
        var begun = (Rounds.Begun.UnderWay) ward.begin();
        assertThat(ward.rounds.underWay(routine())).contains(begun);
        var heard = new LinkedBlockingQueue<Progress>();
        begun.going().follow(heard::add);
        Progress at;
        do {
            at = heard.poll(20, TimeUnit.SECONDS);
            assertThat(at).as("it is told").isNotNull();
        } while (!at.command().equals("free"));
        assertThat(at).isEqualTo(new Progress(1, 2, "app-1", "free", false));
        assertThat(at.words()).isEqualTo("host 1 of 2, app-1: free");
        begun.going().stop();
        var findings = found(begun);
        assertThat(findings.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(findings.asTheyShould()).isEqualTo(1);
        assertThat(findings.standingOut()).extracting(Finding::host, Finding::kind)
                .contains(tuple("app-1", Finding.Kind.UNKNOWN), tuple("app-2", Finding.Kind.UNKNOWN));
        // It is told before it is sent, and may be stopped in between.
        assertThat(ward.shells.startedScripts()).startsWith("app-1: df").isSubsetOf("app-1: df", "app-1: free");
        assertThat(state().status()).isInstanceOfSatisfying(RunState.Status.Finished.class, finished -> {
            assertThat(finished.result()).isEqualTo(RunEvent.Result.ABANDONED);
            assertThat(finished.note()).startsWith("Stopped by a person before everything was looked at");
        });
        assertThat(ward.rounds.underWay(routine())).isEmpty();
        assertThat(ward.diary().open()).extracting(Appointment::standing).containsExactly(Standing.UNKNOWN);
    }

    @Test
    void a_look_ahead_of_its_first_date_settles_no_date() throws Exception {
        var adopted = ward.adopt("look", false, "app-1");
        var later = new Timetable(Cadence.WEEKLY, Chores.FIRST.plusDays(3), LocalTime.of(9, 0), Chores.BERLIN);
        ward.routines.save(new Routine(adopted.id(), adopted.subject(), later, adopted.hosts(), adopted.planned(),
                false, adopted.since(), adopted.by()));
        assertThat(ward.diary().current()).isEmpty();
        var findings = found(ward.rounds.begin(ward.diary().inHand(),
                new Rounds.Asker(turnBy(), false, Questions.refuseAll())));
        assertThat(findings.asTheyShould()).isEqualTo(3);
        assertThat(ward.diary().open()).isEmpty();
        assertThat(ward.diary().next().getFirst().start().toLocalDate()).isEqualTo(Chores.FIRST.plusDays(3));
        assertThat(ward.diary().inHand().nextNumber()).isEqualTo(2);
    }

    private RoutineId routine() {
        return ward.routines.all().getFirst().id();
    }

    @Test
    void what_does_more_than_look_is_never_run_without_a_person() {
        ward.adopt("change", true, "app-1");
        assertThat(ward.begin()).isInstanceOfSatisfying(Rounds.Begun.NeedsAPerson.class,
                needs -> assertThat(needs.because()).singleElement().asString().contains("'restart'"));
        ward.attendance.tick();
        assertThat(ward.shells.started()).isEmpty();
        assertThat(ward.runs.list()).isEmpty();
    }

    @Test
    void an_appointment_is_settled_by_hand_once() {
        ward.adopt("change", false, "app-1");
        var due = ward.diary().current().orElseThrow();
        assertThat(ward.rounds.settle(due, turnBy(), Verdict.DISMISSED, "public holiday")).isTrue();
        assertThat(ward.rounds.settle(due, turnBy(), Verdict.DONE, "")).isFalse();
        assertThat(ward.diary().open()).isEmpty();
        assertThat(turn().ending()).hasValueSatisfying(
                ending -> assertThat(ending.note()).isEqualTo("public holiday"));
    }

    private static org.watchkeeper.kernel.Operator turnBy() {
        return new org.watchkeeper.kernel.Operator("ada");
    }

    private static Unreachable away() {
        return new Unreachable("The host does not answer", "app-1", "Look at it.", false);
    }

    private Turn turn() {
        return ward.routines.turns().getFirst();
    }

    private RunState state() {
        return ward.runs.look(ward.runs.list().getFirst().id()).orElseThrow();
    }

    private String printed(Finding finding) {
        var text = new StringBuilder();
        ward.outputs.read(finding.attempt().orElseThrow(),
                chunk -> text.append(new String(chunk.bytes(), java.nio.charset.StandardCharsets.UTF_8)));
        return text.toString();
    }

    private static Findings found(Rounds.Begun begun) throws Exception {
        assertThat(begun).isInstanceOf(Rounds.Begun.UnderWay.class);
        return ((Rounds.Begun.UnderWay) begun).found().get(20, TimeUnit.SECONDS);
    }
}
