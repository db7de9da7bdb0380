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
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.Walk;

/// Runs that start only on machines that are the known ones, asked at the last moment where nothing young is known of them.
///
/// A host that cannot be asked is left to the run, which finds that out by itself and touches nothing without contact.
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

    /// Throws `Problem`, and nothing is started, where a host is another machine and nobody gave a reason for just that.
    @Override
    public Walk open(Plan plan, Map<String, Secret> secrets, Operator by, Questions questions, Walk.Listener listener) {
        asked.of(plan.hosts(), questions);
        var closed = new MachineGate(book.all(), zone).hurdles(plan.hosts()).stream()
                .filter(hurdle -> !isPassed(plan, hurdle)).toList();
        if (!closed.isEmpty()) {
            throw new Problem("It was not started: " + words(closed), plan.title(), closed.getFirst().remedy()
                    + " To start all the same, go through the review again with a reason.");
        }
        return super.open(plan, secrets, by, questions, listener);
    }

    /// A reason holds for the machine it was given for, not for another one that answers meanwhile.
    private static boolean isPassed(Plan plan, Hurdle hurdle) {
        return plan.mandate().passed().contains(hurdle.kind()) && plan.mandate().against().contains(hurdle.words());
    }

    private static String words(List<Hurdle> hurdles) {
        return hurdles.stream().map(Hurdle::words).collect(Collectors.joining(". "));
    }
}
