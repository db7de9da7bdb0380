package org.watchkeeper.run;

import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.watchkeeper.remote.AttemptId;

/// Where the identities of runs and attempts come from. They name folders on hosts, so they must not be guessable.
public interface Ids {
    RunId run();

    /// For an attempt, and for the key of a run.
    AttemptId attempt();

    /// Random identities; hand in a secure generator outside tests.
    static Ids of(RandomGenerator random) {
        return new Ids() {
            @Override
            public RunId run() {
                return new RunId(new UUID(version4(random.nextLong()), variant2(random.nextLong())));
            }

            @Override
            public AttemptId attempt() {
                var bytes = new byte[12];
                random.nextBytes(bytes);
                return new AttemptId(HexFormat.of().formatHex(bytes));
            }
        };
    }

    private static long version4(long high) {
        return (high & ~0xf000L) | 0x4000L;
    }

    private static long variant2(long low) {
        return (low & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    }
}
