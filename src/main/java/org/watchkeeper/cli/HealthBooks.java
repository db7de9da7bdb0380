package org.watchkeeper.cli;

import org.watchkeeper.health.assign.Assignments;
import org.watchkeeper.health.assign.Marks;
import org.watchkeeper.health.watch.Duties;
import org.watchkeeper.health.watch.Logbook;
import org.watchkeeper.health.watch.Works;

/// What is kept of health: what is watched where, who marked a host, what was read; and what follows from it for each host.
public record HealthBooks(Assignments assignments, Marks marks, Logbook logbook, Duties duties, Works works) {}
