package org.watchkeeper.remote.ssh.known;

import java.nio.file.Path;
import java.util.List;

/// Which known_hosts files are read, in order, and which one accepted keys are appended to.
///
/// `own` is the console's; `others` (the operator's and the machine's) are only read.
public record TrustFiles(Path own, List<Path> others) {
    public TrustFiles {
        others = List.copyOf(others);
    }

    /// The usual places: the operator's `~/.ssh/known_hosts` and `/etc/ssh/ssh_known_hosts` besides the console's own.
    public static TrustFiles usual(Path own, Path home) {
        return new TrustFiles(own, List.of(home.resolve(".ssh").resolve("known_hosts"),
                home.resolve(".ssh").resolve("known_hosts2"), Path.of("/etc/ssh/ssh_known_hosts"),
                Path.of("/etc/ssh/ssh_known_hosts2")));
    }
}
