package org.watchkeeper.health.assign;

import java.time.Instant;

import org.watchkeeper.health.Probe;

/// A probe with its limits, put on a scope by somebody. One that is not `watched` takes it away there, from what a wider scope
/// says. Limits of one host are changed by putting the probe on that host with other ones.
public record Assignment(Scope scope, Probe probe, boolean watched, String by, Instant at) {}
