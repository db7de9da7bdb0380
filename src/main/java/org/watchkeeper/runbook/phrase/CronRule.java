package org.watchkeeper.runbook.phrase;

import java.util.List;

import org.watchkeeper.runbook.Schedule.Part;
import org.watchkeeper.runbook.Schedule.When;

/// The five fields of a cron line as a rule. Where both day of month and day of week are restricted, cron runs on either:
/// no single rule says that, `parts` are the two.
record CronRule(CronField minute, CronField hour, CronField day, CronField month, CronField weekday) {
    private static final int MINUTES = 60;
    private static final int HOURS = 24;

    /// Throws IllegalArgumentException where a field is none.
    static CronRule of(List<String> fields) {
        return new CronRule(CronField.of(fields.get(0), CronField.Part.MINUTE),
                CronField.of(fields.get(1), CronField.Part.HOUR), CronField.of(fields.get(2), CronField.Part.DAY),
                CronField.of(fields.get(3), CronField.Part.MONTH),
                CronField.of(fields.get(4), CronField.Part.WEEKDAY));
    }

    /// Whether cron runs on days of the month or days of the week, whichever comes.
    boolean isEither() {
        return !day.free() && !weekday.free();
    }

    When when() {
        return new When(isEither() ? "" : rule(), start(), "", "", "");
    }

    List<Part> parts() {
        return isEither()
                ? List.of(new Part("days " + day.written() + " of the month", "FREQ=MONTHLY;BYMONTHDAY=" + day.list()),
                        new Part("each " + weekday.days(), "FREQ=WEEKLY;BYDAY=" + weekday.days()))
                : List.of();
    }

    /// What is asked where cron's two days are an either-or: mostly one of them was meant.
    String question() {
        if (!isEither()) {
            return "";
        }
        var meant = weekOfMonth();
        return "Cron runs this on days " + day.written() + " of the month and also on every " + weekday.days()
                + (meant.isEmpty() ? ": is that meant?" : ": is FREQ=MONTHLY;BYDAY=" + meant + " meant?");
    }

    /// `1-7` with a day of the week is the first one of the month.
    private String weekOfMonth() {
        int first = day.first();
        boolean week = day.numbers().size() == 7 && (first - 1) % 7 == 0 && day.numbers().getLast() == first + 6;
        return week && weekday.one() ? (first / 7 + 1) + weekday.days() : "";
    }

    private String start() {
        return minute.any() || minute.step() > 0 && hour.any() || hour.any()
                ? ""
                : "%02d:%02d".formatted(hour.first(), minute.first());
    }

    private String rule() {
        var days = days();
        var clock = clock(days);
        if (!clock.isEmpty()) {
            return clock + (days.equals("FREQ=DAILY") ? "" : ";" + days.substring(days.indexOf(';') + 1));
        }
        return days + times();
    }

    /// Rules that are no more than so many minutes or hours.
    private String clock(String days) {
        boolean daily = days.equals("FREQ=DAILY");
        if (minute.any() && hour.any()) {
            return "FREQ=MINUTELY";
        }
        if (hour.any() && minute.step() > 0 && MINUTES % minute.step() == 0) {
            return minute.step() == 1 ? "FREQ=MINUTELY" : "FREQ=MINUTELY;INTERVAL=" + minute.step();
        }
        if (hour.any()) {
            return "FREQ=HOURLY" + (minute.one() && minute.first() == 0 ? "" : ";BYMINUTE=" + minute.list());
        }
        return daily && minute.one() && hour.step() > 1 && HOURS % hour.step() == 0
                ? "FREQ=HOURLY;INTERVAL=" + hour.step()
                : "";
    }

    private String times() {
        if (minute.one() && hour.one()) {
            return "";
        }
        return ";BYHOUR=" + hour.list() + ";BYMINUTE=" + minute.list();
    }

    private String days() {
        var months = month.any() ? "" : ";BYMONTH=" + month.list();
        if (!weekday.any()) {
            return "FREQ=WEEKLY;BYDAY=" + weekday.days() + months;
        }
        if (!day.any()) {
            return month.any()
                    ? "FREQ=MONTHLY;BYMONTHDAY=" + day.list()
                    : "FREQ=YEARLY" + months + ";BYMONTHDAY=" + day.list();
        }
        return "FREQ=DAILY" + months;
    }
}
