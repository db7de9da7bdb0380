package org.watchkeeper.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;

/// The runs of this console: opens new ones, takes up old ones. Thread-safe.
public interface Runs {
    /// Writes the plan as the first entry of a new journal and starts walking it; nothing runs before it is asked for.
    default Walk open(Plan plan, Operator by, Questions questions, Walk.Listener listener) {
        return open(plan, Map.of(), by, questions, listener);
    }

    /// The same for a plan with secrets, by parameter name. They stay in memory; the run closes them when it is left.
    Walk open(Plan plan, Map<String, Secret> secrets, Operator by, Questions questions, Walk.Listener listener);

    /// Gives a run that nobody drives to another person, without touching a host. Throws `Problem` when it cannot be, and `Driven`
    /// where a console drives it: there it is handed over.
    default void handOver(RunId run, Operator by, Operator to, String note) {
        throw new IllegalStateException("runs are not handed over here");
    }

    /// Lets an open run that no change planned last until then, whoever drives it: the console that does takes it in. Throws `Problem` when
    /// it cannot be.
    default void extend(RunId run, Operator by, Instant until, String reason) {
        throw new IllegalStateException("runs are not extended here");
    }

    /// Takes up a run: re-attaches to what still runs, starts nothing. One that was handed over is taken over by that. Throws `Problem` for an unknown or damaged journal, and
    /// `Driven` where another console drives it.
    Walk resume(RunId run, Operator by, Questions questions, Walk.Listener listener);

    /// Shows a run that another console drives: all that is in its journal and all its commands printed is told, then what comes.
    /// Every request but for more time is refused.
    Walk watch(RunId run, Operator by, Walk.Listener listener);

    /// What a run's journal says now, without taking it up.
    Optional<RunState> look(RunId run);

    /// A run as its journal has it now, from how it was seen: only what was written since is read.
    default RunState later(RunState seen) {
        return look(seen.plan().id()).orElse(seen);
    }

    /// All entries of a run's journal; none when there is no such run.
    List<Entry> journal(RunId run);

    List<RunLine> list();

    /// The open runs that go to this host or through it, newest first. A run that cannot be read counts by its host names.
    default List<RunLine> openOn(Host host) {
        return list().stream().filter(line -> line.result().isEmpty() && isOn(line, host)).toList();
    }

    private boolean isOn(RunLine line, Host host) {
        try {
            return look(line.id()).stream().flatMap(state -> state.plan().hosts().stream())
                    .anyMatch(each -> each.id().equals(host.id()) || each.jumps().contains(host.id()));
        } catch (Problem damaged) {
            return line.hosts().contains(host.name());
        }
    }
}
