package org.watchkeeper.run.fact;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.change.Hurdle;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;

/// Whether hosts are the machines they are known as: a name that means another machine than one thinks is an outage. What stands
/// against starting is passed only with a reason; the host stays known as it was until a person says otherwise.
///
/// `known` is what was read of it, `zone` the one that times are told in.
public record MachineGate(Map<HostId, Known> known, ZoneId zone) {
    public MachineGate {
        known = Map.copyOf(known);
    }

    /// What stands against starting work on these hosts.
    public List<Hurdle> hurdles(List<Host> hosts) {
        return hosts.stream()
                .flatMap(host -> hurdle(host, known.getOrDefault(host.id(), Known.NOTHING)).stream()).toList();
    }

    private Optional<Hurdle> hurdle(Host host, Known of) {
        return switch (of.identity()) {
            case UNASKED, NAMELESS, SAME -> Optional.empty();
            case OTHER -> Optional.of(hurdle(host.name() + " is another machine than before: it says it is "
                    + of.facts().map(HostFacts::machine).orElse("") + ", and is known as " + known(of)));
            case UNSAID ->
                Optional.of(hurdle(host.name() + " does not tell its machine id, and is known as " + known(of)));
        };
    }

    private static Hurdle hurdle(String words) {
        return new Hurdle(Hurdle.Kind.OTHER_MACHINE, words,
                "See that the name leads where you think. If the machine was built anew, "
                        + "say so in Hosts, on its page: then it is known as that.");
    }

    private String known(Known of) {
        return of.machine().map(machine -> machine.machine() + " since " + MomentWords.at(machine.since(), zone)
                + by(machine)).orElse("");
    }

    private static String by(KnownMachine machine) {
        return machine.by().isEmpty() ? "" : " (" + machine.by() + ": " + machine.reason() + ")";
    }
}
