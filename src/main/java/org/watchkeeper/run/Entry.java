package org.watchkeeper.run;

import java.time.Instant;

/// An event in its run's journal: `number` counts from 1 without gaps.
public record Entry(RunId run, long number, Instant at, RunEvent event) {}
