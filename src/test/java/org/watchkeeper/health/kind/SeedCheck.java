package org.watchkeeper.health.kind;

import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;

/// A check of the example runbooks (docs/health-checks.md), the probe that asks it, and how a host plays it.
record SeedCheck(String id, Probe probe, Plays plays) {
    /// What stands in for the host: well, badly, and without what is asked or what it is asked with; `hanging` is what the check
    /// says when it is ended for its time.
    record Plays(Scene good, Scene bad, Scene absent, Level hanging) {
        /// Played by one program, which is not there when it is absent.
        static Plays by(String tool, String good, String bad, Level worse, Level hanging) {
            return new Plays(new Scene(bench -> bench.with(tool, good), Level.OK),
                    new Scene(bench -> bench.with(tool, bad), worse),
                    new Scene(bench -> bench.without(tool), Level.UNKNOWN), hanging);
        }

        /// The same, where it is something else that may be absent.
        Plays absent(Stand stand, Level level) {
            return new Plays(good, bad, new Scene(stand, level), hanging);
        }

        /// The same, with something else that has to be there in all of them.
        Plays with(Stand stand) {
            return new Plays(good.with(stand), bad.with(stand), absent.with(stand), hanging);
        }
    }

    /// What is put there, and what the check must say then.
    record Scene(Stand stand, Level level) {
        Scene with(Stand more) {
            return new Scene(bench -> {
                more.on(bench);
                stand.on(bench);
            }, level);
        }
    }

    /// Puts something on a host, or takes it away.
    @FunctionalInterface
    interface Stand {
        void on(Bench bench);
    }

    @Override
    public String toString() {
        return id + " " + probe.title();
    }
}
