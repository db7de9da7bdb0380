package org.watchkeeper.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Lines;

class WayBackTest {
    private static final Host APP = Specimen.host("app-1");
    private static final Host DB = Specimen.host("db-1");

    @Test
    void done_steps_are_taken_back_in_reverse_on_the_hosts_where_they_were_done() {
        var plan = plan(List.of(), Specimen.stepWithUndo("a", List.of("undo a"), "do a"),
                Specimen.stepWithUndo("b", List.of("undo b1", "undo b2"), "do b"),
                Specimen.stepWithUndo("c", List.of("undo c"), "do c"));
        var back = WayBack.of(walk(plan, 0, 0, 0));
        assertEquals(WayBack.Kind.PAIRED, back.kind());
        assertEquals(List.of("app-1: undo b1", "app-1: undo b2", "db-1: undo a", "app-1: undo a"),
                commands(plan, back));
    }

    @Test
    void a_failed_step_counts_as_possibly_done() {
        var plan = plan(List.of(), Specimen.stepWithUndo("a", List.of("undo a"), "do a"));
        assertEquals(List.of("app-1: undo a"), commands(plan, WayBack.of(walk(plan, 1))));
    }

    @Test
    void a_step_that_only_looks_needs_no_undo() {
        var look = new PlannedStep("l", "look", Lines.at(1), "",
                new PlannedStep.Work.Commands(List.of(Specimen.command("uptime", Flag.READ_ONLY))), List.of());
        var plan = plan(List.of(), look, Specimen.stepWithUndo("a", List.of("undo a"), "do a"));
        assertEquals(WayBack.Kind.NOTHING_DONE, WayBack.of(walk(plan, 0, 0)).kind());
        assertEquals(List.of("app-1: undo a"), commands(plan, WayBack.of(walk(plan, 0, 0, 0))));
    }

    @Test
    void one_step_without_undo_makes_it_the_linked_procedure_on_the_touched_hosts() {
        var plan = plan(List.of(Specimen.step("restore", "restore")),
                Specimen.stepWithUndo("a", List.of("undo a"), "do a"), Specimen.step("b", "do b"));
        assertEquals(WayBack.Kind.PAIRED, WayBack.of(walk(plan, 0)).kind());
        var back = WayBack.of(walk(plan, 0, 0, 0));
        assertEquals(WayBack.Kind.LINKED, back.kind());
        assertEquals(List.of("app-1: restore", "db-1: restore"), commands(plan, back));
        assertTrue(back.words().contains("'b' has no undo"), back.words());
    }

    @Test
    void only_touched_hosts_are_rolled_back() {
        var plan = plan(List.of(Specimen.step("restore", "restore")), Specimen.step("b", "do b"));
        assertEquals(List.of("app-1: restore"), commands(plan, WayBack.of(walk(plan, 1))));
    }

    @Test
    void no_way_back_is_said_with_its_reason() {
        var plan = plan(List.of(), Specimen.step("b", "do b"));
        var back = WayBack.of(walk(plan, 0));
        assertEquals(Optional.empty(), back.passage());
        assertEquals(WayBack.Kind.NONE, back.kind());
        assertTrue(back.words().contains("'b'"), back.words());
    }

    @Test
    void what_never_reached_its_host_is_not_taken_back() {
        var plan = plan(List.of(), Specimen.stepWithUndo("a", List.of("undo a"), "do a"));
        var attempt = Specimen.attemptId(1);
        var state = state(List.of(new RunEvent.Opened(plan, Specimen.ADA),
                new RunEvent.AttemptBegan(0, attempt, "do a", "do a", false, Specimen.ADA),
                new RunEvent.AttemptNeverStarted(attempt, "cut")));
        assertEquals(WayBack.Kind.NOTHING_DONE, WayBack.of(state).kind());
    }

    @Test
    void what_a_person_did_is_asked_back_from_a_person() {
        var plan = plan(List.of(), Specimen.stepWithUndo("a", List.of("undo a"), "do a"),
                Specimen.instruction("edit the file"));
        var state = walk(plan, 0, 0);
        state = state.after(new Entry(plan.id(), state.last() + 1, Specimen.NIGHT,
                new RunEvent.Settled(2, new Outcome.ByHand(""), Specimen.ADA)));
        var passage = WayBack.of(state).passage().orElseThrow();
        assertEquals("Undo by hand, if it changed anything: edit the file", passage.steps().getFirst().title());
        assertEquals(new Task.ByPerson(0), passage.tasks().getFirst());
    }

    private static Plan plan(List<PlannedStep> linked, PlannedStep... steps) {
        return Specimen.plan("update", List.of(APP, DB), linked, steps);
    }

    /// The state after the first tasks ended with these exit statuses.
    private static RunState walk(Plan plan, int... statuses) {
        var events = new ArrayList<RunEvent>(List.of(new RunEvent.Opened(plan, Specimen.ADA)));
        for (int task = 0; task < statuses.length; task++) {
            var id = Specimen.attemptId(task);
            events.add(new RunEvent.AttemptBegan(task, id, "x", "x", false, Specimen.ADA));
            events.add(new RunEvent.AttemptEnded(id, statuses[task] == 0
                    ? new Outcome.Succeeded(0)
                    : new Outcome.Failed(statuses[task], "failed")));
        }
        return state(events);
    }

    private static RunState state(List<RunEvent> events) {
        var entries = new ArrayList<Entry>();
        for (var event : events) {
            entries.add(new Entry(Specimen.runId("update"), entries.size() + 1, Specimen.NIGHT, event));
        }
        return RunState.of(entries);
    }

    private static List<String> commands(Plan plan, WayBack back) {
        var passage = back.passage().orElseThrow();
        return passage.tasks().stream().map(Task.OnHost.class::cast)
                .map(task -> plan.host(task.host()).name() + ": " + passage.command(task).script()).toList();
    }
}
