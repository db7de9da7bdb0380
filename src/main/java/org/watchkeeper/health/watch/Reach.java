package org.watchkeeper.health.watch;

import java.time.Duration;
import java.time.Instant;
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
/// depends on it.
public final class Reach {
    public static final ProbeId ID = new ProbeId("host");
    /// Its rhythm is that of trying again, which is slower than asking; its limit is how long a round may hang there.
    public static final Probe PROBE = new Probe(ID, "Host answers", new Ask.OnHost(":"),
            new Judgement("", "ms", "", "", 2, 0), Duration.ofSeconds(30), Duration.ofSeconds(45), Optional.empty(),
            "");

    private Reach() {}

    static Reading answered(Round.Answered round) {
        return new Reading(round.at(), Level.OK, OptionalDouble.of(round.took().toMillis()), "ms",
                "answered in " + round.took().toMillis() + " ms", "", round.took());
    }

    /// Only said of a host where it is proven that the network is there.
    static Reading unreached(Instant at, String why) {
        return new Reading(at, Level.CRITICAL, OptionalDouble.empty(), "", why, "", Duration.ZERO);
    }

    /// Of a host, and of each check asked on it, for which another machine answers.
    static Reading another(Round.Another round) {
        return new Reading(round.at(), Level.UNKNOWN, OptionalDouble.empty(), "", round.why(), "", Duration.ZERO);
    }

    /// The probe, below this one where it is asked on the host and below nothing else.
    static Probe below(Probe probe) {
        return probe.ask() instanceof Ask.OnHost && probe.dependsOn().isEmpty()
                ? new Probe(probe.id(), probe.title(), probe.ask(), probe.judgement(), probe.every(), probe.limit(),
                        Optional.of(ID), probe.from())
                : probe;
    }
}
