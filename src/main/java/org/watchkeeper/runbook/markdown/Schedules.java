package org.watchkeeper.runbook.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.commonmark.node.ListBlock;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Schedule;

/// The schedule statements of a document: sentences of its prose and comments, cron lines, and the fields of a section
/// about windows even where they name no time ("Quarterly: announced two weeks ahead").
final class Schedules {
    private static final Set<String> OTHER_FIELDS = Set.of("duration", "notification", "notice", "contact", "owner");

    private Schedules() {}

    static List<Schedule> in(SourceText source, Section root, Findings findings) {
        var found = new ArrayList<Schedule>();
        for (int number = 1; number <= source.lines().size(); number++) {
            Sentence.read(source.line(number), number).ifPresent(found::add);
        }
        root.all().filter(Schedules::isAboutWindows).flatMap(section -> section.content.stream())
                .filter(ListBlock.class::isInstance).forEach(list -> fields(list, source, found));
        found.sort(Comparator.comparingInt(Schedule::line));
        found.stream().filter(Schedule::ambiguous)
                .forEach(schedule -> findings.add(Rule.SCHEDULE_UNCLEAR, schedule.line(),
                        "This schedule leaves something open (day, time or zone): '" + schedule.text() + "'"));
        return found;
    }

    private static boolean isAboutWindows(Section section) {
        return Stream.concat(Stream.of(section.title), section.titlesAround().stream())
                .anyMatch(title -> title.toLowerCase(Locale.ROOT).contains("window"));
    }

    private static void fields(org.commonmark.node.Node list, SourceText source, List<Schedule> found) {
        for (int line = Outline.firstLine(list); line <= Outline.lastLine(list); line++) {
            int number = line;
            boolean known = found.stream().anyMatch(schedule -> schedule.line() == number);
            var text = source.line(line).strip().replaceFirst("^[-*+]\\s+", "");
            Inline.field(text).filter(field -> !known && !OTHER_FIELDS.contains(field.key().toLowerCase(Locale.ROOT)))
                    .ifPresent(field -> found
                            .add(new Schedule(field.value(), number, Schedule.Kind.WINDOW,
                                    Schedule.When.every(cadence(field.key())), "When is it?")));
        }
    }

    private static String cadence(String key) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "daily" -> "FREQ=DAILY";
            case "weekly" -> "FREQ=WEEKLY";
            case "monthly" -> "FREQ=MONTHLY";
            case "quarterly" -> "FREQ=MONTHLY;INTERVAL=3";
            case "annually", "yearly", "annual" -> "FREQ=YEARLY";
            default -> "";
        };
    }
}
