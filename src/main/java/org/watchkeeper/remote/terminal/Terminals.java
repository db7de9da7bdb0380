package org.watchkeeper.remote.terminal;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Questions;

/// Opens login shells on terminals of their own, each over a connection of its own.
@FunctionalInterface
public interface Terminals {
    /// Blocks, and may be interrupted, which cancels. Throws `Unreachable` where the host cannot be had or gives no terminal.
    Terminal open(Host host, Questions questions, Size size, Screen screen);
}
