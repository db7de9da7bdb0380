package org.watchkeeper.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.runbook.Overnight;
import org.watchkeeper.runbook.Schedule;

/// What the calendar makes of a statement about time, to be shown before it is kept.
public sealed interface Proposal {
    /// Dates, and what was assumed or is open all the same.
    record Dated(Series series, List<String> remarks) implements Proposal {
        public Dated {
            remarks = List.copyOf(remarks);
        }
    }

    /// Something has to be said first.
    record Open(List<String> questions) implements Proposal {
        public Open {
            questions = List.copyOf(questions);
        }
    }

    /// What a person says beside the statement: the day on which it begins, if any, and the zone for a statement without one.
    record Setting(LocalDate today, Optional<LocalDate> first, Optional<ZoneId> zone) {}

    /// A schedule as a series; its first date is the first of the rule at or after the day it begins on.
    static Proposal of(Schedule schedule, Setting setting) {
        var questions = new ArrayList<String>();
        var zone = schedule.zone().isEmpty() ? setting.zone() : ZoneName.zone(schedule.zone()).or(setting::zone);
        ask(questions, zone.isEmpty(), "In which time zone? Say it as Europe/Berlin or UTC.");
        ask(questions, schedule.start().isEmpty(),
                "At which time of day does it start? Say \"02:00-04:00\", or \"00:00-24:00\" for whole days.");
        ask(questions, schedule.duration().isEmpty(), "How long does it last?");
        var doubt = doubt(schedule);
        ask(questions, !doubt.isEmpty() && schedule.question().contains(doubt), doubt);
        boolean dated = schedule.when().date().length() == "2026-01-01".length();
        boolean later = schedule.status() == Schedule.Status.TO_BE_ANNOUNCED;
        ask(questions, schedule.rrule().isEmpty() && !dated && !later, "On which days?");
        ask(questions, !later && needsFirst(schedule.rrule()) && setting.first().isEmpty(),
                "From which day is it counted?");
        if (!questions.isEmpty()) {
            return new Open(questions);
        }
        var series = series(schedule, setting, zone.orElseThrow());
        return new Dated(series, schedule.ambiguous() ? List.of(schedule.question()) : List.of());
    }

    private static void ask(List<String> questions, boolean open, String question) {
        if (open) {
            questions.add(question);
        }
    }

    /// What there is to ask about "22:00-21:00" where nothing is said of the next day.
    private static String doubt(Schedule schedule) {
        return schedule.start().isEmpty() || !schedule.duration().startsWith("PT")
                ? ""
                : Overnight.question(LocalTime.parse(schedule.start()), Duration.parse(schedule.duration()));
    }

    /// Whether a rule says nothing about days before somebody says from when: "monthly", "every other week", "ten weeks long".
    static boolean needsFirst(String rrule) {
        return rrule.contains("INTERVAL=") && !rrule.matches("FREQ=(MINUTE|HOUR)LY.*")
                || rrule.matches("FREQ=WEEKLY(?!.*BYDAY=).*")
                || rrule.matches("FREQ=MONTHLY(?!.*BY(MONTH)?DAY=).*")
                || rrule.matches("FREQ=YEARLY(?!.*BY((MONTH|YEAR)?DAY|WEEKNO)=).*");
    }

    private static Series series(Schedule schedule, Setting setting, ZoneId zone) {
        var time = LocalTime.parse(schedule.start());
        var length = Length.parse(schedule.duration());
        if (schedule.rrule().isEmpty() && !schedule.when().date().isEmpty()) {
            return Series.once(LocalDate.parse(schedule.when().date()).atTime(time), length, zone);
        }
        var first = setting.first().orElse(setting.today()).atTime(time);
        if (schedule.rrule().isEmpty() || schedule.status() == Schedule.Status.TO_BE_ANNOUNCED) {
            return Series.undated(first, length, zone);
        }
        return aligned(Series.every(schedule.rrule(), first, length, zone));
    }

    /// Started at its own first date: other programs count the start as a date.
    static Series aligned(Series series) {
        return series.next(series.start().atZone(series.zone()).toInstant(), 1).stream()
                .map(date -> series.ruled(series.rrule(), date.original())).findFirst().orElse(series);
    }

    /// What a statement says about what may be booked.
    static Window.Terms terms(Schedule schedule) {
        var standing = switch (schedule.status()) {
            case CONFIRMED -> Window.Standing.CONFIRMED;
            case TENTATIVE -> Window.Standing.TENTATIVE;
            case TO_BE_ANNOUNCED -> Window.Standing.TO_BE_ANNOUNCED;
            case ON_DEMAND -> Window.Standing.EMERGENCY;
        };
        return new Window.Terms(standing, impacts(schedule.text()), Duration.ZERO, announce(schedule), Duration.ZERO);
    }

    private static Set<Window.Impact> impacts(String text) {
        var said = text.toLowerCase(Locale.ROOT);
        var found = EnumSet.noneOf(Window.Impact.class);
        if (said.matches("(?s).*\\blow[- ]impact\\b.*")) {
            found.add(Window.Impact.LOW);
        }
        if (said.matches("(?s).*\\bdatabase\\b.*")) {
            found.add(Window.Impact.DATABASE);
        }
        if (said.matches("(?s).*\\bmajor\\b.*")) {
            found.add(Window.Impact.MAJOR);
        }
        return found.isEmpty() ? EnumSet.allOf(Window.Impact.class) : found;
    }

    private static Length announce(Schedule schedule) {
        var ahead = schedule.offset().from();
        boolean before = schedule.offset().anchor() == Schedule.Anchor.WINDOW_START
                && ahead.matches("-P(\\d+D|T\\d+[HM])");
        return before ? Length.parse(ahead.substring(1)) : Length.ZERO;
    }
}
