package org.watchkeeper.now;

import java.time.Instant;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.now.Line.Destination;

/// A host that was not reached when it was last tried; what is known of it gets older on screen.
public record HostTrouble(Host host, String words, Instant at) {
    Line told() {
        return new Line(Kind.HOST, host.name(), "not reached", words, Optional.of(at), host.environment().word(),
                host.practice(), new Destination(Situation.HOSTS, host.id().toString()));
    }
}
