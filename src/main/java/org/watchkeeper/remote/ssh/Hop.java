package org.watchkeeper.remote.ssh;

import java.util.List;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Host;

/// One machine on the way that has to be logged in to: a bastion, or the host itself at the end.
///
/// `ownLines` are known_hosts lines besides the files'; a practice host is trusted through them alone.
record Hop(Host host, Endpoint endpoint, List<String> ownLines) {
    Hop {
        ownLines = List.copyOf(ownLines);
    }

    String name() {
        return host.name();
    }

    /// `app-1 (db.example:2222)`, for messages.
    String place() {
        return host.name() + ", " + endpoint;
    }
}
