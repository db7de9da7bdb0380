package org.watchkeeper.now;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.watchkeeper.now.Line.Destination;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.Ending;
import org.watchkeeper.routine.Turn;

/// The lines of one routine: at most one for all that it missed, one for each appointment that stands out, one for today.
final class RoutineLines {
    /// Whoever is at a routine for longer than this may have left it.
    private static final Duration LONG = Duration.ofHours(1);

    private final Diary diary;
    private final Instant now;

    RoutineLines(Diary diary, Instant now) {
        this.diary = diary;
        this.now = now;
    }

    List<Line> open() {
        var lines = new ArrayList<Line>();
        var missed = diary.missed();
        if (!missed.isEmpty()) {
            lines.add(missed(missed));
        }
        diary.open().forEach(one -> lines.addAll(line(one).stream().toList()));
        return lines;
    }

    private Line missed(List<Appointment> missed) {
        var state = missed.size() == 1 ? "missed" : "missed " + missed.size() + " times";
        return line(Kind.MISSED, state, words(), missed.getFirst().due());
    }

    private Optional<Line> line(Appointment one) {
        return switch (one.standing()) {
            case AHEAD, SETTLED, MISSED -> Optional.empty();
            case DUE -> Optional.of(line(Kind.DUE, "due today", words(), one.due()));
            case BEGUN -> one.lastTurn().map(this::begun);
            case ODD -> ended(one, Kind.FAILED, "not as it should be");
            case UNKNOWN -> ended(one, Kind.UNKNOWN, "unknown");
        };
    }

    /// A console that was killed says nothing more: after a while nobody knows.
    private Line begun(Turn turn) {
        return turn.began().plus(LONG).isBefore(now)
                ? line(Kind.UNKNOWN, "no end known", "begun by " + who(turn) + " · " + words(), turn.began())
                : line(Kind.RUNNING, "under way", "begun by " + who(turn) + " · " + words(), turn.began());
    }

    private Optional<Line> ended(Appointment one, Kind kind, String state) {
        return one.lastTurn().flatMap(Turn::ending).map(ending -> line(kind, state, ending.note(), ending.at()));
    }

    /// What came out of turns since then and needs nobody: done, or looked at and as it should be.
    List<Line> happened(Instant since) {
        return diary.appointments().stream().flatMap(one -> one.turns().stream())
                .flatMap(
                        turn -> turn.ending().filter(ending -> ending.verdict().settles() && ending.at().isAfter(since))
                                .map(ending -> happened(turn, ending)).stream())
                .toList();
    }

    private Line happened(Turn turn, Ending ending) {
        var state = switch (ending.verdict()) {
            case AS_IT_SHOULD -> "as it should be";
            case DONE -> "done";
            case DISMISSED -> "dismissed";
            case ODD -> "not as it should be";
            case UNKNOWN -> "unknown";
        };
        var note = Stream.of("by " + who(turn), ending.note()).filter(text -> !text.isEmpty()).toList();
        return line(Kind.HAPPENED, state, String.join(": ", note), ending.at());
    }

    private static String who(Turn turn) {
        return turn.byItself() ? "the console of " + turn.by().name() : turn.by().name();
    }

    private String words() {
        return diary.routine().timetable().words() + " · " + diary.routine().subject().document();
    }

    private Line line(Kind kind, String state, String detail, Instant at) {
        return new Line(kind, diary.routine().subject().title(), state, detail, Optional.of(at), "", false,
                new Destination(Situation.ROUTINES, diary.routine().id().toString()));
    }
}
