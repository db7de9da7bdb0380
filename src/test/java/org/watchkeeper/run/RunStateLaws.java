package org.watchkeeper.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.run.testing.Specimen;

/// What holds for every journal, whatever is tried to be written into it.
class RunStateLaws {
    private static final List<Host> HOSTS = List.of(Specimen.host("app-1"), Specimen.host("db-1"));
    private static final int STEPS = 4;

    @Test
    void any_prefix_of_a_journal_folds_and_folding_it_again_changes_nothing() {
        qt().forAll(stories()).check(story -> {
            var journal = journal(story);
            for (int length = 1; length <= journal.size(); length++) {
                var prefix = journal.subList(0, length);
                if (!RunState.of(prefix).equals(RunState.of(prefix)) || RunState.of(prefix).last() != length) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void a_journal_read_in_parts_says_the_same_as_read_at_once() {
        qt().forAll(stories(), integers().between(1, 40)).check((story, cut) -> {
            var journal = journal(story);
            int at = Math.min(cut, journal.size());
            var state = RunState.of(journal.subList(0, at));
            for (var entry : journal.subList(at, journal.size())) {
                state = state.after(entry);
            }
            return state.equals(RunState.of(journal));
        });
    }

    @Test
    void at_most_one_attempt_is_open_and_it_is_the_latest_of_its_task() {
        qt().forAll(stories()).check(story -> prefixes(journal(story)).stream()
                .allMatch(state -> state.attempts().stream().filter(Attempt::isOpen).count() <= 1
                        && state.attempts().stream().filter(Attempt::isOpen).findFirst().equals(state.openAttempt())));
    }

    @Test
    void an_attempt_ends_at_most_once() {
        qt().forAll(stories()).check(story -> {
            var ended = new HashSet<>();
            return journal(story).stream().map(Entry::event).filter(RunStateLaws::isEnd).map(RunStateLaws::attemptOf)
                    .allMatch(ended::add);
        });
    }

    @Test
    void after_finished_nothing_happens() {
        qt().forAll(stories()).check(story -> {
            var events = journal(story).stream().map(Entry::event).toList();
            int finished = IntStream.range(0, events.size()).filter(at -> events.get(at) instanceof RunEvent.Finished)
                    .findFirst().orElse(-1);
            return finished < 0 || finished == events.size() - 1;
        });
        var plan = plan();
        var finished = RunState.of(List.of(entry(1, new RunEvent.Opened(plan, Specimen.ADA)),
                entry(2, new RunEvent.Finished(RunEvent.Result.ABANDONED, "", Specimen.ADA))));
        assertThrows(IllegalStateException.class, () -> finished.after(entry(3, new RunEvent.Paused(Specimen.ADA))));
    }

    @Test
    void what_does_not_let_pass_is_not_begun_again_without_permission() {
        qt().forAll(stories()).check(story -> {
            var blocked = new HashSet<Integer>();
            for (var entry : journal(story)) {
                switch (entry.event()) {
                    case RunEvent.AttemptBegan began when blocked.contains(began.task()) -> {
                        return false;
                    }
                    case RunEvent.AttemptEnded(var id, var outcome, _) when !outcome.letsPass() ->
                        blocked.add(taskOf(journal(story), id));
                    case RunEvent.RetryAllowed(var task, _) -> blocked.remove(task);
                    case RunEvent.RollbackBegan _ -> blocked.clear();
                    default -> {
                    }
                }
            }
            return true;
        });
    }

    @Test
    void an_entry_that_leaves_a_gap_is_refused() {
        var state = RunState.of(List.of(entry(1, new RunEvent.Opened(plan(), Specimen.ADA))));
        assertThrows(IllegalStateException.class, () -> state.after(entry(3, new RunEvent.Paused(Specimen.ADA))));
        assertThrows(IllegalStateException.class, () -> state.after(entry(1, new RunEvent.Paused(Specimen.ADA))));
    }

    @Test
    void for_every_failing_step_the_way_back_touches_each_done_step_once_in_reverse() {
        int tasks = STEPS * HOSTS.size();
        for (var order : Order.values()) {
            for (int failing = 0; failing < tasks; failing++) {
                var plan = plan(order);
                var state = walkedUntil(plan, failing);
                var done = plan.forward().tasks().subList(0, failing + 1).stream().map(Task.OnHost.class::cast)
                        .map(task -> task.step() + " " + task.host()).toList();
                var back = WayBack.of(state).passage().orElseThrow();
                var undone = back.tasks().stream().map(Task.OnHost.class::cast)
                        .map(task -> back.steps().get(task.step()).id() + " " + task.host()).toList();
                assertEquals(done.reversed(), undone);
                assertEquals(done.size(), new HashSet<>(undone).size());
            }
        }
    }

    private static RunState walkedUntil(Plan plan, int failing) {
        var events = new ArrayList<RunEvent>(List.of(new RunEvent.Opened(plan, Specimen.ADA)));
        for (int task = 0; task <= failing; task++) {
            var id = Specimen.attemptId(task);
            events.add(new RunEvent.AttemptBegan(task, id, "x", "x", false, Specimen.ADA));
            events.add(new RunEvent.AttemptEnded(id,
                    task < failing ? new Outcome.Succeeded(0) : new Outcome.Failed(1, "no")));
        }
        return RunState.of(IntStream.range(0, events.size()).mapToObj(at -> entry(at + 1, events.get(at))).toList());
    }

    /// Numbers that are read as attempts to write events; what cannot follow is refused and left out, as the loop does.
    private static org.quicktheories.core.Gen<List<Integer>> stories() {
        return lists().of(integers().between(0, 15 * 8 - 1)).ofSizeBetween(0, 60);
    }

    private static List<Entry> journal(List<Integer> story) {
        var journal = new ArrayList<>(List.of(entry(1, new RunEvent.Opened(plan(), Specimen.ADA))));
        var state = RunState.of(journal);
        for (int at = 0; at < story.size(); at++) {
            var entry = entry(journal.size() + 1, event(story.get(at) % 15, story.get(at) / 15, at, state));
            try {
                state = state.after(entry);
                journal.add(entry);
            } catch (IllegalStateException refused) {
                continue;
            }
        }
        return journal;
    }

    private static RunEvent event(int kind, int task, int number, RunState state) {
        var ada = Specimen.ADA;
        var open = state.openAttempt().map(Attempt::id).orElse(Specimen.attemptId(999));
        int here = task % Math.max(1, state.walked().tasks().size());
        return switch (kind) {
            case 0, 1, 2 -> new RunEvent.AttemptBegan(here, Specimen.attemptId(number), "x", "x", false, ada);
            case 3 -> new RunEvent.AttemptEnded(open, new Outcome.Succeeded(0));
            case 4 -> new RunEvent.AttemptEnded(open,
                    task % 2 == 0 ? new Outcome.Failed(1, "no") : new Outcome.Unknown("lost"));
            case 5 -> new RunEvent.AttemptNeverStarted(open, "cut");
            case 6 -> task % 2 == 0 ? new RunEvent.ContactLost(open, "cut") : new RunEvent.ContactRegained(open);
            case 7 -> new RunEvent.RetryAllowed(here, ada);
            case 8 -> new RunEvent.Settled(here, new Outcome.Skipped("no need"), ada);
            case 9 -> new RunEvent.AttemptEnded(open, new Outcome.Cancelled(new StopReport.Stopped()));
            case 10 -> WayBack.of(state).passage().<RunEvent>map(back -> new RunEvent.RollbackBegan(back, "no", ada))
                    .orElse(new RunEvent.Paused(ada));
            case 12 -> new RunEvent.HandedOver(new Operator("bob"), "watch it", ada);
            case 13 -> new RunEvent.TakenOver(new Operator("bob"));
            case 14 -> new RunEvent.Extended(Specimen.NIGHT.plusSeconds(number), "slow", ada);
            default ->
                task == 0 ? new RunEvent.Finished(RunEvent.Result.ABANDONED, "", ada) : new RunEvent.Resumed(ada);
        };
    }

    private static List<RunState> prefixes(List<Entry> journal) {
        return IntStream.rangeClosed(1, journal.size()).mapToObj(length -> RunState.of(journal.subList(0, length)))
                .toList();
    }

    private static boolean isEnd(RunEvent event) {
        return event instanceof RunEvent.AttemptEnded || event instanceof RunEvent.AttemptNeverStarted;
    }

    private static Object attemptOf(RunEvent event) {
        return event instanceof RunEvent.AttemptEnded(var id, _, _)
                ? id
                : event instanceof RunEvent.AttemptNeverStarted(var id, _) ? id : Collections.emptyList();
    }

    private static int taskOf(List<Entry> journal, org.watchkeeper.remote.AttemptId id) {
        return journal.stream().map(Entry::event).filter(RunEvent.AttemptBegan.class::isInstance)
                .map(RunEvent.AttemptBegan.class::cast)
                .filter(began -> began.attempt().equals(id)).findFirst().orElseThrow().task();
    }

    private static Entry entry(int number, RunEvent event) {
        return new Entry(Specimen.runId("laws"), number, Specimen.NIGHT.plusSeconds(number), event);
    }

    private static Plan plan() {
        return plan(Order.STEP_BY_STEP);
    }

    private static Plan plan(Order order) {
        var steps = IntStream.range(0, STEPS)
                .mapToObj(step -> Specimen.stepWithUndo("" + step, List.of("undo " + step), "do " + step))
                .toList();
        var plan = Specimen.plan("laws", HOSTS, List.of(), steps.toArray(PlannedStep[]::new));
        return new Plan(plan.id(), plan.runKey(), plan.source(), plan.title(), plan.kind(), plan.risk(),
                plan.downtime(), HOSTS, order,
                plan.values(), Passage.of(steps, HOSTS, order), List.of(), "");
    }
}
