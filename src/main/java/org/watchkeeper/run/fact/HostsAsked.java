package org.watchkeeper.run.fact;

import java.util.List;
import java.util.Map;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Questions;

/// Hosts that are asked what they are.
@FunctionalInterface
public interface HostsAsked {
    /// Asks nobody, and knows nothing.
    HostsAsked NOBODY = (_, _) -> Map.of();

    /// What is known of each of them; those of which nothing young is known are asked. Blocks; interrupted, it throws `Problem`.
    Map<Host, Told> of(List<Host> hosts, Questions questions);
}
