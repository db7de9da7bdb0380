package org.watchkeeper.now;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.Target;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.now.Line.Destination;

/// The lines of planned changes: those that run longer than they may, were missed, wait for an approval by somebody other than who
/// drafted them, or start within the hour.
public final class ChangeLines {
    static final String CHANGES = "changes";
    private static final Duration SOON = Duration.ofHours(1);

    private ChangeLines() {}

    public static List<Line> of(List<ChangeLine> changes, Operator operator, Instant now) {
        return changes.stream().flatMap(change -> line(change, operator, now).stream()).toList();
    }

    private static Optional<Line> line(ChangeLine change, Operator operator, Instant now) {
        var start = start(change);
        boolean soon = !start.minus(SOON).isAfter(now);
        return switch (change.stage(now)) {
            case RUNNING -> change.end().filter(end -> end.isBefore(now))
                    .map(end -> line(change, Kind.OVERDUE, "longer than planned", end));
            case MISSED -> Optional.of(line(change, Kind.MISSED, "not started", start));
            case AWAITING_APPROVAL -> isBy(change, operator)
                    ? due(soon, change, "starts without approval", start)
                    : Optional.of(line(change, Kind.DECISION, "awaits approval", start));
            case DRAFT -> due(soon, change, "starts, still a draft", start);
            case APPROVED, ANNOUNCED, NO_GO -> due(soon, change, "starts, no go yet", start);
            case GO -> due(soon, change, "starts", start);
            case DONE, ROLLED_BACK, CANCELLED -> Optional.empty();
        };
    }

    private static Optional<Line> due(boolean soon, ChangeLine change, String state, Instant start) {
        return soon ? Optional.of(line(change, Kind.DUE, state, start)) : Optional.empty();
    }

    private static boolean isBy(ChangeLine change, Operator operator) {
        return change.requester().name().strip().equalsIgnoreCase(operator.name().strip());
    }

    private static Instant start(ChangeLine change) {
        var phases = change.proposal().phases();
        return phases.get(Math.min(change.next(), phases.size() - 1)).start();
    }

    private static Line line(ChangeLine change, Kind kind, String state, Instant at) {
        var targets = change.proposal().targets();
        var most = targets.stream().map(Target::environment).min(Comparator.naturalOrder()).orElseThrow();
        return new Line(kind, change.proposal().title(), state,
                String.join(", ", targets.stream().map(Target::name).toList()) + " · by " + change.requester().name(),
                Optional.of(at), most.word(), targets.stream().allMatch(Target::practice),
                new Destination(CHANGES, change.id().toString()));
    }
}
