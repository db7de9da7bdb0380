package org.watchkeeper.runbook.fact.schedule;

import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.fact.passage.Place;
import org.watchkeeper.runbook.phrase.Sentence;

/// A statement whose zone is named by the words above its list: "Preferred times (CET):".
final class TimesAbove {
    private static final Pattern ZONE = Pattern.compile(
            "\\((?:all )?(?:times? )?(?:are )?(?:in )?([A-Z]{2,5}|UTC[+-]\\d{1,2}|[A-Z][a-z]+/[A-Z][A-Za-z_]+)\\)");

    private TimesAbove() {}

    /// What a text states; in the zone of the phase or heading it stands below where it names none itself.
    static Optional<Schedule> read(String text, Place place) {
        var found = Sentence.read(text, place.line());
        if (found.filter(each -> each.zone().isEmpty()).isEmpty()) {
            return found;
        }
        var zone = ZONE.matcher(place.phase().isEmpty() ? place.heading() : place.phase());
        return found.filter(each -> zone.find())
                .flatMap(each -> Sentence.read(text + " " + zone.group(1), place.line()))
                .filter(each -> !each.zone().isEmpty())
                .map(each -> new Schedule(text, each.line(), each.kind(), each.status(), each.when(), each.offset(),
                        each.question(), each.parts()))
                .or(() -> found);
    }
}
