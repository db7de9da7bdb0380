package org.watchkeeper.run.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.TaskState;

/// Something that went otherwise than the document says, with why and by whom. `step` is "4 Stop the services" and empty for
/// the whole run; `hosts` are names and empty for a person's step; `by` is empty where nobody decided.
public record Deviation(Kind kind, String step, List<String> hosts, String words, String by, Instant at) {
    public Deviation {
        hosts = List.copyOf(hosts);
    }

    /// What kind of deviation, in a word.
    public enum Kind {
        GATE_PASSED("gate passed"), SKIPPED("skipped"), EDITED("edited"), BY_HAND("done by hand"), FAILED(
                "failed"), UNKNOWN("unknown"), STOPPED(
                        "stopped"), AGAIN("tried again"), ROLLED_BACK("rolled back"), EXTENDED("extended");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// All of a journal, in its order. What was decided for several hosts at once is told once.
    static List<Deviation> of(List<Entry> journal) {
        var all = new ArrayList<Deviation>();
        var before = RunState.of(journal.subList(0, 1));
        for (var entry : journal) {
            var after = entry.number() == 1 ? before : before.after(entry);
            of(entry, before, after).ifPresent(found -> add(all, found));
            before = after;
        }
        return List.copyOf(all);
    }

    private static Optional<Deviation> of(Entry entry, RunState before, RunState after) {
        return switch (entry.event()) {
            case RunEvent.Opened(var plan, var by) -> plan.withoutWayBack().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Deviation(Kind.GATE_PASSED, "", List.of(),
                            "Started without a way back: " + plan.withoutWayBack(), by.name(), entry.at()));
            case RunEvent.AttemptBegan(var task, _, _, var shown, var edited, var by, _) -> edited
                    ? Optional.of(at(Kind.EDITED, after, task, "Run as: " + shown.strip(), by, entry))
                    : Optional.empty();
            case RunEvent.AttemptEnded(var attempt, var outcome, _) -> ended(after, attempt, outcome, entry);
            case RunEvent.Settled(var task, var outcome, var by) -> settled(after, task, outcome, by, entry);
            case RunEvent.RetryAllowed(var task, var by) ->
                Optional.of(at(Kind.AGAIN, after, task, "Before, it was " + was(before, task), by, entry));
            case RunEvent.RollbackBegan(_, var reason, var by) ->
                Optional.of(new Deviation(Kind.ROLLED_BACK, "", List.of(), reason, by.name(), entry.at()));
            case RunEvent.Extended(_, var reason, var by) ->
                Optional.of(new Deviation(Kind.EXTENDED, "", List.of(), reason, by.name(), entry.at()));
            case RunEvent.ContactLost _, RunEvent.ContactRegained _, RunEvent.AttemptNeverStarted _, RunEvent.HostUnavailable _, RunEvent.StopAsked _, RunEvent.Paused _, RunEvent.Resumed _, RunEvent.HandedOver _, RunEvent.TakenOver _, RunEvent.Finished _ ->
                Optional.empty();
        };
    }

    private static Optional<Deviation> ended(RunState after, AttemptId id, Outcome outcome, Entry entry) {
        var kind = kind(outcome);
        var task = after.walked().tasks().stream().flatMap(one -> one.attempts().stream())
                .filter(one -> one.id().equals(id)).map(Attempt::task).findFirst();
        return kind.flatMap(found -> task.map(
                at -> at(found, after, at, OutcomeWords.reason(outcome), new Operator("console"), entry).byNobody()));
    }

    private static Optional<Kind> kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed _ -> Optional.of(Kind.FAILED);
            case Outcome.Unknown _ -> Optional.of(Kind.UNKNOWN);
            case Outcome.Cancelled _ -> Optional.of(Kind.STOPPED);
            case Outcome.Succeeded _, Outcome.Achieved _, Outcome.Skipped _, Outcome.ByHand _ -> Optional.empty();
        };
    }

    private static Optional<Deviation> settled(RunState after, int task, Outcome outcome, Operator by, Entry entry) {
        boolean command = after.walked().passage().tasks().get(task) instanceof Task.OnHost;
        return switch (outcome) {
            case Outcome.Skipped(var reason) -> Optional.of(at(Kind.SKIPPED, after, task, reason, by, entry));
            case Outcome.ByHand(var note) -> command
                    ? Optional.of(at(Kind.BY_HAND, after, task, note, by, entry))
                    : Optional.empty();
            case Outcome.Succeeded _, Outcome.Achieved _, Outcome.Failed _, Outcome.Unknown _, Outcome.Cancelled _ ->
                Optional.empty();
        };
    }

    private static String was(RunState before, int task) {
        return before.walked().tasks().get(task).standing() instanceof TaskState.Standing.Settled(var outcome)
                ? OutcomeWords.of(outcome)
                : "not started";
    }

    private static Deviation at(Kind kind, RunState state, int task, String words, Operator by, Entry entry) {
        var passage = state.walked().passage();
        var at = passage.tasks().get(task);
        var way = state.isGoingBack() ? "Way back, " : "";
        return new Deviation(kind, way + (at.step() + 1) + " " + passage.steps().get(at.step()).title(),
                Story.host(state.plan(), at).stream().toList(), words, by.name(), entry.at());
    }

    private Deviation byNobody() {
        return new Deviation(kind, step, hosts, words, "", at);
    }

    private static void add(List<Deviation> all, Deviation next) {
        if (!all.isEmpty() && all.getLast().isSame(next)) {
            var hosts = new ArrayList<>(all.getLast().hosts());
            next.hosts().stream().filter(host -> !hosts.contains(host)).forEach(hosts::add);
            var last = all.removeLast();
            all.add(new Deviation(last.kind(), last.step(), hosts, last.words(), last.by(), last.at()));
        } else {
            all.add(next);
        }
    }

    private boolean isSame(Deviation other) {
        return kind == other.kind && step.equals(other.step) && words.equals(other.words) && by.equals(other.by)
                && kind != Kind.GATE_PASSED && kind != Kind.ROLLED_BACK && kind != Kind.EXTENDED;
    }
}
