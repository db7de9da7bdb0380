package org.watchkeeper.run.fact;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.watchkeeper.change.Hurdle;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RelayedRuns;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.Walk;

/// Runs that start only on machines that are the known ones, asked at the last moment where nothing young is known of them.
///
/// What was said when a run started holds no longer than the connection it was said over: [KnownWires] looks again at each one, and
/// passes what the run's own reason is for, also after it was taken up.
public final class MachineRuns extends RelayedRuns {
    private final HostsAsked asked;
    private final FactBook book;
    private final ZoneId zone;

    public MachineRuns(Runs runs, HostsAsked asked, FactBook book, ZoneId zone) {
        super(runs);
        this.asked = asked;
        this.book = book;
        this.zone = zone;
    }

    /// Throws `Problem`, and nothing is started, where a host is another machine, or was known as one and cannot be asked, and nobody
    /// gave a reason for just that.
    @Override
    public Walk open(Plan plan, Map<String, Secret> secrets, Operator by, Questions questions, Walk.Listener listener) {
        var start = new StartQuestions(questions);
        try {
            look(plan, start);
            return super.open(plan, secrets, by, passing(plan, start), listener);
        } catch (RuntimeException refused) {
            start.close();
            throw refused;
        }
    }

    private void look(Plan plan, StartQuestions start) {
        var missed = Told.missed(start.ask(asked, plan.hosts()));
        var closed = new MachineGate(book.all(), missed, zone).hurdles(plan.hosts()).stream()
                .filter(hurdle -> !MachineGate.isPassed(plan.mandate(), hurdle)).toList();
        if (!closed.isEmpty()) {
            throw new Problem("It was not started: " + words(closed), plan.title(), closed.getFirst().remedy()
                    + " To start all the same, go through the review again with a reason.");
        }
    }

    @Override
    public Walk resume(RunId run, Operator by, Questions questions, Walk.Listener listener) {
        var reasoned = look(run).map(RunState::plan).map(plan -> passing(plan, questions)).orElse(questions);
        return super.resume(run, by, reasoned, listener);
    }

    private Questions passing(Plan plan, Questions questions) {
        return new Reasoned(questions, plan.mandate(), book, zone);
    }

    private static String words(List<Hurdle> hurdles) {
        return hurdles.stream().map(Hurdle::words).collect(Collectors.joining(". "));
    }
}
