package org.watchkeeper.remote.ssh;

import java.util.List;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Login;
import org.watchkeeper.remote.ssh.option.Terms;

/// One machine on the way that has to be logged in to: a bastion, or the host itself at the end.
///
/// `ownLines` are known_hosts lines besides the files'; a practice host is trusted through them alone. `terms` are what an ssh
/// configuration says of the connection.
record Hop(String name, Endpoint endpoint, Login login, boolean practice, List<String> ownLines, Terms terms) {
    Hop {
        ownLines = List.copyOf(ownLines);
    }

    /// As the inventory has it.
    static Hop of(Host host, Endpoint endpoint, List<String> ownLines) {
        return new Hop(host.name(), endpoint, host.login(), host.practice(), ownLines, Terms.plain());
    }

    /// The name under which its key is looked up and written down: that of HostKeyAlias, without a port, where there is one.
    Endpoint known() {
        var alias = terms.trust().alias();
        return alias.isEmpty() ? endpoint : new Endpoint(alias, Endpoint.SSH_PORT);
    }

    /// `app-1 (db.example:2222)`, for messages.
    String place() {
        return name + ", " + endpoint;
    }
}
