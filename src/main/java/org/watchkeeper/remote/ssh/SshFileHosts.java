package org.watchkeeper.remote.ssh;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Doorkeeper;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.file.FileHosts;
import org.watchkeeper.remote.file.RemoteFiles;

/// Opens files over the same connections as everything else; each over one of its own, which ends with
/// them. Practice hosts have none.
public final class SshFileHosts implements FileHosts {
    private final SshWires wires;
    private final Doorkeeper door;

    /// `door` looks at each connection before it is used.
    public SshFileHosts(SshWires wires, Doorkeeper door) {
        this.wires = wires;
        this.door = door;
    }

    @Override
    public RemoteFiles open(Host host, Questions questions) {
        if (host.practice()) {
            throw new Unreachable(host.name() + " is a practice host and has no files: nothing can be copied",
                    host.name(),
                    "It plays the commands of its runbook. What they would change is seen in a terminal on it", true);
        }
        return wires.through(host, questions, door, SshWire::files);
    }
}
