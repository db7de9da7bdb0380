package org.watchkeeper.run.ui.walk;

import java.util.List;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;

/// What is at stake on several hosts: the most dangerous of their environments; practice only where all of them are.
public final class Stakes {
    private Stakes() {}

    public static Stake of(List<Host> hosts) {
        if (!hosts.isEmpty() && hosts.stream().allMatch(Host::practice)) {
            return Stake.PRACTICE;
        }
        for (var environment : Environment.values()) {
            if (hosts.stream().anyMatch(host -> !host.practice() && host.environment() == environment)) {
                return Stake.of(environment.word(), false);
            }
        }
        return Stake.PRODUCTION;
    }

    public static Stake of(Host host) {
        return Stake.of(host.environment().word(), host.practice());
    }
}
