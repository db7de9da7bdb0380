package org.watchkeeper.store;

import java.time.Duration;

/// How long to wait for a database that is locked, for a server to take a connection, and for one to answer: a connection that a
/// closed lid left half open must fail, or output would wait behind it for ever.
record Patience(Duration busy, Duration connect, Duration answer) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(60));
}
