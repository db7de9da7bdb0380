package org.watchkeeper.remote.local;

import java.util.List;
import java.util.Map;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.Wires;

/// Opens wires to this machine, whatever the host's address says. Nothing is asked, nobody logs in.
public final class LocalWires implements Wires {
    private final List<String> shell;
    private final Map<String, String> environment;

    /// Command lines run by `/bin/sh` in the console's own environment.
    public LocalWires() {
        this(List.of("/bin/sh"), Map.of());
    }

    /// Command lines run by `shell -c`; `environment` is added to the console's own.
    public LocalWires(List<String> shell, Map<String, String> environment) {
        this.shell = List.copyOf(shell);
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Wire open(Host host, Questions questions) {
        return new LocalWire(shell, environment);
    }
}
