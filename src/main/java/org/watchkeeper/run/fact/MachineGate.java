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
import org.watchkeeper.run.Mandate;

/// Whether hosts are the machines they are known as: a name that means another machine than one thinks is an outage. What stands
/// against working on one is passed only with a reason; the host stays known as it was until a person says otherwise.
///
/// `known` is what was read of them, `missed` says why those could not be asked that could not, `zone` is the one that times are told
/// in.
public record MachineGate(Map<HostId, Known> known, Map<HostId, String> missed, ZoneId zone) {
    /// After what the reason for starting is for: how the host became known, and what failed exactly, may be told otherwise next time.
    private static final String KNOWN_AS = ", and is known as ";

    public MachineGate {
        known = Map.copyOf(known);
        missed = Map.copyOf(missed);
    }

    /// What stands against starting work on these hosts.
    public List<Hurdle> hurdles(List<Host> hosts) {
        return hosts.stream().flatMap(host -> hurdle(host).stream()).toList();
    }

    private Optional<Hurdle> hurdle(Host host) {
        var of = known.getOrDefault(host.id(), Known.NOTHING);
        return of.facts().map(HostFacts::machine).flatMap(said -> against(host, said)).or(() -> unasked(host, of));
    }

    /// What stands against working on this host where a machine answers for it that says it is `said`; empty where it does not say.
    public Optional<Hurdle> against(Host host, String said) {
        return known.getOrDefault(host.id(), Known.NOTHING).machine()
                .filter(as -> said.isEmpty() ? !as.isSilent() : !as.machine().equals(said))
                .map(as -> new Hurdle(Hurdle.Kind.OTHER_MACHINE, host.name() + (said.isEmpty()
                        ? " does not tell its machine id"
                        : " is another machine than before: it says it is " + said) + KNOWN_AS + words(as),
                        "See that the name leads where you think. " + (said.isEmpty()
                                ? "If it has no machine id any more, say so in Hosts, on its page, or by `hosts facts "
                                        + host.name() + " --no-machine-id REASON`; or give the host an id again, with "
                                        + "systemd-machine-id-setup."
                                : "If the machine was built anew, say so in Hosts, on its page, or by `hosts facts "
                                        + host.name() + " --accept-machine REASON`: then it is known as that.")));
    }

    /// A practice host is this console's own.
    private Optional<Hurdle> unasked(Host host, Known of) {
        var why = missed.getOrDefault(host.id(), "");
        return of.machine().filter(_ -> !why.isEmpty() && !host.practice())
                .map(as -> new Hurdle(Hurdle.Kind.MACHINE_UNASKED, host.name()
                        + " could not be asked which machine it is" + KNOWN_AS + words(as) + ". What went wrong: "
                        + why.replaceFirst("\\.$", ""),
                        "Try again when it answers. It is asked before anything runs there in any case, and held up then "
                                + "if it is another machine."));
    }

    /// Whether the reason that a run starts for is for this too: for the machine it was given for, and for no other that answers
    /// meanwhile.
    static boolean isPassed(Mandate mandate, Hurdle hurdle) {
        return mandate.passed().contains(hurdle.kind())
                && mandate.against().stream().anyMatch(words -> what(words).equals(what(hurdle.words())));
    }

    private static String what(String words) {
        int end = words.indexOf(KNOWN_AS);
        return end < 0 ? words : words.substring(0, end);
    }

    private String words(KnownMachine as) {
        return as.machine() + " since " + MomentWords.at(as.since(), zone)
                + (as.by().isEmpty() ? "" : " (" + as.by() + ": " + as.reason() + ")");
    }
}
