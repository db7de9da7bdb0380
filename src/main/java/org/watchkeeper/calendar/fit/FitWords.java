package org.watchkeeper.calendar.fit;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.calendar.SpanWords;

/// An answer in plain English, a line each: when it fits, what runs then, what was passed over and why.
public final class FitWords {
    private static final int MOST = 5;

    private FitWords() {}

    public static List<String> of(Answer answer, ZoneId zone) {
        var lines = new ArrayList<String>();
        lines.add(answer.fit()
                .map(fit -> SpanWords.between(fit.span(), zone) + " fits, in the window "
                        + fit.opening().window().name())
                .orElse("No window of the next two years has room for that on all of these hosts."));
        answer.jobs().forEach(job -> lines.add("But " + Jobs.words(job) + ": pause it, or take another time."));
        answer.passed().stream().limit(MOST).forEach(passed -> lines.add("Passed over: " + passed.words()));
        int more = answer.passed().size() - MOST;
        if (more > 0) {
            lines.add("Passed over for " + more + (more == 1 ? " more reason" : " more reasons"));
        }
        return List.copyOf(lines);
    }
}
