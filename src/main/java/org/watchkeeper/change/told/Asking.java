package org.watchkeeper.change.told;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.watchkeeper.calendar.Span;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Stage;
import org.watchkeeper.notice.Course;
import org.watchkeeper.notice.Happening;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;

/// How the approval of a change was asked for. Each time that it is handed in is one subject of its own, numbered from 1: planned when it
/// waits, moved with it, agreed to, and called off when it is refused, taken back to a draft, or cancelled.
final class Asking {
    private final List<Round> rounds = new ArrayList<>();
    private Span told = new Span(Instant.EPOCH, Instant.EPOCH);
    private boolean open;

    /// What happened since it was handed in, and the reason that was given last since then.
    private record Round(List<Happening> happenings, String reason) {
        Round then(Happening happening, String why) {
            return new Round(Stream.concat(happenings.stream(), Stream.of(happening)).toList(), why);
        }
    }

    private Asking() {}

    /// All of them, oldest first; none for a change that takes no approval.
    static List<Subject> of(ChangeState change) {
        var asking = new Asking();
        var state = ChangeState.of(change.id(), change.history().subList(0, 1));
        for (var entry : change.history().subList(1, change.history().size())) {
            var before = state.settled();
            state = state.after(entry);
            asking.hear(entry, before, state);
        }
        return IntStream.range(0, asking.rounds.size())
                .mapToObj(round -> new Subject(SubjectId.ofApproval(change.id() + "." + (round + 1)),
                        Tidings.about(change, asking.rounds.get(round).reason()),
                        new Course(asking.rounds.get(round).happenings())))
                .toList();
    }

    private void hear(ChangeEntry entry, Stage before, ChangeState state) {
        if (!open) {
            if (state.settled() == Stage.AWAITING_APPROVAL) {
                begin(entry, state.proposal().span());
            }
            return;
        }
        switch (state.settled()) {
            case DRAFT, CANCELLED -> end(new Happening.Cancelled(entry.at()), entry);
            case DONE, ROLLED_BACK, MISSED -> end(new Happening.Ended(entry.at()), entry);
            case AWAITING_APPROVAL -> asked(entry, before, state.proposal().span());
            case APPROVED, ANNOUNCED, GO, NO_GO, RUNNING -> agreed(entry, before);
        }
    }

    private void begin(ChangeEntry entry, Span span) {
        open = true;
        told = span;
        rounds.add(new Round(List.of(new Happening.Planned(entry.at(), span.start(), span.end())), ""));
    }

    /// Asked again, at another time or because whoever agreed agreed to something else.
    private void asked(ChangeEntry entry, Stage before, Span span) {
        if (before != Stage.AWAITING_APPROVAL || !span.equals(told)) {
            told = span;
            then(new Happening.Moved(entry.at(), span.start(), span.end()), why(entry.event()));
        }
    }

    private void agreed(ChangeEntry entry, Stage before) {
        if (before == Stage.AWAITING_APPROVAL) {
            then(new Happening.Agreed(entry.at()), rounds.getLast().reason());
        }
    }

    private void end(Happening happening, ChangeEntry entry) {
        open = false;
        then(happening, why(entry.event()));
    }

    private void then(Happening happening, String why) {
        rounds.set(rounds.size() - 1, rounds.getLast().then(happening, why));
    }

    private static String why(ChangeEvent event) {
        return switch (event) {
            case ChangeEvent.Moved(_, var why) -> why;
            case ChangeEvent.Revised(_, var why) -> why;
            case ChangeEvent.Excepted(var why) -> why;
            case ChangeEvent.Refused(var why) -> why;
            case ChangeEvent.Cancelled(var why) -> why;
            case ChangeEvent.Drafted _, ChangeEvent.Submitted _, ChangeEvent.Approved _, ChangeEvent.Announced _, ChangeEvent.Decided _, ChangeEvent.Overridden _, ChangeEvent.RunBegan _, ChangeEvent.RunEnded _, ChangeEvent.Extended _, ChangeEvent.Noted _ ->
                "";
        };
    }
}
