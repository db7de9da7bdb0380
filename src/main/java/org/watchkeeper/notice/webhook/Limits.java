package org.watchkeeper.notice.webhook;

import java.time.Duration;

/// How long an HTTP receiver is waited for: until it takes the connection, and until it has answered.
public record Limits(Duration connect, Duration answer) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30));
}
