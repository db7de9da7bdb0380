package org.watchkeeper.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.AttemptId;

/// What a run's journal says: a pure fold without clock or I/O. `last` is the number of the last entry folded in.
///
/// `back` has no element before a rollback and one after. `handover` is there while nobody has taken over a run that was handed
/// over. `extended` is until when a run of no change was let last, where it was given more time. An entry that cannot follow is refused with
/// `IllegalStateException`: a journal that does not fold is damaged and is never guessed at.
public record RunState(Plan plan, Operator openedBy, Instant opened, Instant changed, long last, Walked forward,
        List<Walked> back, String rollbackReason, Status status, Optional<Handover> handover,
        Optional<Instant> extended) {
    public RunState {
        back = List.copyOf(back);
    }

    /// Whether and how a run is being walked.
    public sealed interface Status {
        record Walking() implements Status {}

        record Paused() implements Status {}

        record Finished(RunEvent.Result result, String note) implements Status {}
    }

    /// Folds a whole journal, which must begin with `Opened`.
    public static RunState of(List<Entry> journal) {
        var first = journal.getFirst();
        if (!(first.event() instanceof RunEvent.Opened(var plan, var by)) || first.number() != 1) {
            throw new IllegalStateException("the journal of run " + first.run() + " does not begin with its opening");
        }
        var state = new RunState(plan, by, first.at(), first.at(), 1, Walked.fresh(plan.forward()), List.of(), "",
                new Status.Walking(), Optional.empty(), Optional.empty());
        for (var entry : journal.subList(1, journal.size())) {
            state = state.after(entry);
        }
        return state;
    }

    /// The state after one more entry.
    public RunState after(Entry entry) {
        if (entry.number() != last + 1) {
            throw new IllegalStateException("entry " + entry.number() + " cannot follow entry " + last);
        }
        if (isFinished()) {
            throw new IllegalStateException("nothing happens after a run is finished");
        }
        return fold(entry.event(), entry.at()).at(entry);
    }

    private RunState fold(RunEvent event, Instant at) {
        return switch (event) {
            case RunEvent.Opened _ -> throw new IllegalStateException("a run is opened once");
            case RunEvent.AttemptBegan began -> began(began, at);
            case RunEvent.ContactLost(var id, var why) ->
                attempt(id, open -> open.in(new Attempt.Contact.Lost(why)));
            case RunEvent.ContactRegained(var id) ->
                attempt(id, open -> open.in(new Attempt.Contact.Following()));
            case RunEvent.AttemptNeverStarted(var id, var why) ->
                ended(id, new Outcome.Unknown(why), new TaskState.Standing.Waiting(), at, true);
            case RunEvent.AttemptEnded(var id, var outcome, var took) ->
                ended(id, outcome, new TaskState.Standing.Settled(outcome), end(id, took, at), false);
            case RunEvent.StopAsked(var id, _) -> attempt(id, Attempt::askedToStop);
            case RunEvent.HostUnavailable(var task, _, var another) ->
                walk(walk -> walk.with(task, state -> state.missed(another)));
            case RunEvent.Settled(var task, var outcome, _) -> settled(task, outcome);
            case RunEvent.RetryAllowed(var task, _) ->
                walk(walk -> walk.with(task, RunState::waitingAgain));
            case RunEvent.Paused _ -> status(new Status.Paused());
            case RunEvent.Resumed _ -> status(new Status.Walking());
            case RunEvent.HandedOver(var to, var note, var by) -> handedOver(new Handover(by, to, note, at));
            case RunEvent.TakenOver _ -> takenOver();
            case RunEvent.Extended(var until, _, _) -> extendedUntil(until);
            case RunEvent.RollbackBegan(var passage, var reason, _) -> backBegan(passage, reason);
            case RunEvent.Finished(var result, var note, _) -> finished(result, note);
        };
    }

    /// Whether the way back has begun.
    public boolean isGoingBack() {
        return !back.isEmpty();
    }

    public boolean isFinished() {
        return status instanceof Status.Finished;
    }

    /// The passage being walked now.
    public Walked walked() {
        return back.isEmpty() ? forward : back.getLast();
    }

    /// The attempt that is open now; at most one at a time.
    public Optional<Attempt> openAttempt() {
        return walked().tasks().stream().flatMap(task -> task.latest().stream()).filter(Attempt::isOpen).findFirst();
    }

    /// All attempts of both ways, in the order they were begun.
    public List<Attempt> attempts() {
        var all = new ArrayList<Attempt>();
        forward.tasks().forEach(task -> all.addAll(task.attempts()));
        back.forEach(walk -> walk.tasks().forEach(task -> all.addAll(task.attempts())));
        all.sort(java.util.Comparator.comparing(Attempt::began));
        return List.copyOf(all);
    }

    private RunState began(RunEvent.AttemptBegan event, Instant at) {
        if (openAttempt().isPresent()) {
            throw new IllegalStateException("an attempt is open already");
        }
        if (!(walked().tasks().get(event.task()).standing() instanceof TaskState.Standing.Waiting)) {
            throw new IllegalStateException("task " + event.task() + " is not waiting: a retry must be allowed first");
        }
        var attempt = Attempt.begun(event, isGoingBack(), at);
        return walk(walk -> walk.with(event.task(), task -> begin(task, attempt)));
    }

    private static TaskState begin(TaskState task, Attempt attempt) {
        var attempts = new ArrayList<>(task.attempts());
        attempts.add(attempt);
        return new TaskState(attempts, new TaskState.Standing.Running(), false);
    }

    private RunState settled(int task, Outcome outcome) {
        if (walked().tasks().get(task).standing() instanceof TaskState.Standing.Running) {
            throw new IllegalStateException("task " + task + " is running: it can only end");
        }
        return walk(walk -> walk.with(task,
                state -> state.with(new TaskState.Standing.Settled(outcome))));
    }

    private static TaskState waitingAgain(TaskState task) {
        if (task.standing() instanceof TaskState.Standing.Running) {
            throw new IllegalStateException("a running task cannot be tried again");
        }
        return task.with(new TaskState.Standing.Waiting());
    }

    /// When it ended: by the host's own duration, which neither a late answer nor a wrong clock can lengthen.
    private Instant end(AttemptId id, Optional<Duration> took, Instant heard) {
        return took.map(time -> attempt(id).began().plus(time)).filter(heard::isAfter).orElse(heard);
    }

    private RunState ended(AttemptId id, Outcome outcome, TaskState.Standing standing, Instant at,
            boolean neverStarted) {
        var open = attempt(id);
        var closed = open.over(at, outcome, neverStarted);
        return walk(
                walk -> walk.with(open.task(), task -> task.with(replaceLast(task.attempts(), closed)).with(standing)));
    }

    private RunState attempt(AttemptId id, UnaryOperator<Attempt> change) {
        var changed = change.apply(attempt(id));
        return walk(walk -> walk.with(changed.task(),
                task -> task.with(replaceLast(task.attempts(), changed))));
    }

    private Attempt attempt(AttemptId id) {
        return openAttempt().filter(open -> open.id().equals(id))
                .orElseThrow(() -> new IllegalStateException("attempt " + id + " is not open"));
    }

    private static List<Attempt> replaceLast(List<Attempt> attempts, Attempt last) {
        var replaced = new ArrayList<>(attempts);
        replaced.set(replaced.size() - 1, last);
        return replaced;
    }

    private RunState backBegan(Passage passage, String reason) {
        if (isGoingBack()) {
            throw new IllegalStateException("a run goes back once");
        }
        if (openAttempt().isPresent()) {
            throw new IllegalStateException("the way back begins when nothing runs");
        }
        return new RunState(plan, openedBy, opened, changed, last, forward, List.of(Walked.fresh(passage)), reason,
                new Status.Walking(), handover, extended);
    }

    private RunState finished(RunEvent.Result result, String note) {
        if (openAttempt().isPresent()) {
            throw new IllegalStateException("a run finishes when nothing runs");
        }
        return status(new Status.Finished(result, note));
    }

    private RunState walk(UnaryOperator<Walked> change) {
        return isGoingBack()
                ? new RunState(plan, openedBy, opened, changed, last, forward, List.of(change.apply(back.getLast())),
                        rollbackReason, status, handover, extended)
                : new RunState(plan, openedBy, opened, changed, last, change.apply(forward), back, rollbackReason,
                        status, handover, extended);
    }

    private RunState status(Status status) {
        return new RunState(plan, openedBy, opened, changed, last, forward, back, rollbackReason, status, handover,
                extended);
    }

    private RunState handedOver(Handover next) {
        if (handover.isPresent()) {
            throw new IllegalStateException("the run is handed over already");
        }
        return with(Optional.of(next));
    }

    private RunState takenOver() {
        if (handover.isEmpty()) {
            throw new IllegalStateException("the run was not handed over");
        }
        return with(Optional.empty());
    }

    private RunState with(Optional<Handover> next) {
        return new RunState(plan, openedBy, opened, changed, last, forward, back, rollbackReason, status, next,
                extended);
    }

    private RunState extendedUntil(Instant until) {
        return new RunState(plan, openedBy, opened, changed, last, forward, back, rollbackReason, status, handover,
                Optional.of(until));
    }

    private RunState at(Entry entry) {
        return new RunState(plan, openedBy, opened, entry.at(), entry.number(), forward, back, rollbackReason, status,
                handover, extended);
    }
}
