package org.watchkeeper.run.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Passage;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.PlannedCommand;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.run.testing.Tale;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Slot;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.Success;

class AccountTest {
    private static final Outcome OK = new Outcome.Succeeded(0);

    @Test
    void every_deviation_is_told_with_where_why_and_by_whom() {
        var tale = new Tale(plan(Specimen.step("Look", "look"), Specimen.step("Change", "change"),
                Specimen.step("Tell", "tell"), Specimen.step("Clean", "clean")));
        tale.tried(OK, 1).tried(OK, 1);
        tale.tried(new Outcome.Failed(2, "exit status 2"), 1).again().edited("change --force", OK).tried(OK, 1);
        tale.settled(new Outcome.Skipped("nobody is up")).settled(new Outcome.Skipped("nobody is up"));
        tale.settled(new Outcome.ByHand("in the web console")).tried(new Outcome.Unknown("contact was given up"), 1);
        assertThat(Account.of(tale.entries(), Earlier.NONE).deviations()).extracting(one -> one.kind().word() + " | "
                + one.step() + " | " + String.join(",", one.hosts()) + " | " + one.words() + " | " + one.by())
                .containsExactly("failed | 2 Change | app-1 | exit status 2 | ",
                        "tried again | 2 Change | app-1 | Before, it was failed: exit status 2 | ada",
                        "edited | 2 Change | app-1 | Run as: change --force | ada",
                        "skipped | 3 Tell | app-1,app-2 | nobody is up | ada",
                        "done by hand | 4 Clean | app-1 | in the web console | ada",
                        "unknown | 4 Clean | app-2 | contact was given up | ");
    }

