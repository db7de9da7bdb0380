package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.Offset;
import org.watchkeeper.runbook.Schedule.Part;
import org.watchkeeper.runbook.Schedule.Status;
import org.watchkeeper.runbook.Schedule.When;
import org.watchkeeper.runbook.phrase.Cadence;
import org.watchkeeper.runbook.phrase.Cron;
import org.watchkeeper.runbook.phrase.OnCalendar;
import org.watchkeeper.runbook.phrase.OneDay;
import org.watchkeeper.runbook.phrase.Sentence;

/// Rows of tables that say when: one cell with day and time, day and time in cells of their own, or cadences.
final class ScheduleRows implements Statements {
    private static final Pattern TIMES = Pattern.compile(
            "(?i)\\b(day|days|date|time|times|when|start|end|window|schedule|frequency|cadence|zone|tz|timezone|duration|cron|utc|interval|hours)\\b");
    private static final Pattern OFTEN = Pattern.compile(
            "(?i)\\b(frequency|schedule|scheduled|cadence|interval|how often|when|recurrence|period(?:icity)?|updates?|timing)\\b");
    private static final Pattern NOT = Pattern.compile(
            "(?i)\\b(retention|keep|kept|retain\\w*|example|description|solution|symptoms?|escalation|phone)\\b");
    /// Who is there when: hours at which somebody is reached are no window.
    private static final Pattern REACHED = Pattern
            .compile("(?i)\\b(phone|telephone|mobile|pager|e-?mail|on-?call|contacts?|reach\\w*)\\b");
    /// Work that is planned, with whoever is called meanwhile beside it.
    private static final Pattern PLANNED = Pattern
            .compile("(?i)\\b(maintenance|patch\\w*|planned|downtime|deploy\\w*|releases?|updates?|upgrades?)\\b");
    /// A heading that says no more than that something is planned, and what makes it a rota.
    private static final Pattern SCHEDULE = Pattern.compile("(?i)\\bschedule[sd]?\\b");
    private static final Pattern ROTA = Pattern.compile(
            "(?i)\\b(on-?call|rotas?|roster|dut(?:y|ies)|shifts?|contacts?|support|escalations?|teams?|staff\\w*|office|opening|business|working|coverage)\\b");
    private static final Pattern WORK = Pattern
            .compile("(?i)\\b(works?|tasks?|jobs?|activit(?:y|ies)|maintenance|changes?|actions?|what)\\b");
    private static final Pattern PEOPLE = Pattern
            .compile(
                    "(?i)\\W*(?:names?|who|persons?|people|engineers?|contacts?|teams?|roles?|on-?call|phone|e-?mail)\\W*");
    /// A column "Windows" is one of the system of that name.
    private static final Pattern WINDOW = Pattern
            .compile("(?i)\\bwindow\\b|\\b(maintenance|change|service|patch\\w*) windows\\b");
    private static final Pattern CLOCK = Pattern
            .compile("\\s*\\d{1,2}[:.h]\\d{2}\\s*(?:[aApP][mM])?\\s*(?:[A-Z]{2,4}|UTC[+-]\\d{1,2})?\\s*");
    private static final Pattern DAY = Pattern.compile(
            "(?i)\\s*(?:(?:every|each|the|on)\\s+)*(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+\\w+day(?:\\s+(?:of|in|each|every)(?:\\s+\\w+){1,3})?\\s*");
    private static final String NAME = "(?:mon|tues|wednes|thurs|fri|satur|sun)days?";
    private static final Pattern WEEKDAY = Pattern.compile("(?i)\\s*(?:(?:every|each|on)\\s+)?" + NAME
            + "(?:\\s*(?:,|/|&|and|-|–)\\s*" + NAME
            + ")*(?:\\s+(?:am|pm|mornings?|afternoons?|evenings?|nights?))?\\s*");
    private static final int FEW = 4;

    @Override
    public List<Schedule> in(Passage passage) {
        if (!(passage instanceof Passage.Row row)) {
            return List.of();
        }
        if (DatedRows.isOne(row)) {
            return DatedRows.read(row).stream().toList();
        }
        var timed = timed(row).stream().filter(each -> each.kind() != Kind.WINDOW || isPlanned(row)).toList();
        return timed.isEmpty() ? cadences(row).stream().toList() : timed;
    }

    private static boolean isPlanned(Passage.Row row) {
        return row.cell(REACHED).isEmpty() || isAboutWindows(row) || PLANNED.matcher(row.place().heading()).find()
                || row.headers().stream().anyMatch(header -> PLANNED.matcher(header).find()) || isSchedule(row);
    }

    /// "Schedule" with work and its times before those who are called meanwhile, and not with people who have times.
    private static boolean isSchedule(Passage.Row row) {
        var heading = row.place().heading();
        return SCHEDULE.matcher(heading).find() && !ROTA.matcher(heading).find()
                && !PEOPLE.matcher(header(row, 0)).matches()
                && (WORK.matcher(heading).find() || row.headers().stream().anyMatch(each -> WORK.matcher(each).find()));
    }

