package org.watchkeeper.calendar.ui.form;

import java.util.List;
import java.util.stream.Stream;

import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Schedule;

/// A window that a runbook states, with the line that states it. `question` is what the document leaves open; it is answered in the
/// form.
public record FoundWindow(String name, String document, String text, String sentence, Window.Standing standing,
        String question, Ruling.Source source) {
    private static final int LONGEST = 80;

    /// The windows that runbooks state and that are not on the calendar yet.
    public static List<FoundWindow> in(Library library, Rulebook rulebook, Sentence reader) {
        return library.entries().stream().flatMap(entry -> of(entry, reader))
                .filter(found -> rulebook.versions().stream()
                        .noneMatch(each -> each.ruling().source().equals(found.source())))
                .toList();
    }

    private static Stream<FoundWindow> of(Library.Entry entry, Sentence reader) {
        return entry.runbook().schedules().stream().filter(each -> each.kind() == Schedule.Kind.WINDOW)
                .map(schedule -> of(entry, schedule, reader));
    }

    private static FoundWindow of(Library.Entry entry, Schedule schedule, Sentence reader) {
        var meaning = reader.of(schedule);
        var document = entry.runbook().title();
        return new FoundWindow(shortened("Window of " + document), document, schedule.text(),
                meaning.series().map(Sentence::of).orElse(schedule.text()), standing(schedule), meaning.objection(),
                new Ruling.Source(entry.file().toString(), schedule.line()));
    }

    private static Window.Standing standing(Schedule schedule) {
        return switch (schedule.status()) {
            case CONFIRMED -> Window.Standing.CONFIRMED;
            case TENTATIVE -> Window.Standing.TENTATIVE;
            case TO_BE_ANNOUNCED -> Window.Standing.TO_BE_ANNOUNCED;
            case ON_DEMAND -> Window.Standing.EMERGENCY;
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
