package org.watchkeeper.remote;

import java.util.function.Consumer;

import org.watchkeeper.host.Host;

/// Tries the way to a host and explains what it finds. Nothing is left on the host.
public interface ConnectionTest {
    /// Goes the whole way once and runs one harmless command. `progress` gets each leg when it has ended.
    ///
    /// Blocks; interrupting the calling thread cancels, and the report then ends with a cancelled leg. Trouble is in the
    /// report, never thrown. `progress` and `questions` may be called on another thread than the caller's.
    ConnectionReport test(Host host, Questions questions, Consumer<Leg> progress);
}
