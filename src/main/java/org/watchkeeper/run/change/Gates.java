package org.watchkeeper.run.change;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Changes;
import org.watchkeeper.change.Hurdle;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.StartGate;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.Gatekeeper;
import org.watchkeeper.run.Mandate;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ProcedureKind;

/// Reads what stands against starting a run.
///
/// Without a change only upgrades and maintenance that change something are held up: looking, saving, taking back and emergencies
/// do not wait for a window.
public final class Gates {
    private static final Set<ProcedureKind> HELD_UP = EnumSet.of(ProcedureKind.UPGRADE, ProcedureKind.MAINTENANCE);
    /// What is known of the length of work that nobody planned: that it is not over at once.
    private static final Duration UNPLANNED = Duration.ofMinutes(1);

    private final Calendars calendars;
    private final Changes changes;
    private final ChangeEntries planned;

    public Gates(Calendars calendars, Changes changes, ChangeEntries planned) {
        this.calendars = calendars;
        this.changes = changes;
        this.planned = planned;
    }

    /// Grows with everything that may change an answer but the time.
    public long version() {
        return calendars.version() + changes.version();
    }

    /// What all windows, blackouts and changes say, read now; calls read the database.
    public Gatekeeper read() {
        var gate = new StartGate(calendars.current(), planned.snapshot());
        Map<ChangeId, ChangeState> open = changes.lines().stream().filter(line -> !line.settled().isOver())
                .flatMap(line -> changes.look(line.id()).stream())
                .collect(Collectors.toUnmodifiableMap(ChangeState::id, Function.identity()));
        return (file, procedure, hosts, mandate, now) -> hurdles(gate,
                new Work(file, procedure.id(), impact(procedure.kind()), isHeldUp(procedure), hosts), mandate,
                mandate.change().flatMap(id -> Optional.ofNullable(open.get(id))), now);
    }

    /// What stands against opening a plan now.
    List<Hurdle> hurdles(Plan plan, Instant now) {
        var gate = new StartGate(calendars.current(), planned.snapshot());
        var work = new Work(plan.source().file(), plan.source().procedureId(), impact(plan.kind()),
                HELD_UP.contains(plan.kind()) && changes(plan), plan.hosts());
        return hurdles(gate, work, plan.mandate(), plan.mandate().change().flatMap(changes::look), now);
    }

    private record Work(String file, String procedure, Window.Impact impact, boolean heldUp, List<Host> hosts) {
        StartGate.Attempt attempt(Optional<ChangeState> change) {
            var length = change.flatMap(ChangeState::next).map(Phase::length).orElse(UNPLANNED);
            return new StartGate.Attempt(file, procedure, hosts, length,
                    change.map(each -> each.proposal().impact()).orElse(impact));
        }
    }

    private static List<Hurdle> hurdles(StartGate gate, Work work, Mandate mandate, Optional<ChangeState> change,
            Instant now) {
        if (work.hosts().isEmpty()) {
            return List.of();
        }
        if (mandate.change().isPresent()) {
            return change.map(state -> gate.hurdles(work.attempt(change), state, now))
                    .orElseGet(() -> List
                            .of(new Hurdle(Hurdle.Kind.OVER, "The change it was planned as is not open any more",
                                    "Choose another change, or start it without one.")));
        }
        return work.heldUp() ? gate.hurdles(work.attempt(Optional.empty()), now) : List.of();
    }

    private static boolean isHeldUp(Procedure procedure) {
        return HELD_UP.contains(procedure.kind())
                && procedure.commands().stream().anyMatch(command -> !command.flags().contains(Flag.READ_ONLY));
    }

    private static boolean changes(Plan plan) {
        return plan.forward().steps().stream().flatMap(Gates::flags).anyMatch(flags -> !flags.contains(Flag.READ_ONLY));
    }

    private static Stream<Set<Flag>> flags(PlannedStep step) {
        return step.work() instanceof PlannedStep.Work.Commands(var commands)
                ? commands.stream().map(command -> command.flags())
                : Stream.empty();
    }

    private static Window.Impact impact(ProcedureKind kind) {
        return kind == ProcedureKind.UPGRADE ? Window.Impact.UPDATE : Window.Impact.LOW;
    }
}
