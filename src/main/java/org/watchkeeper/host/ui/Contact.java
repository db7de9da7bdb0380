package org.watchkeeper.host.ui;

import java.time.Instant;

/// The last time the console knocked at a host, and what came of it; `words` is one short line.
public record Contact(boolean reached, Instant at, String words) {}
