package org.watchkeeper.run;

import java.time.Instant;
import java.util.List;

import org.watchkeeper.change.Hurdle;
import org.watchkeeper.host.Host;
import org.watchkeeper.runbook.Procedure;

/// What windows, blackouts and changes say about starting work, as it was read once: asking costs no read, so a screen may.
@FunctionalInterface
public interface Gatekeeper {
    /// Lets everything start.
    Gatekeeper OPEN = (_, _, _, _, _) -> List.of();

    /// What stands against starting a procedure of a document (as the library names it) on these hosts under a mandate now.
    List<Hurdle> hurdles(String file, Procedure procedure, List<Host> hosts, Mandate mandate, Instant now);
}
