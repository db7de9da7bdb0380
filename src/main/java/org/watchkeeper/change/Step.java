package org.watchkeeper.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What one entry makes of a change.
final class Step {
    private static final Set<Stage> MAY_CHANGE = EnumSet.of(Stage.DRAFT, Stage.AWAITING_APPROVAL, Stage.APPROVED,
            Stage.ANNOUNCED, Stage.GO, Stage.NO_GO);

    private final ChangeState state;
    private final ChangeEntry entry;

    private Step(ChangeState state, ChangeEntry entry) {
        this.state = state;
        this.entry = entry;
    }

    static ChangeState of(ChangeState state, ChangeEntry entry) {
        return new Step(state, entry).next();
    }

    private ChangeState next() {
        return switch (entry.event()) {
            case ChangeEvent.Drafted _ -> throw new IllegalStateException("a change is drafted once");
            case ChangeEvent.Revised(var proposal, _) -> revised(proposal);
            case ChangeEvent.Moved(var proposal, _) -> moved(proposal);
            case ChangeEvent.Excepted(var reason) -> excepted(reason);
            case ChangeEvent.Submitted _ -> submitted();
            case ChangeEvent.Approved(var note) -> approved(note);
            case ChangeEvent.Refused _ -> refused();
            case ChangeEvent.Announced _ -> announced();
            case ChangeEvent.Decided(var go, _) -> decided(go);
            case ChangeEvent.Overridden(_, var reason, _) -> overridden(reason);
            case ChangeEvent.RunBegan(var phase, var run) -> began(phase, run);
            case ChangeEvent.RunEnded(var run, var result) -> ended(run, result);
            case ChangeEvent.Extended(var until, _) -> {
                must(!state.settled().isOver(), "it is over, and cannot last longer");
                yield state.extended(until);
            }
            case ChangeEvent.Cancelled _ -> {
                must(MAY_CHANGE.contains(state.settled()), "it cannot be cancelled, it is " + words());
                yield state.with(Stage.CANCELLED);
            }
            case ChangeEvent.Noted _ -> state;
        };
    }

    private ChangeState revised(Proposal proposal) {
        must(MAY_CHANGE.contains(state.settled()), "it cannot be changed, it is " + words());
        return state.with(proposal, entry.by(), Stage.DRAFT);
    }

    /// What was asked for before is asked for again at its new time.
    private ChangeState moved(Proposal proposal) {
        must(MAY_CHANGE.contains(state.settled()), "it cannot be moved, it is " + words());
        var stage = state.settled() == Stage.DRAFT ? Stage.DRAFT : asked(proposal);
        return state.with(proposal, entry.by(), stage);
    }

    /// Whoever agreed did not agree to an exception.
    private ChangeState excepted(String reason) {
        must(!reason.isBlank(), "an exception needs a reason");
        return moved(state.proposal().because(reason));
    }

    private ChangeState submitted() {
        must(state.settled() == Stage.DRAFT, "it was handed in before, it is " + words());
        return state.with(asked(state.proposal()));
    }

    private static Stage asked(Proposal proposal) {
        return proposal.approvals() == 0 ? Stage.APPROVED : Stage.AWAITING_APPROVAL;
    }

    private ChangeState approved(String note) {
        state.refusesApproval(entry.by()).ifPresent(why -> must(false, why));
        return state.with(new ChangeState.Approval(entry.by(), entry.at(), note));
    }

    private ChangeState refused() {
        must(state.settled() == Stage.AWAITING_APPROVAL, "nobody asked for an approval, it is " + words());
        return state.unapproved();
    }

    private ChangeState announced() {
        must(state.settled().isAgreed(), "only what is approved is announced, it is " + words());
        return state.settled() == Stage.APPROVED
                ? state.announced(entry.at())
                : state.announced(entry.at()).with(state.settled());
    }

    private ChangeState decided(boolean go) {
        must(state.settled().isAgreed(), "only what is approved is decided about, it is " + words());
        return state.with(go ? Stage.GO : Stage.NO_GO);
    }

    private ChangeState overridden(String reason) {
        must(!reason.isBlank(), "going against a gate needs a reason");
        return state;
    }

    private ChangeState began(int phase, UUID run) {
        must(phase >= 0 && phase < state.proposal().phases().size(), "it has no phase " + (phase + 1));
        var runs = new ArrayList<>(state.runs());
        runs.add(new ChangeState.PhaseRun(phase, run, entry.at(), Optional.empty()));
        return state.with(runs, Stage.RUNNING);
    }

    private ChangeState ended(UUID run, ChangeEvent.Result result) {
        must(state.runs().stream().anyMatch(each -> each.run().equals(run)), "it has no run " + run);
        var after = state.with(state.runs().stream().map(each -> each.run().equals(run)
                ? new ChangeState.PhaseRun(each.phase(), run, each.began(), Optional.of(result))
                : each).toList(), Stage.RUNNING);
        return after.with(afterRun(after, result));
    }

    /// After a phase the next one waits for its own go.
    private static Stage afterRun(ChangeState after, ChangeEvent.Result result) {
        if (after.running().isPresent()) {
            return Stage.RUNNING;
        }
        if (result == ChangeEvent.Result.ROLLED_BACK) {
            return Stage.ROLLED_BACK;
        }
        if (after.next().isEmpty()) {
            return Stage.DONE;
        }
        return after.announced().isPresent() ? Stage.ANNOUNCED : Stage.APPROVED;
    }

    private String words() {
        return state.settled().words();
    }

    private static void must(boolean holds, String why) {
        if (!holds) {
            throw new IllegalStateException(why);
        }
    }
}