    private static boolean isAboutWindows(Passage.Row row) {
        return row.place().isAbout(Vocabulary.WINDOWS)
                || row.headers().stream().anyMatch(header -> WINDOW.matcher(header).find());
    }

    private static List<Schedule> timed(Passage.Row row) {
        var found = new ArrayList<Schedule>();
        for (int at = 0; at < row.cells().size(); at++) {
            var cell = row.cells().get(at);
            if (!NOT.matcher(header(row, at)).find()) {
                read(cell, row.place().line()).map(schedule -> named(schedule, row)).ifPresent(found::add);
            }
        }
        return found.isEmpty() ? together(row).or(() -> belowHeading(row)).or(() -> day(row)).stream().toList() : found;
    }

    /// Whether a cell says by itself, without a day in full, when something comes again.
    static boolean comesAgain(String cell, int line) {
        return OneDay.in(cell).isEmpty() && read(cell, line).filter(rule -> !rule.rrule().isEmpty()).isPresent();
    }

    private static Optional<Schedule> read(String cell, int line) {
        return Cron.read(cell, line, "").or(() -> OnCalendar.read(cell, line)).or(() -> Sentence.read(cell, line));
    }

    /// The cells that say something of time, read as one sentence.
    private static Optional<Schedule> together(Passage.Row row) {
        var parts = new ArrayList<String>();
        for (int at = 0; at < Math.min(row.cells().size(), row.headers().size()); at++) {
            if (TIMES.matcher(header(row, at)).find()) {
                parts.add(row.cells().get(at) + utc(header(row, at)));
            }
        }
        return parts.size() < 2
                ? Optional.empty()
                : Sentence.read(String.join(", ", parts), row.place().line()).map(schedule -> named(schedule, row));
    }

    /// A time on its own below "Daily tasks".
    private static Optional<Schedule> belowHeading(Passage.Row row) {
        var heading = row.place().heading().replaceAll("\\([^)]*\\)", "");
        return Cadence.rule(heading).isEmpty()
                ? Optional.empty()
                : statedBy(row, CLOCK).flatMap(cell -> Sentence.read(cell + ", " + heading, row.place().line()))
                        .map(schedule -> named(schedule, row));
    }

    /// A day on its own: "1st Monday", "Thursday".
    private static Optional<Schedule> day(Passage.Row row) {
        return statedBy(row, DAY)
                .map(cell -> cell.matches("(?i).*\\b(?:of|in|each|every)\\b.*") ? cell : cell + " of each month")
                .or(() -> statedBy(row, WEEKDAY))
                .flatMap(cell -> Sentence.readDay(cell, row.place().line()))
                .map(schedule -> named(schedule, row));
    }

    /// The cell below a header about time that is wholly of that form, with the zone its header names.
    private static Optional<String> statedBy(Passage.Row row, Pattern form) {
        for (int at = 0; at < Math.min(row.cells().size(), row.headers().size()); at++) {
            if (TIMES.matcher(header(row, at)).find() && form.matcher(row.cells().get(at)).matches()) {
                return Optional.of(row.cells().get(at) + utc(header(row, at)));
            }
        }
        return Optional.empty();
    }

    private static Schedule named(Schedule schedule, Passage.Row row) {
        var kind = isAboutWindows(row) && !schedule.duration().isEmpty() ? Kind.WINDOW : schedule.kind();
        return new Schedule(text(row), schedule.line(), kind, schedule.status(), schedule.when(), schedule.offset(),
                schedule.question(), schedule.parts());
    }

    /// One statement for each row, with all the cadences it has.
    private static Optional<Schedule> cadences(Passage.Row row) {
        var parts = new ArrayList<Part>();
        for (int at = 0; at < row.cells().size(); at++) {
            var cell = row.cells().get(at);
            if (!NOT.matcher(header(row, at)).find() && isCadence(cell, header(row, at))) {
                parts.add(new Part((header(row, at) + ": " + cell).strip(), Cadence.rule(cell)));
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var question = parts.size() > 1
                ? "On which days, and at what time, each of them?"
                : "On which day, and at what time?";
        return Optional.of(new Schedule(text(row), row.place().line(), Kind.CADENCE, Status.CONFIRMED,
                When.every(parts.getFirst().rrule()),
                Offset.NONE, question, parts.size() > 1 ? parts : List.of()));
    }

    private static boolean isCadence(String cell, String header) {
        if (Cadence.rule(cell).isEmpty()) {
            return false;
        }
        boolean few = cell.split("\\s+", -1).length <= FEW;
        return OFTEN.matcher(header).find() ? few || Cadence.opens(cell) : few && Cadence.isWhole(cell);
    }

    static String header(Passage.Row row, int at) {
        return at < row.headers().size() ? row.headers().get(at) : "";
    }

    /// The zone that a header names for its cells.
    static String utc(String header) {
        return header.matches(".*\\bUTC\\b.*") ? " UTC" : "";
    }

    static String text(Passage.Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" | "));
    }
}
