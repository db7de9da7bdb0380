package org.watchkeeper.run.search;

import java.time.Instant;

import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.RunId;

/// A line in which the text stands. `offset` is the printed byte of its stream where the text begins, `at` when that arrived
/// here, `place` the text in the line.
///
/// Of a long line only what stands around the text is here.
public record Hit(Where where, Stream stream, long offset, Instant at, String line, Needle.Place place) {
    /// The command that printed it: its run, and the step and host of that.
    public record Where(RunId run, String title, String runbook, boolean practice, AttemptId attempt, String step,
            String host) {}
}
