package org.watchkeeper.routine.round;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Ending;
import org.watchkeeper.routine.Findings;
import org.watchkeeper.routine.Look;
import org.watchkeeper.routine.Preparation;
import org.watchkeeper.routine.Preparation.Prepared;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.Routines;
import org.watchkeeper.routine.Turn;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.Runs;

/// Carries out routines that only look. The turn is claimed in the store before the run is opened, so that of two consoles one
/// does it. Blocks while it begins; what comes of it arrives later.
public final class Rounds {
    private final Routines routines;
    private final Runs runs;
    private final Preparation preparation;
    private final InstantSource clock;
    private final Map<RoutineId, Begun.UnderWay> underWay = new ConcurrentHashMap<>();

    public Rounds(Routines routines, Runs runs, Preparation preparation, InstantSource clock) {
        this.routines = routines;
        this.runs = runs;
        this.preparation = preparation;
        this.clock = clock;
    }

    /// Who asks for a turn: the operator, or the console by itself. `questions` are what only the operator can answer.
    public record Asker(Operator operator, boolean byItself, Questions questions) {
        /// The console, which has nobody to ask: it trusts no host key and knows no secret.
        public static Asker itself(Operator operator) {
            return new Asker(operator, true, Questions.refuseAll());
        }
    }

    /// What became of asking for a turn.
    public sealed interface Begun {
        /// It is under way; `found` is what it found, once its end is kept.
        record UnderWay(RunId run, CompletableFuture<Findings> found, Going going) implements Begun {}

        /// A person has to carry it out, for these reasons.
        record NeedsAPerson(List<String> because) implements Begun {}

        /// Somebody else began this turn first.
        record Taken() implements Begun {}
    }

    /// Begins the next turn at an appointment.
    public Begun begin(Appointment appointment, Asker asker) {
        return begin(appointment, asker, _ -> {});
    }

    /// The same; `follower` hears how far it is from its begin on, on the thread that walks it.
    public Begun begin(Appointment appointment, Asker asker, Consumer<Progress> follower) {
        return switch (preparation.prepare(appointment.routine())) {
            case Prepared.NeedsAPerson(var because) -> unprepared(appointment, asker, because);
            case Prepared.Ready(var look, var entry) -> {
                var turn = turn(appointment, asker);
                if (!routines.claim(turn)) {
                    yield new Begun.Taken();
                }
                preparation.clearance().used(entry, asker.operator());
                yield walk(turn, new Round(look.plan(), follower), look, asker);
            }
        };
    }

    /// What the console cannot prepare by itself is unknown, once, until a person looks at it.
    private Begun unprepared(Appointment appointment, Asker asker, List<String> because) {
        var turn = turn(appointment, asker);
        if (asker.byItself() && routines.claim(turn)) {
            routines.note(turn.ended(unknown(String.join(" ", because))));
        }
        return new Begun.NeedsAPerson(because);
    }

    private Turn turn(Appointment appointment, Asker asker) {
        return Turn.begun(appointment.routine(), appointment.due(), appointment.nextNumber(), asker.operator(),
                asker.byItself(), clock.instant());
    }

    private Begun walk(Turn turn, Round round, Look look, Asker asker) {
        var claimed = turn.walkedAs(look.plan().id());
        try {
            routines.note(claimed);
            var run = look.plan().id();
            var found = round.found().thenApply(findings -> kept(claimed, findings, round.isStopping()))
                    .whenComplete((_, _) -> over(turn.routine(), run));
            var begun = new Begun.UnderWay(run, found, round);
            underWay.put(turn.routine(), begun);
            round.walks(runs.open(look.plan(), asker.operator(), asker.questions(), round));
            return begun;
        } catch (Problem trouble) {
            over(turn.routine(), look.plan().id());
            routines.note(claimed.ended(unknown(String.valueOf(trouble.getMessage()))));
            throw trouble;
        }
    }

    /// Another round of the same routine may have been begun meanwhile.
    private void over(RoutineId routine, RunId run) {
        underWay(routine).filter(there -> there.run().equals(run)).ifPresent(there -> underWay.remove(routine, there));
    }

    private Findings kept(Turn turn, Findings findings, boolean stopped) {
        var ending = findings.ending(clock.instant());
        routines.note(turn.ended(stopped
                ? new Ending(ending.verdict(), "stopped by a person: " + ending.note(), ending.at())
                : ending));
        return findings;
    }

    private Ending unknown(String why) {
        return new Ending(Ending.Verdict.UNKNOWN, why, clock.instant());
    }

    /// The round of a routine that this console walks now, begun by a person or by itself.
    public Optional<Begun.UnderWay> underWay(RoutineId routine) {
        return Optional.ofNullable(underWay.get(routine));
    }

    /// Settles an appointment by hand: done, or dismissed with a reason. False where somebody else was quicker.
    public boolean settle(Appointment appointment, Operator by, Ending.Verdict how, String note) {
        var now = clock.instant();
        var turn = Turn.begun(appointment.routine(), appointment.due(), appointment.nextNumber(), by, false, now);
        var ending = new Ending(how, note, now);
        if (!routines.claim(turn)) {
            return false;
        }
        routines.note(turn.ended(ending));
        return true;
    }
}
