package org.watchkeeper.change.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.fit.Answer;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Stage;
import org.watchkeeper.change.Target;
import org.watchkeeper.change.plan.Outlook;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Operator;

/// A change as it was read: how it stands, what the calendar says to it then, what its hosts do by themselves meanwhile, the next time
/// that fits it, its hosts as the inventory has them, and why the person at this console cannot approve it (empty when they can).
record Told(ChangeState state, Instant at, List<Objection> objections, List<CalendarEntry> jobs, List<String> gone,
        List<Host> hosts, Answer next, Optional<String> notByYou) {
    static Told of(ChangeState state, Outlook outlook, Operator by, Instant now) {
        int position = state.position();
        boolean waits = !state.settled().isOver() && state.settled() != Stage.RUNNING
                && position < state.proposal().phases().size();
        var notByYou = state.refusesApproval(by);
        return waits
                ? new Told(state, now, outlook.objections(state.proposal(), position, state.id().toString(), now),
                        outlook.jobs(state.proposal(), position, now), outlook.gone(state.proposal()),
                        hosts(state, outlook),
                        outlook.next(state.proposal(), position, state.id().toString(), now, now), notByYou)
                : new Told(state, now, List.of(), List.of(), List.of(),
                        state.settled().isOver() ? List.of() : hosts(state, outlook), Answer.NONE, notByYou);
    }

    private static List<Host> hosts(ChangeState state, Outlook outlook) {
        var targets = state.proposal().targets().stream().map(Target::id).collect(Collectors.toSet());
        return outlook.inventory().stream().filter(host -> targets.contains(host.id())).toList();
    }

    /// When it begins next; when it last did where it is over.
    Instant start() {
        return state.next().orElse(state.proposal().phases().getLast()).start();
    }

    Stage stage() {
        return state.stage(at);
    }
}
