package org.watchkeeper.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.watchkeeper.remote.Blame;

/// What came of asking one host all its probes at once, by the console's clock.
public sealed interface Round {
    /// When it began.
    Instant at();

    /// The host answered: an observation for each probe that was to be asked, also where its part of the answer is missing. It `began`
    /// to answer so long after it was asked, before any check was done; the whole round `took` as long as its slowest check.
    record Answered(Instant at, Duration began, Duration took, Map<ProbeId, Observation> observations)
            implements Round {
        public Answered {
            observations = Map.copyOf(observations);
        }

        /// Of a host that was asked so little that it is one.
        public Answered(Instant at, Duration took, Map<ProbeId, Observation> observations) {
            this(at, took, took, observations);
        }
    }

    /// The host could not be had, or the connection went before anything came; nothing is known of its checks. `isFinal`
    /// where trying again by itself would be wrong: a refused login, an untrusted or changed key. `blame` is whose trouble it
    /// is as far as that is proven: only what is proven to be there is ever held against the host.
    record Unreached(Instant at, String why, boolean isFinal, Blame blame) implements Round {
        /// Where nothing is proven.
        public Unreached(Instant at, String why, boolean isFinal) {
            this(at, why, isFinal, Blame.UNPROVEN);
        }
    }

    /// Something answers for the host that is not the machine it is known as, or does not say that it is: nothing was asked, and
    /// nothing is known of the host. `why` in a sentence.
    record Another(Instant at, String why) implements Round {}
}
