package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.When;
import org.watchkeeper.runbook.phrase.Cadence;
import org.watchkeeper.runbook.phrase.OneDay;
import org.watchkeeper.runbook.phrase.Questions;
import org.watchkeeper.runbook.phrase.Wording;

/// Rows that plan something for one day, below a head that says so: "| 2026-12-03 22:00 UTC | Database upgrade |". What is
/// told of a day that is over, in a history or a list of incidents, plans nothing.
final class DatedRows {
    private static final Pattern HEAD = Pattern
            .compile(
                    "(?i)\\b(?:day|date|dates|when|start|starts|begin|begins|end|ends|time|times|window|utc|zone|duration|scheduled|planned)\\b");
    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(?:change ?log|history|revisions?|versions?|incidents?|occurred|detected|resolved|logs?|last|previous|past|released?|releases|expir\\w+|created|updated|authors?|due|since|until|eol|support)\\b");
    /// Heads of what was done: without a time beside them, a history.
    private static final Pattern TOLD = Pattern.compile("(?i)\\b(?:changes?|by|descriptions?|authors?|notes?)\\b");
    private static final Wording WORK = Wording.of("(?i)\\b(?:maintenance|windows?|downtime|patch\\w*|outages?)\\b",
            "maintenance", "window", "downtime", "patch", "outage");
    private static final Pattern PLANNED = Pattern.compile(
            "(?i)\\b(?:when|starts?|begins?|planned|scheduled?|upcoming|calendar|changes?)\\b|\\bdate (?:and|&|/) ?time\\b");
    private static final Pattern OFF = Pattern
            .compile("(?i)\\W*(?:cancell?ed|done|completed?|finished|postponed|skipped|aborted)\\W*");

    private DatedRows() {}

    /// Whether the row is about one day, and says nothing that comes again.
    static boolean isOne(Passage.Row row) {
        return OneDay.in(times(row)).isPresent() && row.cells().stream().noneMatch(cell -> Cadence.isWhole(cell))
                && !comesAgain(row);
    }

    private static boolean comesAgain(Passage.Row row) {
        for (int at = 0; at < row.cells().size(); at++) {
            if (!TOLD.matcher(ScheduleRows.header(row, at)).find()
                    && ScheduleRows.comesAgain(row.cells().get(at), row.place().line())) {
                return true;
            }
        }
        return false;
    }

    static Optional<Schedule> read(Passage.Row row) {
        var heads = String.join(" | ", row.headers());
        boolean past = PAST.matcher(heads).find() || PAST.matcher(row.place().heading()).find();
        if (past || row.cells().stream().anyMatch(cell -> OFF.matcher(cell).matches())) {
            return Optional.empty();
        }
        boolean work = WORK.isIn(heads) || row.place().isDirectlyAbout(WORK);
        boolean told = TOLD.matcher(heads).find();
        boolean planned = work || PLANNED.matcher(heads).find() || PLANNED.matcher(row.place().heading()).find();
        return OneDay.in(times(row))
                .filter(day -> planned && (work && !told || !day.when().start().isEmpty()))
                .map(day -> new Schedule(ScheduleRows.text(row), row.place().line(), Kind.WINDOW, day.when(),
                        Questions.joined(day.question(), time(day.when()))));
    }

    private static String time(When when) {
        if (when.start().isEmpty()) {
            return "At what time, and in which zone?";
        }
        return Questions.zone(when.zone());
    }

    /// The cells that say something of time, as one sentence.
    private static String times(Passage.Row row) {
        var parts = new ArrayList<String>();
        for (int at = 0; at < Math.min(row.cells().size(), row.headers().size()); at++) {
            if (HEAD.matcher(row.headers().get(at)).find()) {
                parts.add(row.cells().get(at) + ScheduleRows.utc(row.headers().get(at)));
            }
        }
        return String.join(", ", parts);
    }
}
