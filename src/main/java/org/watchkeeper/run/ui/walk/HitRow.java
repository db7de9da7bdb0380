package org.watchkeeper.run.ui.walk;

import java.util.Locale;
import java.util.OptionalLong;

import org.watchkeeper.fx.output.Row;
import org.watchkeeper.fx.output.Transcript;
import org.watchkeeper.remote.Stream;
import org.watchkeeper.run.search.Hit;

/// The row of a transcript on which a line stands that was found by a search. Reads all that its command printed: belongs on a
/// background thread.
final class HitRow {
    private static final int BATCH = 512;
    private static final int CERTAIN = 3;
    private final Transcript transcript;
    private final Hit hit;
    private final String line;
    private final String words;
    private final Row.Kind kind;

    private HitRow(Transcript transcript, Hit hit) {
        this.transcript = transcript;
        this.hit = hit;
        this.line = hit.line().replace("…", "").strip();
        this.words = hit.line().substring(hit.place().from(), hit.place().to()).toLowerCase(Locale.ROOT);
        this.kind = hit.stream() == Stream.OUT ? Row.Kind.OUT : Row.Kind.ERR;
    }

    /// Empty where the transcript does not hold it.
    static OptionalLong of(Transcript transcript, Hit hit) {
        var begin = transcript.beginOf(hit.where().attempt().value());
        return begin.isEmpty() ? OptionalLong.empty() : new HitRow(transcript, hit).from(begin.get());
    }

    /// The same line at the same time, else the same line, else the first line with these words.
    private OptionalLong from(long begin) {
        long best = -1;
        int likeness = 0;
        long number = begin;
        for (var rows = transcript.rows(number, number + BATCH); !rows.isEmpty()
                && likeness < CERTAIN; rows = transcript
                        .rows(number, number + BATCH)) {
            for (var row : rows) {
                int here = likeness(row);
                if (here > likeness) {
                    best = number;
                    likeness = here;
                }
                number++;
            }
        }
        return best < 0 ? OptionalLong.empty() : OptionalLong.of(best);
    }

    private int likeness(Row row) {
        if (row.kind() != kind || !row.text().toLowerCase(Locale.ROOT).contains(words)) {
            return 0;
        }
        if (!row.text().contains(line)) {
            return 1;
        }
        return row.at().equals(hit.at()) ? CERTAIN : 2;
    }
}
