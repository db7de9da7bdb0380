package org.watchkeeper.store;

import java.time.Duration;

/// How long to wait for a database that is locked, or for a server to answer.
record Patience(Duration busy, Duration connect) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10));
}
