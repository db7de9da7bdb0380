package org.watchkeeper.remote.ssh;

import java.time.Duration;
import java.util.List;

import org.watchkeeper.remote.ssh.option.Terms;

/// How patient a connection is, and where the agent listens (an empty `agentSocket` means there is none).
///
/// A peer counts as dead when nothing came for `probeEvery` × (`missedProbes` + 1). `lingerAfterExit` is how long output
/// may still come after the exit status when a background process holds the channel open.
public record SshSettings(Duration connectWithin, Duration probeEvery, int missedProbes, Duration lingerAfterExit,
        String agentSocket) {
    public SshSettings {
        if (!connectWithin.isPositive() || !probeEvery.isPositive() || missedProbes < 1
                || lingerAfterExit.isNegative()) {
            throw new IllegalArgumentException("times are positive and at least one probe may be missed");
        }
    }

    /// 20 s to connect, dead after 40 s of silence. `agentSocket` is what `SSH_AUTH_SOCK` says.
    public static SshSettings standard(String agentSocket) {
        return new SshSettings(Duration.ofSeconds(20), Duration.ofSeconds(10), 3, Duration.ofMillis(1500), agentSocket);
    }

    /// As patient as an ssh configuration wants, where it says so (ServerAliveInterval, ServerAliveCountMax).
    SshSettings with(Terms.Life life) {
        return life.every().isZero()
                ? this
                : new SshSettings(connectWithin, life.every(), Math.max(1, life.missed()), lingerAfterExit,
                        agentSocket);
    }

    /// How long the way over these hops may take: as it is here, unless an ssh configuration says so of one (ConnectTimeout).
    Duration within(List<Hop> hops) {
        return hops.stream().allMatch(hop -> hop.terms().net().within().isZero())
                ? connectWithin
                : hops.stream().map(hop -> hop.terms().net().within()).map(said -> said.isZero() ? connectWithin : said)
                        .reduce(Duration.ZERO, Duration::plus);
    }

    /// The longest silence of a living peer.
    Duration longestSilence() {
        return probeEvery.multipliedBy(missedProbes + 1L);
    }
}
