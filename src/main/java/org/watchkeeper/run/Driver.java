package org.watchkeeper.run;

import java.time.Instant;

import org.watchkeeper.kernel.Operator;

/// Who drives a run: an operator at the console of a machine, and since when.
public record Driver(Operator by, String machine, Instant since) {}
