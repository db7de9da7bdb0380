package org.watchkeeper.checklist.template;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.watchkeeper.checklist.Timing;
import org.watchkeeper.checklist.Timing.Phase;
import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Heading;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.Schedule;

/// When the lists of one document are due: by the statement about time in the title they stand below, else by its words.
final class Timings {
    private static final Pattern BEFORE = Pattern
            .compile("(?i)\\bpre[- ]|\\b(before|prior to|preparation|planning phase|T-\\d)");
    private static final Pattern AFTER = Pattern
            .compile("(?i)\\bpost[- ]|\\b(after|afterwards|following|follow-up|once finished|T\\+\\d)\\b");
    private static final Pattern DURING = Pattern.compile("(?i)\\b(during|emergency|incident|day of)\\b");

    private final Runbook runbook;

    Timings(Runbook runbook) {
        this.runbook = runbook;
    }

    /// Of a list as a whole.
    Timing of(Checklist list) {
        int first = list.lines().first();
        var above = Stream.concat(runbook.headings().stream().map(Heading::line),
                runbook.checklists().stream().map(each -> each.lines().last() + 1));
        int title = above.filter(line -> line < first).max(Comparator.naturalOrder()).orElse(1);
        var words = list.title() + " " + list.timing();
        return list.kind() == Checklist.Kind.COMMANDS
                ? Timing.said(list.timing(), phase(words))
                : said(new Lines(title, first), list.timing()).orElseGet(() -> Timing.said(list.timing(),
                        phase(words)));
    }

    /// Of a titled part of a list; where it says nothing, that of the list.
    Timing of(Checklist.Group group, Timing whole) {
        var title = runbook.schedules().stream().filter(each -> each.text().equals(group.title())
                && each.line() <= group.lines().first()).reduce((_, last) -> last);
        var timing = title.flatMap(each -> timing(each, group.timing()));
        if (timing.isPresent()) {
            return timing.get();
        }
        var phase = phase(group.title());
        return phase == Phase.ANY ? whole : Timing.said(group.timing(), phase);
    }

    private Optional<Timing> said(Lines between, String words) {
        return runbook.schedules().stream().filter(each -> between.contains(each.line()))
                .filter(each -> each.line() < between.last() && isRelative(each)).reduce((_, last) -> last)
                .flatMap(each -> timing(each, words));
    }

    private static Optional<Timing> timing(Schedule schedule, String words) {
        var offset = schedule.offset();
        return isRelative(schedule) && offset.anchor() != Schedule.Anchor.NONE && !offset.from().isEmpty()
                && !offset.to().isEmpty()
                        ? Optional.of(
                                new Timing(words.isEmpty() ? schedule.text() : words, phase(offset), offset.anchor(),
                                        offset.from(), offset.to()))
                        : Optional.empty();
    }

    private static boolean isRelative(Schedule schedule) {
        return schedule.kind() == Schedule.Kind.OFFSET || schedule.kind() == Schedule.Kind.TIMEBOX;
    }

    private static Phase phase(Schedule.Offset offset) {
        return switch (offset.anchor()) {
            case NONE -> Phase.ANY;
            case WINDOW_START -> offset.from().startsWith("-") ? Phase.BEFORE : Phase.DURING;
            case WINDOW_DAY -> Phase.BEFORE;
            case ACTUAL_START, INCIDENT_DECLARED -> Phase.DURING;
            case WINDOW_END, COMPLETION -> Phase.AFTER;
        };
    }

    private static Phase phase(String words) {
        if (BEFORE.matcher(words).find()) {
            return Phase.BEFORE;
        }
        if (AFTER.matcher(words).find()) {
            return Phase.AFTER;
        }
        return DURING.matcher(words).find() ? Phase.DURING : Phase.ANY;
    }
}