    @Test
    void a_run_that_goes_as_written_has_no_deviation_and_a_gate_passed_by_hand_is_one() {
        var plan = plan(Specimen.step("Look", "look"), Specimen.instruction("Think"));
        assertThat(Account.of(new Tale(plan).tried(OK, 1).tried(OK, 1).settled(new Outcome.ByHand("")).entries(),
                Earlier.NONE).deviations()).isEmpty();
        assertThat(Account.of(new Tale(plan.withoutWayBack("the vendor says so")).entries(), Earlier.NONE).deviations())
                .extracting(Deviation::kind, Deviation::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Deviation.Kind.GATE_PASSED,
                        "Started without a way back: the vendor says so"));
    }

    @Test
    void what_was_stopped_and_not_started_again_is_open_on_its_host() {
        var plan = plan(Specimen.step("Stop", "sudo systemctl stop web worker.service && echo done"),
                Specimen.step("Start", "sudo systemctl start web"));
        var tale = new Tale(plan).tried(OK, 1).tried(OK, 1).tried(OK, 1);
        assertThat(Account.of(tale.entries(), Earlier.NONE).open()).extracting(Open::host, Open::what).containsExactly(
                org.assertj.core.groups.Tuple.tuple("app-1", "worker was stopped, and not started again"),
                org.assertj.core.groups.Tuple.tuple("app-2", "web was stopped, and not started again"),
                org.assertj.core.groups.Tuple.tuple("app-2", "worker was stopped, and not started again"));
    }

    @Test
    void a_stop_that_failed_stops_nothing_and_a_restart_brings_back() {
        var plan = Specimen.plan(Specimen.step("Stop", "service web stop"),
                Specimen.step("Cordon", "kubectl cordon n1"), Specimen.step("Uncordon", "kubectl uncordon n1"),
                Specimen.step("Restart", "systemctl restart web"));
        assertThat(Account.of(new Tale(plan).ends().entries(), Earlier.NONE).open()).isEmpty();
        var failed = new Tale(plan).tried(new Outcome.Failed(1, "exit status 1"), 1)
                .settled(new Outcome.Skipped("it does not run"));
        assertThat(Account.of(failed.entries(), Earlier.NONE).open()).isEmpty();
    }

    @Test
    void unknown_outcomes_and_survivors_of_a_stop_are_open_until_somebody_settles_them() {
        var plan = Specimen.plan(Specimen.step("Copy", "copy"), Specimen.step("Load", "load"));
        var tale = new Tale(plan).tried(new Outcome.Unknown("contact was given up"), 1);
        assertThat(Account.of(tale.entries(), Earlier.NONE).open()).extracting(Open::what)
                .containsExactly("Nobody knows how its command ended, it may still run: contact was given up");
        tale.settled(new Outcome.ByHand("looked: it ended"));
        assertThat(Account.of(tale.entries(), Earlier.NONE).open()).isEmpty();
        tale.tried(new Outcome.Cancelled(
                new StopReport.StillRunning(List.of(new StopReport.Survivor(47, "root", "load")))), 1);
        assertThat(Account.of(tale.entries(), Earlier.NONE).open()).extracting(Open::what)
                .containsExactly("Its command was still running: pid 47 (root) load");
    }

    @Test
    void what_was_started_beside_a_stopped_command_is_open() {
        var tale = new Tale(Specimen.plan(Specimen.step("Load", "load"))).tried(new Outcome.Cancelled(
                new StopReport.Stopped(List.of(new StopReport.Survivor(48, "root", "agent")))), 1);
        assertThat(Account.of(tale.entries(), Earlier.NONE).open()).extracting(Open::what)
                .singleElement().asString().contains("started there meanwhile").contains("pid 48 (root) agent");
    }

    @Test
    void a_failed_step_is_open_until_the_run_is_taken_back() {
        var plan = Specimen.plan("update", List.of(Specimen.host("app-1")),
                List.of(Specimen.step("Restore", "restore")),
                Specimen.step("Change", "change"));
        var tale = new Tale(plan).tried(new Outcome.Failed(2, "exit status 2"), 1);
        assertThat(Account.of(tale.entries(), Earlier.NONE).open()).hasSize(1);
        tale.back("no").ends();
        var account = Account.of(tale.entries(), Earlier.NONE);
        assertThat(account.open()).isEmpty();
        assertThat(account.ways()).extracting(Way::title).containsExactly("Way forward", "Way back");
    }

    @Test
    void the_time_of_a_step_stands_beside_what_it_took_before_for_as_many_hosts() {
        var one = Specimen.plan(Specimen.step("Change", "change"));
        var runs = List.of(new Tale(one).tried(OK, 4).state(), new Tale(one).tried(OK, 6).state(),
                new Tale(one).tried(OK, 20).state());
        var account = Account.of(
                new Tale(plan(Specimen.step("Change", "change"))).tried(OK, 10).tried(OK, 40).entries(),
                Earlier.of(runs));
        var row = account.rows().toList().getFirst();
        assertThat(row.took()).contains(Duration.ofSeconds(50));
        assertThat(account.earlier().usual(row)).contains(new Earlier.Usual(Duration.ofSeconds(8),
                Duration.ofSeconds(12), Duration.ofSeconds(40), 3));
        assertThat(account.earlier().usual(row).orElseThrow().isExceededBy(Duration.ofSeconds(50))).isTrue();
    }

    @Test
    void an_edit_is_offered_in_the_words_of_the_document() {
        var written = new ShellCommand("copy <version> 'to <version>'", Lines.at(7), Set.of(), Success.ZERO,
                List.of(new Slot(5, 14, "version", Slot.Quoting.BARE),
                        new Slot(19, 28, "version", Slot.Quoting.SINGLE)));
        var planned = new PlannedCommand(written.script(), written.shown(Map.of("version", "1")), Lines.at(7), Set.of(),
                Success.ZERO);
        var step = new PlannedStep("c", "Copy", Lines.at(6), "", new PlannedStep.Work.Commands(List.of(planned)),
                List.of());
        var tale = new Tale(Specimen.plan(step)).tried(new Outcome.Failed(1, "no"), 1).again()
                .edited(written.script().replace("copy", "copy --force"), OK);
        var document = new Runbook("Guide", "", "ab".repeat(32), Map.of(), List.of(),
                List.of(new Procedure("p", "P", ProcedureKind.UPGRADE, new Lines(1, 9), "", "", "", "", List.of(),
                        List.of(new Step.Commands("c", "Copy", Lines.at(6), "", List.of(written), List.of())))),
                List.of(), List.of(), List.of(), List.of());
        var account = Account.of(tale.entries(), Earlier.NONE);
        assertThat(account.edits()).singleElement().satisfies(edit -> {
            assertThat(edit.worked()).isTrue();
            assertThat(edit.difference().getFirst()).contains("${wk_version}");
        });
        assertThat(account.inWordsOf(document).edits().getFirst().difference()).containsExactly(
                "- copy <version> 'to <version>'", "+ copy --force <version> 'to <version>'");
    }

    @Test
    void the_record_holds_every_command_and_its_output_and_no_secret() {
        var command = new PlannedCommand("login \"${wk_token}\"", "login ••••••", Lines.at(2), Set.of(), Success.ZERO);
        var step = new PlannedStep("l", "Log | in", Lines.at(1), "",
                new PlannedStep.Work.Commands(List.of(command)), List.of());
        var tale = new Tale(Specimen.plan(step)).tried(new Outcome.Failed(3, "exit status 3"), 1);
        var outputs = new MemoryOutputs();
        outputs.append(new OutputChunk(tale.attempt(), Stream.OUT, 0, Specimen.NIGHT,
                "10 %\r100 %\r\n\u001b[31mred\u001b[0m\n```\nlast".getBytes(StandardCharsets.UTF_8)));
        tale.settled(new Outcome.Skipped("tomorrow")).closed(RunEvent.Result.ABANDONED, "no token");
        var text = Written.of(Account.of(tale.entries(), Earlier.NONE), outputs, 100);
        assertThat(text).contains("- **Result**: abandoned", "- **Note**: no token", "Log \\| in", "login ••••••",
                "````text\n100 %\nred\n```\nlast\n````", "failed: exit status 3",
                "**skipped** step 1 Log | in on app-1")
                .doesNotContain("10 %", "\u001b", "wk_token");
    }

    @Test
    void lines_that_are_left_out_of_a_copy_are_counted() {
        var tale = new Tale(Specimen.plan(Specimen.step("Print", "print"))).tried(OK, 1);
        var outputs = new MemoryOutputs();
        outputs.append(new OutputChunk(tale.attempt(), Stream.OUT, 0, Specimen.NIGHT,
                "one\ntwo\nthree\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(Written.of(Account.of(tale.entries(), Earlier.NONE), outputs, 1))
                .contains("The first 2 lines are left out here", "three").doesNotContain("\ntwo\n");
    }

    @Test
    void everything_skipped_is_never_a_success() {
        var tale = new Tale(Specimen.plan(Specimen.step("Do", "do"))).settled(new Outcome.Skipped("no"));
        assertThat(Ending.result(tale.state())).isEqualTo(RunEvent.Result.ABANDONED);
    }

    private static Plan plan(PlannedStep... steps) {
        var hosts = List.of(Specimen.host("app-1"), Specimen.host("app-2"));
        var base = Specimen.plan("update", hosts, List.of(), steps);
        return new Plan(base.id(), base.runKey(), base.source(), base.title(), base.kind(), base.risk(),
                base.downtime(),
                hosts, Order.STEP_BY_STEP, new TreeMap<>(), Passage.of(List.of(steps), hosts, Order.STEP_BY_STEP),
                List.of(), "");
    }
}
