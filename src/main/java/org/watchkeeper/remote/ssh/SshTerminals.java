package org.watchkeeper.remote.ssh;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.terminal.Screen;
import org.watchkeeper.remote.terminal.Size;
import org.watchkeeper.remote.terminal.Terminal;
import org.watchkeeper.remote.terminal.Terminals;

/// Opens terminals over the same connections as everything else: host keys, jumps, keys and agent as for a run.
public final class SshTerminals implements Terminals {
    private final SshWires wires;

    public SshTerminals(SshWires wires) {
        this.wires = wires;
    }

    @Override
    public Terminal open(Host host, Questions questions, Size size, Screen screen) {
        var wire = wires.open(host, questions);
        var isOpen = false;
        try {
            var terminal = wire.terminal(size, screen);
            isOpen = true;
            return terminal;
        } finally {
            if (!isOpen) {
                wire.close();
            }
        }
    }
}
