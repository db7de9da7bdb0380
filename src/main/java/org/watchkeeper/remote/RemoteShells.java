package org.watchkeeper.remote;

import org.watchkeeper.host.Host;

/// Opens a host for a run. The run's folder on the host is named after `runKey` (24 hexadecimal digits) and made at the
/// first opening; later openings, also by another console, find it again.
@FunctionalInterface
public interface RemoteShells {
    /// Throws `Unreachable` when the host cannot be had: refused, unknown or changed key, login refused, time-out.
    RemoteShell open(Host host, AttemptId runKey, Questions questions);
}
