package org.watchkeeper.host;

import java.util.List;

/// How to log in: as whom, and with what. Keys are paths of private keys, tried in this order and no others.
///
/// A certificate beside a key (`KEY-cert.pub`) is offered with it. With `agent` the keys of the running ssh-agent
/// follow; password and keyboard-interactive are tried last and asked for when the server wants them.
public record Login(String user, List<String> keyFiles, boolean agent, boolean password) {
    public Login {
        if (user.isBlank()) {
            throw new IllegalArgumentException("a login has a user name");
        }
        keyFiles = List.copyOf(keyFiles);
    }
}
