package org.watchkeeper.host;

/// Where sshd listens: a DNS name or IP address literal, and a TCP port (22 by default).
public record Endpoint(String address, int port) {
    public static final int SSH_PORT = 22;

    public Endpoint {
        if (address.isBlank() || address.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("an address has no blanks and is not empty: '" + address + "'");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
        }
    }

    /// The name under which known_hosts keeps it: `host`, or `[host]:port` when the port is not 22 (sshd(8)).
    public String knownHostsName() {
        return port == SSH_PORT ? address : "[" + address + "]:" + port;
    }

    @Override
    public String toString() {
        return knownHostsName();
    }
}
