package org.watchkeeper.run.ui.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.run.account.Ending;
import org.watchkeeper.run.change.Deadline;

/// How much time a run has left, in words: pure, of its deadline and the time. It counts to the end of its change; where there is
/// none, to the end of its window.
///
/// `count` is "41:12 left" or "12:04 over", and empty where nobody set a time; `isOver` says that it is used up; `lines` say when
/// that is; more time is given to the `change` or, where there is none, to the run.
public record TimeLeft(String count, Tone tone, boolean isOver, List<String> lines, Optional<ChangeState> change) {
    static final TimeLeft UNLIMITED = new TimeLeft("", Tone.NEUTRAL, false, List.of(), Optional.empty());
    /// With less than this left it is said in another colour.
    private static final Duration SHORT = Duration.ofMinutes(10);

    public TimeLeft {
        lines = List.copyOf(lines);
    }

    static TimeLeft of(Deadline deadline, Instant now) {
        return deadline.end().map(at -> new TimeLeft(count(at, now), tone(at, now), !now.isBefore(at),
                lines(deadline, now), deadline.change())).orElse(UNLIMITED);
    }

    private static String count(Instant end, Instant now) {
        return now.isBefore(end)
                ? Ending.length(Duration.between(now, end)) + " left"
                : Ending.length(Duration.between(end, now)) + " over";
    }

    private static Tone tone(Instant end, Instant now) {
        if (!now.isBefore(end)) {
            return Tone.DANGER;
        }
        return now.plus(SHORT).isBefore(end) ? Tone.NEUTRAL : Tone.WARNING;
    }

    private static List<String> lines(Deadline deadline, Instant now) {
        var lines = new ArrayList<String>();
        deadline.change().ifPresent(change -> change.end().ifPresent(end -> lines.add(planned(change, end, now))));
        if (deadline.change().isEmpty()) {
            deadline.extended().ifPresent(end -> lines.add("Extended until " + at(end, zone(deadline), now)));
        }
        deadline.window().ifPresent(window -> lines.add("Window " + window.name()
                + (now.isBefore(window.at()) ? " closes " : " closed ") + at(window.at(), window.zone(), now)));
        return lines;
    }

    private static ZoneId zone(Deadline deadline) {
        return deadline.window().map(Deadline.Closing::zone).orElse(ZoneId.of("UTC"));
    }

    private static String planned(ChangeState change, Instant end, Instant now) {
        boolean extended = change.next().filter(phase -> end.isAfter(phase.span().end())).isPresent();
        return (extended ? "Extended until " : "Planned until ") + at(end, change.proposal().zone(), now);
    }

    /// Told in its own zone and in UTC, in which the walk tells all else.
    private static String at(Instant moment, ZoneId zone, Instant now) {
        var there = MomentWords.near(moment, zone, now);
        var utc = ZoneId.of("UTC");
        return zone.normalized().equals(utc.normalized())
                ? there
                : there + " (" + MomentWords.near(moment, utc, now) + ")";
    }
}
