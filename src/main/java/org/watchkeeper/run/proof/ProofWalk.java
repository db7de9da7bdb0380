package org.watchkeeper.run.proof;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Walk;

/// A run that is walked to prove one item. When it comes to rest the run is closed, then the item is ticked, or it is written why
/// not; a run that waits for a person is let go of as it is. Told on the run's thread.
final class ProofWalk implements Walk.Listener, Proving.Going {
    private final Subject subject;
    private final Pencil pencil;
    private final Proving.Report report;
    private final CompletableFuture<Walk> walk = new CompletableFuture<>();
    private int restsToCome;
    private boolean finishing;
    private boolean over;
    private String trouble = "";

    /// What is to be proved, and by which try.
    record Subject(OccasionId occasion, ItemKey item, Trial trial) {}

    /// `before` is how often it rests before what was asked for is done.
    ProofWalk(Subject subject, Pencil pencil, Proving.Report report, int before) {
        this.subject = subject;
        this.pencil = pencil;
        this.report = report;
        this.restsToCome = before;
    }

    /// The walk it listens to.
    void follows(Walk opened) {
        walk.complete(opened);
    }

    @Override
    public void happened(Entry entry, RunState state) {
        if (entry.event() instanceof RunEvent.HostUnavailable(_, var why, _)) {
            trouble = why;
        }
    }

    @Override
    public void printed(OutputChunk chunk) {
        report.printed(Words.printed(chunk));
    }

    @Override
    public void refused(String why) {
        trouble = why;
        report.doing(why);
    }

    @Override
    public void doing(String what) {
        report.doing(what);
    }

    @Override
    public void rests(RunState state) {
        if (restsToCome > 0) {
            restsToCome--;
        } else if (!over) {
            rest(state, walk.join());
        }
    }

    private void rest(RunState state, Walk following) {
        if (state.openAttempt().isPresent()) {
            report.doing(trouble.isEmpty() ? "It is out of contact, and looked for again." : trouble);
        } else if (state.isFinished() || finishing || following.isOver()) {
            end(state, following);
        } else {
            close(state, following);
        }
    }

    private void close(RunState state, Walk following) {
        if (Judgement.isProved(state)) {
            finishing = true;
            following.finish(RunEvent.Result.COMPLETED, "");
        } else if (isStuck(state)) {
            finishing = true;
            following.finish(RunEvent.Result.ABANDONED, why(state));
        } else {
            over = true;
            following.close();
            report.ended(new Proving.Verdict.Pending("It waits for a person: open the run."));
        }
    }

    /// Whether nothing of it goes on by itself or by a person: it failed, or was never begun.
    private boolean isStuck(RunState state) {
        return !Judgement.why(state).isEmpty() || state.attempts().stream().allMatch(tried -> tried.neverStarted());
    }

    private String why(RunState state) {
        var failed = Judgement.why(state);
        return !failed.isEmpty() ? failed : trouble.isEmpty() ? "It was never started." : trouble;
    }

    private void end(RunState state, Walk following) {
        over = true;
        var judgement = Judgement.isProved(state)
                ? Judgement.proved(state, subject.item(), subject.trial())
                : Judgement.failed(why(state), subject.item(), subject.trial());
        try {
            pencil.write(subject.occasion(), judgement.id(), judgement.event());
            report.ended(judgement.verdict());
        } catch (Problem problem) {
            report.ended(new Proving.Verdict.Pending(String.valueOf(problem.getMessage())));
        } finally {
            following.close();
        }
    }

    @Override
    public void stop() {
        ask(Walk::stop);
    }

    @Override
    public void giveUp() {
        ask(Walk::giveUp);
    }

    @Override
    public void close() {
        ask(Walk::close);
    }

    private void ask(Consumer<Walk> what) {
        what.accept(walk.join());
    }
}
