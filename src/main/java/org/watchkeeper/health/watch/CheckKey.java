package org.watchkeeper.health.watch;

import org.watchkeeper.health.ProbeId;
import org.watchkeeper.host.HostId;

/// One check on one host.
public record CheckKey(HostId host, ProbeId probe) {}
