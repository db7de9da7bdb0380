package org.watchkeeper.remote.ssh;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.file.FileHosts;
import org.watchkeeper.remote.file.RemoteFiles;

/// Opens files over the same connections as everything else; each over one of its own, which ends with
/// them. Practice hosts have none.
public final class SshFileHosts implements FileHosts {
    private final SshWires wires;

    public SshFileHosts(SshWires wires) {
        this.wires = wires;
    }

    @Override
    public RemoteFiles open(Host host, Questions questions) {
        if (host.practice()) {
            throw new Unreachable(host.name() + " is a practice host and has no files: nothing can be copied",
                    host.name(),
                    "It plays the commands of its runbook. What they would change is seen in a terminal on it", true);
        }
        var wire = wires.open(host, questions);
        var isOpen = false;
        try {
            var files = wire.files();
            isOpen = true;
            return files;
        } finally {
            if (!isOpen) {
                wire.close();
            }
        }
    }
}
