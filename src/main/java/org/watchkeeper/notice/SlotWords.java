package org.watchkeeper.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;

import org.watchkeeper.calendar.MomentWords;

/// A notice in plain English: at which moment, how it stands, what the receiver answered.
public final class SlotWords {
    private SlotWords() {}

    /// "48 h before", "at the start", "every 30 min while it goes on".
    public static String moment(Moment moment) {
        return switch (moment) {
            case Moment.Before(var lead) -> length(lead) + " before";
            case Moment.Planned _ -> "when it was planned";
            case Moment.Start _ -> "at the start";
            case Moment.During(var every) -> "every " + length(every) + " while it goes on";
            case Moment.After(var within) -> "within " + length(within) + " after";
            case Moment.Moved _ -> "when it was moved";
            case Moment.Cancelled _ -> "when it was cancelled";
        };
    }

    private static String length(TemporalAmount amount) {
        return switch (amount) {
            case Period days -> days.get(ChronoUnit.DAYS) + " d";
            case Duration exact when exact.toMinutesPart() == 0 -> exact.toHours() + " h";
            case Duration exact -> exact.toMinutes() + " min";
            default -> amount.toString();
        };
    }

    /// "late", "not sent, of no use any more".
    public static String standing(Standing standing) {
        return switch (standing) {
            case LATER -> "to come";
            case DUE -> "due";
            case LATE -> "late";
            case MISSED -> "missed";
            case OVERTAKEN -> "not needed";
            case WAITING -> "tried again";
            case SENDING -> "being sent";
            case UNKNOWN -> "unknown";
            case SENT -> "sent";
            case REFUSED -> "refused";
            case DISMISSED -> "skipped";
            case PRACTICE -> "practice";
        };
    }

    /// What came of the last try, or why there was none; empty where there is nothing to say.
    public static String answer(Slot slot, ZoneId zone, Instant now) {
        return slot.last().map(last -> answer(last, zone, now)).orElse(slot.why());
    }

    private static String answer(Try last, ZoneId zone, Instant now) {
        var at = MomentWords.near(last.ending().map(Try.Ending::at).orElse(last.began()), zone, now);
        return last.outcome(now).map(outcome -> switch (outcome) {
            case Outcome.Dismissed(var answer) -> "Skipped " + at + ": " + answer.body();
            case Outcome.Deferred(var answer, var again) -> at + ", " + said(answer.status(), answer.body())
                    + "; again " + MomentWords.distance(again, now);
            case Outcome.Delivered _, Outcome.Refused _, Outcome.Unknown _ ->
                at + ", " + said(outcome.answer().status(), outcome.answer().body());
        }).orElse("Since " + at);
    }

    /// "HTTP 200: taken": what a receiver answered, on one line.
    public static String said(Answer answer) {
        return said(answer.status(), answer.body());
    }

    private static String said(String status, String body) {
        var line = body.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? status : status + ": " + line;
    }
}
