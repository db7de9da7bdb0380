package org.watchkeeper.routine.ui;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.Finding;
import org.watchkeeper.routine.Findings;
import org.watchkeeper.routine.Turn;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Runs;
import org.watchkeeper.runbook.Visible;

/// Reads what the last look of a routine found out of its run. Reads the database: belongs in the background.
record Telling(Runs runs, Outputs outputs) {
    private static final int MOST_FINDINGS = 50;
    private static final int MOST_BYTES = 4_000;

    Optional<Told> of(Diary diary) {
        return diary.appointments().stream().flatMap(one -> one.turns().stream())
                .filter(turn -> turn.run().isPresent()).reduce((_, later) -> later).flatMap(this::of);
    }

    private Optional<Told> of(Turn turn) {
        return turn.run().flatMap(runs::look).map(Findings::of).map(findings -> new Told(turn, findings,
                findings.standingOut().stream().limit(MOST_FINDINGS)
                        .map(finding -> new Told.Odd(finding, output(finding))).toList()));
    }

    private String output(Finding finding) {
        return finding.attempt().map(attempt -> {
            var bytes = new ByteArrayOutputStream();
            outputs.read(attempt, chunk -> bytes.writeBytes(chunk.bytes()));
            return text(bytes.toByteArray());
        }).orElse("");
    }

    /// The end of what was printed, with nothing in it that could pretend to be something else.
    private static String text(byte[] all) {
        int from = Math.max(0, all.length - MOST_BYTES);
        var end = new String(all, from, all.length - from, StandardCharsets.UTF_8).strip();
        return (from > 0 ? "…\n" : "") + Visible.of(end);
    }
}
