package org.watchkeeper.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

import org.watchkeeper.kernel.Operator;

/// What a change's entries say: a pure fold without clock or I/O. `last` is the number of the last entry folded in.
///
/// A decision that does not fit how the change stands is refused with `IllegalStateException`; what happened to its runs is a fact
/// and is taken at any time. `authors` are the names, in lower case, of all who wrote what is proposed now.
public record ChangeState(ChangeId id, Proposal proposal, Stage settled, Set<String> authors, List<Approval> approvals,
        Optional<Instant> announced, List<PhaseRun> runs, Optional<Instant> extended, List<ChangeEntry> history) {
    /// Somebody agreed to what is proposed now.
    public record Approval(Operator by, Instant at, String note) {}

    /// A run of a phase; `result` is empty while it goes on.
    public record PhaseRun(int phase, UUID run, Instant began, Optional<ChangeEvent.Result> result) {}

    public ChangeState {
        authors = Set.copyOf(authors);
        approvals = List.copyOf(approvals);
        runs = List.copyOf(runs);
        history = List.copyOf(history);
    }

    /// Folds a whole stream, which must begin with `Drafted`.
    public static ChangeState of(ChangeId id, List<ChangeEntry> entries) {
        var first = entries.getFirst();
        if (!(first.event() instanceof ChangeEvent.Drafted(var proposal))) {
            throw new IllegalStateException("a change begins with its draft");
        }
        var state = new ChangeState(id, proposal, Stage.DRAFT, Set.of(name(first.by())), List.of(), Optional.empty(),
                List.of(), Optional.empty(), List.of(first));
        for (var entry : entries.subList(1, entries.size())) {
            state = state.after(entry);
        }
        return state;
    }

    /// The state after one more entry.
    public ChangeState after(ChangeEntry entry) {
        if (entry.number() != last() + 1) {
            throw new IllegalStateException("entry " + entry.number() + " cannot follow entry " + last());
        }
        return Step.of(this, entry).with(entry);
    }

    /// The number of the last entry.
    public long last() {
        return history.getLast().number();
    }

    /// When it last changed.
    public Instant changed() {
        return history.getLast().at();
    }

    /// Who drafted it.
    public Operator requester() {
        return history.getFirst().by();
    }

    /// How it stands at a time: what was never started is missed once its time is over.
    public Stage stage(Instant now) {
        return ChangeLine.of(this).stage(now);
    }

    /// The number of the phase that comes next, or goes on: from 0, and as many as there are phases when all are done.
    public int position() {
        return (int) IntStream.range(0, proposal.phases().size()).takeWhile(this::isDone).count();
    }

    /// The phase that comes next, or goes on.
    public Optional<Phase> next() {
        int position = position();
        return position < proposal.phases().size() ? Optional.of(proposal.phases().get(position)) : Optional.empty();
    }

    /// The number of the phase that counts now: the one that comes next or goes on, or the last where all are done.
    public int ahead() {
        return Math.min(position(), proposal.phases().size() - 1);
    }

    /// What is proposed, with the phase that counts now beginning then and later ones as far from it as before; what is done stays.
    public Proposal movedTo(Instant start) {
        return proposal.startingAt(ahead(), start);
    }

    /// When the phase that comes next or goes on is to be over, with what it was extended by.
    public Optional<Instant> end() {
        return next().map(phase -> extended.filter(until -> until.isAfter(phase.span().end()))
                .orElse(phase.span().end()));
    }

    /// The run that goes on.
    public Optional<PhaseRun> running() {
        return runs.stream().filter(run -> run.result().isEmpty()).findFirst();
    }

    /// How many approvals are missing.
    public int missingApprovals() {
        return Math.max(0, proposal.approvals() - approvals.size());
    }

    /// Why somebody cannot approve it; empty when they can.
    public Optional<String> refusesApproval(Operator by) {
        if (settled != Stage.AWAITING_APPROVAL) {
            return Optional.of("it is not waiting for an approval, it is " + settled.words());
        }
        if (authors.contains(name(by))) {
            return Optional.of(by.name() + " wrote it, and nobody approves their own change");
        }
        return approvals.stream().anyMatch(approval -> name(approval.by()).equals(name(by)))
                ? Optional.of(by.name() + " has approved it already")
                : Optional.empty();
    }

    private boolean isDone(int phase) {
        return runs.stream().anyMatch(run -> run.phase() == phase
                && run.result().filter(result -> result == ChangeEvent.Result.COMPLETED).isPresent());
    }

    static String name(Operator operator) {
        return operator.name().strip().toLowerCase(Locale.ROOT);
    }

    ChangeState with(Stage stage) {
        return new ChangeState(id, proposal, stage, authors, approvals, announced, runs, extended, history);
    }

    /// Something else is proposed: nobody has agreed to that.
    ChangeState with(Proposal other, Operator by, Stage stage) {
        var all = new TreeSet<>(authors);
        all.add(name(by));
        return new ChangeState(id, other, stage, all, List.of(), Optional.empty(), runs, Optional.empty(), history);
    }

    ChangeState with(Approval approval) {
        var all = new ArrayList<>(approvals);
        all.add(approval);
        var stage = all.size() >= proposal.approvals() ? Stage.APPROVED : settled;
        return new ChangeState(id, proposal, stage, authors, all, announced, runs, extended, history);
    }

    ChangeState unapproved() {
        return new ChangeState(id, proposal, Stage.DRAFT, authors, List.of(), announced, runs, extended, history);
    }

    ChangeState announced(Instant at) {
        return new ChangeState(id, proposal, Stage.ANNOUNCED, authors, approvals, Optional.of(at), runs, extended,
                history);
    }

    ChangeState extended(Instant until) {
        return new ChangeState(id, proposal, settled, authors, approvals, announced, runs, Optional.of(until), history);
    }

    ChangeState with(List<PhaseRun> other, Stage stage) {
        return new ChangeState(id, proposal, stage, authors, approvals, announced, other, extended, history);
    }

    private ChangeState with(ChangeEntry entry) {
        var all = new ArrayList<>(history);
        all.add(entry);
        return new ChangeState(id, proposal, settled, authors, approvals, announced, runs, extended, all);
    }
}
