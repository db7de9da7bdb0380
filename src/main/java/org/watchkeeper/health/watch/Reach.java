package org.watchkeeper.health.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Round;

/// The check that every host has which is asked over its own connection: whether it answers there. All that is asked of the host
/// depends on it, and it depends on `MACHINE`.
public final class Reach {
    public static final ProbeId ID = new ProbeId("host");
    static final ProbeId MACHINE_ID = new ProbeId("known-machine");
    /// Its rhythm is that of trying again, which is slower than asking mostly is; its limit is how long a round may hang there.
    static final Probe PROBE = new Probe(ID, "Host answers", new Ask.OnHost(":"),
            new Judgement("", "ms", "", "", 2, 0), Duration.ofSeconds(30), Duration.ofSeconds(45),
            Optional.of(MACHINE_ID), "");
    /// Whether the machine that answers is the known one: critical where it is another. It shows once another one has answered; before
    /// that it is a matter of course. A trouble of its own, so that nobody who has seen a host go down misses what came up instead.
    static final Probe MACHINE = new Probe(MACHINE_ID, "Known machine", new Ask.OnHost("cat /etc/machine-id"),
            new Judgement("", "", "", "", 2, 0), PROBE.every(), PROBE.limit(), Optional.empty(), "");

    private Reach() {}

    /// Both, where the host is asked as often as that at most: nothing is heard of it in between.
    static List<Probe> asOftenAs(Duration fastest) {
        var every = fastest.compareTo(PROBE.every()) > 0 ? fastest : PROBE.every();
        return List.of(every(PROBE, every), every(MACHINE, every));
    }

    private static Probe every(Probe probe, Duration every) {
        return new Probe(probe.id(), probe.title(), probe.ask(), probe.judgement(), every, probe.limit(),
                probe.dependsOn(), probe.from());
    }

    /// Whether that check is none that somebody assigned: it is there as long as anything is asked on a host.
    public static boolean isOwn(ProbeId probe) {
        return probe.equals(ID) || probe.equals(MACHINE_ID);
    }

    static Reading answered(Round.Answered round) {
        return new Reading(round.at(), Level.OK, OptionalDouble.of(round.began().toMillis()), "ms",
                "answered in " + round.began().toMillis() + " ms", "", round.began());
    }

    /// Only said of a host where it is proven that the network is there.
    static Reading unreached(Instant at, String why) {
        return new Reading(at, Level.CRITICAL, OptionalDouble.empty(), "", why, "", Duration.ZERO);
    }

    /// Of a host, and of each check asked on it, for which another machine answers: unknown, and of the machine itself critical.
    static Reading another(Round.Another round, Level level) {
        return new Reading(round.at(), level, OptionalDouble.empty(), "", round.why(), "", Duration.ZERO);
    }

    /// Once another one has answered.
    static Reading known(Round.Answered round) {
        return new Reading(round.at(), Level.OK, OptionalDouble.empty(), "", "the known machine answers", "",
                Duration.ZERO);
    }

    /// The probe, below this one where it is asked on the host and below nothing else.
    static Probe below(Probe probe) {
        return probe.ask() instanceof Ask.OnHost && probe.dependsOn().isEmpty()
                ? new Probe(probe.id(), probe.title(), probe.ask(), probe.judgement(), probe.every(), probe.limit(),
                        Optional.of(ID), probe.from())
                : probe;
    }
}
