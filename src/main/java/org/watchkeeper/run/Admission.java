package org.watchkeeper.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.change.Hurdle;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Operator;

/// What stands in the way of a run, and what its operator says to that: `reason` why it is started all the same and
/// `second`, the name of another person who agrees, which production needs.
public record Admission(Mandate mandate, List<Hurdle> hurdles, Operator by, String reason, String second) {
    public Admission {
        hurdles = List.copyOf(hurdles);
    }

    /// Nothing in the way.
    public static Admission free(Operator by) {
        return new Admission(Mandate.NONE, List.of(), by, "", "");
    }

    /// What is missing before it may start on these hosts.
    public List<Objection> objections(List<Host> hosts) {
        if (hurdles.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Objection>();
        if (reason.isBlank()) {
            for (var kind : List.of(Objection.Kind.OTHER_MACHINE, Objection.Kind.MACHINE_UNASKED,
                    Objection.Kind.HELD_UP)) {
                object(kind).ifPresent(found::add);
            }
        }
        if (isProduction(hosts) && takesTwo() && !isSecond()) {
            found.add(new Objection(Objection.Kind.NO_SECOND_PERSON, "", second.isBlank()
                    ? "In production somebody else has to agree to start against that: name them."
                    : second.strip() + " is who starts it: somebody else has to agree."));
        }
        return found;
    }

    /// Under what the run starts when nothing is objected to.
    Mandate granted() {
        return hurdles.isEmpty() ? mandate : mandate.passing(hurdles, reason, second);
    }

    /// A host that could not be asked is asked before anything is done there: one person may decide not to wait for it.
    private boolean takesTwo() {
        return hurdles.stream().anyMatch(hurdle -> hurdle.kind() != Hurdle.Kind.MACHINE_UNASKED);
    }

    private boolean isSecond() {
        return !second.isBlank() && !second.strip().equalsIgnoreCase(by.name().strip());
    }

    private static boolean isProduction(List<Host> hosts) {
        return hosts.stream().anyMatch(host -> host.environment() == Environment.PRODUCTION && !host.practice());
    }

    private static Objection.Kind kind(Hurdle hurdle) {
        return switch (hurdle.kind()) {
            case OTHER_MACHINE -> Objection.Kind.OTHER_MACHINE;
            case MACHINE_UNASKED -> Objection.Kind.MACHINE_UNASKED;
            case BLACKOUT, WINDOW, OTHER_CHANGE, NOT_APPROVED, NO_GO, NOT_NOW, NOT_THIS, OVER -> Objection.Kind.HELD_UP;
        };
    }

    private Optional<Objection> object(Objection.Kind kind) {
        var such = hurdles.stream().filter(hurdle -> kind(hurdle) == kind).toList();
        return such.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(kind, "", such.stream()
                        .map(hurdle -> hurdle.words() + ". " + hurdle.remedy()).collect(Collectors.joining(" "))
                        + " To start all the same, give a reason."));
    }
}
