package org.watchkeeper.remote.file;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Questions;

/// Opens the files of a host, over a connection of its own.
@FunctionalInterface
public interface FileHosts {
    /// Blocks, and may be interrupted, which cancels. Throws `Unreachable` where the host cannot be had or has no SFTP.
    RemoteFiles open(Host host, Questions questions);
}
