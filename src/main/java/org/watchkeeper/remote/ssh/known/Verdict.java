package org.watchkeeper.remote.ssh.known;

import java.util.List;

/// What the known_hosts lines say of a key that a host shows.
public sealed interface Verdict {
    /// The host is known by this key.
    record Known(KnownHostsLine line) implements Verdict {}

    /// The key must never be accepted.
    record Revoked(KnownHostsLine line) implements Verdict {}

    /// The host is known, by other keys than the one it shows.
    record Changed(List<KnownHostsLine> expected) implements Verdict {
        public Changed {
            expected = List.copyOf(expected);
        }
    }

    /// Nothing is known of the host. `otherNames` are names under which the same key is known.
    record Unknown(List<String> otherNames) implements Verdict {
        public Unknown {
            otherNames = List.copyOf(otherNames);
        }
    }
}
