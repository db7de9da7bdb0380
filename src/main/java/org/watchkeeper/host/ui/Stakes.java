package org.watchkeeper.host.ui;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;

/// From an environment to what is at stake on screen.
public final class Stakes {
    private Stakes() {}

    public static Stake of(Host host) {
        return Stake.of(host.environment().word(), host.practice());
    }

    public static Stake of(Environment environment) {
        return Stake.of(environment.word(), false);
    }
}
