package org.watchkeeper.routine.ui;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.watchkeeper.host.Hosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Diaries;
import org.watchkeeper.routine.Routines;
import org.watchkeeper.routine.round.Rounds;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Runs;
import org.watchkeeper.runbook.Library;

/// What the Routines place works with. `lists` brings the list of a routine to the screen.
public record RoutineServices(Routines routines, Diaries diaries, Rounds rounds, Runs runs, Outputs outputs,
        Library library, Hosts hosts, Supplier<Operator> operator, Questions questions, Clock clock,
        Consumer<Appointment> lists) {
    Rounds.Asker asker() {
        return new Rounds.Asker(operator.get(), false, questions);
    }
}
