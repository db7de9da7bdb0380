package org.watchkeeper.remote.ssh;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Doorkeeper;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.terminal.Screen;
import org.watchkeeper.remote.terminal.Size;
import org.watchkeeper.remote.terminal.Terminal;
import org.watchkeeper.remote.terminal.Terminals;

/// Opens terminals over the same connections as everything else: host keys, jumps, keys and agent as for a run.
public final class SshTerminals implements Terminals {
    private final SshWires wires;
    private final Doorkeeper door;

    /// `door` looks at each connection before it is used.
    public SshTerminals(SshWires wires, Doorkeeper door) {
        this.wires = wires;
        this.door = door;
    }

    @Override
    public Terminal open(Host host, Questions questions, Size size, Screen screen) {
        return wires.through(host, questions, door, wire -> wire.terminal(size, screen));
    }
}
