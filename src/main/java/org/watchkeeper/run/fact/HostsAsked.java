package org.watchkeeper.run.fact;

import java.util.List;
import java.util.Map;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Questions;

/// Hosts that are asked what they are. Those that cannot be reached are not in the answer.
@FunctionalInterface
public interface HostsAsked {
    /// Asks nobody.
    HostsAsked NOBODY = (_, _) -> Map.of();

    /// Blocks.
    Map<Host, HostFacts> of(List<Host> hosts, Questions questions);
}
