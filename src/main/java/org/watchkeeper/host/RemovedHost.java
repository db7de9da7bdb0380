package org.watchkeeper.host;

import java.time.Instant;

/// A host as it was when it was taken out of the inventory.
public record RemovedHost(Host host, Instant at) {}
