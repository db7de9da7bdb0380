package org.watchkeeper.now;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.watchkeeper.now.Line.Destination;

/// A document of the library that wants attention: commands that changed and that nobody accepted, or a review that is due.
public record Paper(String file, String title, int toAccept, Optional<LocalDate> review) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    List<Line> told(LocalDate today) {
        var lines = new ArrayList<Line>();
        if (toAccept > 0) {
            lines.add(line(Kind.ACCEPT, "changed", toAccept + (toAccept == 1 ? " command" : " commands")
                    + " changed, and nobody has accepted that", file + "?changes"));
        }
        review.filter(day -> day.isBefore(today)).ifPresent(day -> lines.add(
                line(Kind.REVIEW, "review overdue", "should have been reviewed by " + DAY.format(day), file)));
        return lines;
    }

    private Line line(Kind kind, String state, String detail, String parameter) {
        return new Line(kind, title, state, detail, Optional.empty(), "", false,
                new Destination(Situation.RUNBOOKS, parameter));
    }
}
