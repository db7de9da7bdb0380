package org.watchkeeper.host;

import java.util.regex.Pattern;

/// Where sshd listens: a DNS name or IP address literal, and a TCP port (22 by default).
public record Endpoint(String address, int port) {
    public static final int SSH_PORT = 22;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}._-]*");
    private static final Pattern IP6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*(%[\\w.-]+)?");

    public Endpoint {
        if (address.isBlank() || address.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("an address has no blanks and is not empty: '" + address + "'");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
        }
    }

    /// What is wrong with an address that somebody types or a file says, as a sentence; "" for nothing. `10.0.0.[1:3]` and
    /// `ops@web-1` lead nowhere. What is kept already is not measured by it.
    public static String objectionTo(String address) {
        return NAME.matcher(address).matches() || IP6.matcher(address).matches()
                ? ""
                : "'" + address + "' is no DNS name and no IP address";
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
