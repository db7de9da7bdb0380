package org.watchkeeper.cli;

import java.util.List;

import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.search.Wanted;

/// The JSON of `runs search`.
record SearchJson(String text, String reach, List<Line> lines, List<String> moreOf) {
    /// A line in which the text stands, as docs/json.md describes it.
    record Line(String at, String run, String title, String runbook, boolean practice, String attempt, String step,
            String host, String stream, long offset, String line, int from, int to) {
        static Line of(Hit hit) {
            var where = hit.where();
            return new Line(hit.at().toString(), where.run().toString(), where.title(), where.runbook(),
                    where.practice(), where.attempt().toString(), where.step(), where.host(), Json.word(hit.stream()),
                    hit.offset(), hit.line(), hit.place().from(), hit.place().to());
        }
    }

    static SearchJson of(Wanted wanted, OutputSearch.Reach reach, List<Hit> hits, List<AttemptId> moreOf) {
        return new SearchJson(wanted.needle().toString(), Json.word(reach), hits.stream().map(Line::of).toList(),
                moreOf.stream().map(AttemptId::toString).toList());
    }
}
