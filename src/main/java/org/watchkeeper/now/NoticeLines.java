package org.watchkeeper.now;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Fact;
import org.watchkeeper.notice.Slot;
import org.watchkeeper.notice.Standing;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;

/// The lines of notices that need a person: late, refused, missed, or nobody knows whether they arrived. One line a piece of work.
public final class NoticeLines {
    private static final Pattern CHANGE = Pattern.compile("(?:change|approval)-([0-9a-f-]+)(?:\\.\\d+)?");

    private NoticeLines() {}

    /// Of a piece of work with its notices; `channels` are names.
    public static Optional<Line> of(Subject subject, List<Slot> slots, Map<ChannelId, String> channels) {
        var trouble = slots.stream().filter(slot -> slot.standing().isTrouble()).toList();
        return trouble.stream().min(Comparator.comparing((Slot slot) -> kind(slot.standing()))
                .thenComparing(Slot::at)).map(worst -> line(subject, trouble, worst, channels));
    }

    private static Line line(Subject subject, List<Slot> trouble, Slot worst, Map<ChannelId, String> channels) {
        var where = String.join(", ", trouble.stream()
                .map(slot -> channels.getOrDefault(slot.key().channel(), "a channel that is gone")).distinct()
                .toList());
        return new Line(kind(worst.standing()), subject.about().title(),
                (trouble.size() == 1 ? "a notice " : trouble.size() + " notices, one ") + words(worst.standing()),
                where, Optional.of(since(trouble)), subject.about().fact(Fact.ENVIRONMENT).orElse(""),
                subject.about().practice(),
                new Line.Destination(ChangeLines.CHANGES, change(subject.id())));
    }

    /// The id of the change that it is about; empty where it is about none.
    private static String change(SubjectId subject) {
        var parts = CHANGE.matcher(subject.toString());
        return parts.matches() ? parts.group(1) : "";
    }

    private static Instant since(List<Slot> trouble) {
        return trouble.stream().map(Slot::at).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Kind kind(Standing standing) {
        return switch (standing) {
            case UNKNOWN -> Kind.UNKNOWN;
            case REFUSED -> Kind.FAILED;
            case LATE -> Kind.OVERDUE;
            case MISSED -> Kind.MISSED;
            case LATER, DUE, OVERTAKEN, WAITING, SENDING, SENT, DISMISSED, PRACTICE ->
                throw new IllegalArgumentException("nobody has to look at a notice that is " + standing.word());
        };
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case UNKNOWN -> "may not have arrived";
            case REFUSED -> "refused";
            default -> standing.word();
        };
    }
}
