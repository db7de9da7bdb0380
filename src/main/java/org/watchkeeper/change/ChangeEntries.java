package org.watchkeeper.change;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Published;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Span;

/// Puts planned changes on the calendar, an entry a phase. Read once a version.
public final class ChangeEntries implements EntrySource {
    private final Changes changes;
    private final InstantSource clock;
    private volatile Seen seen = new Seen(-1, List.of());

    private record Seen(long version, List<ChangeLine> lines) {}

    public ChangeEntries(Changes changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<CalendarEntry> entries(Span span) {
        return snapshot().entries(span);
    }

    @Override
    public long version() {
        return changes.version();
    }

    /// The entries as they are now: asking them again reads nothing.
    public EntrySource snapshot() {
        var now = clock.instant();
        var all = lines().stream().flatMap(line -> entries(line, now)).toList();
        return span -> all.stream().filter(entry -> entry.span().meets(span)).toList();
    }

    /// Changes as other programs get them, an event a phase. What is cancelled is told as such.
    public List<Published> published() {
        var now = clock.instant();
        return lines().stream().flatMap(line -> entries(line, now).map(entry -> new Published(
                "change-" + line.id() + "-" + entry.ref().occurrence(), Published.sequence(line.changed()),
                line.changed(), entry, List.of(entry.span().start()), isFirm(line)))).toList();
    }

    private static boolean isFirm(ChangeLine line) {
        return switch (line.settled()) {
            case DRAFT, AWAITING_APPROVAL, NO_GO -> false;
            case APPROVED, ANNOUNCED, GO, RUNNING, DONE, ROLLED_BACK, CANCELLED, MISSED -> true;
        };
    }

    private List<ChangeLine> lines() {
        long version = changes.version();
        if (seen.version() != version) {
            seen = new Seen(version, changes.lines());
        }
        return seen.lines();
    }

    private static Stream<CalendarEntry> entries(ChangeLine line, Instant now) {
        return IntStream.range(0, line.proposal().phases().size()).mapToObj(phase -> entry(line, phase, now));
    }

    private static CalendarEntry entry(ChangeLine line, int number, Instant now) {
        var proposal = line.proposal();
        var phase = proposal.phases().get(number);
        var flags = EnumSet.noneOf(CalendarEntry.Flag.class);
        if (line.settled() == Stage.CANCELLED) {
            flags.add(CalendarEntry.Flag.CANCELLED);
        }
        boolean several = proposal.phases().size() > 1;
        var title = several
                ? proposal.title() + " (" + (number + 1) + "/" + proposal.phases().size() + ")"
                : proposal.title();
        var stage = number < line.next() ? Stage.DONE : line.stage(now);
        return new CalendarEntry(CalendarEntry.Kind.CHANGE,
                new CalendarEntry.Ref(line.id().toString(), String.valueOf(number), Ruling.Source.NONE), title,
                span(line, number, phase), proposal.zone(), proposal.scope(), flags,
                stage.words() + ", " + phase.work().title());
    }

    private static Span span(ChangeLine line, int number, Phase phase) {
        var end = number == line.next()
                ? line.end().filter(until -> until.isAfter(phase.span().end())).orElse(phase.span().end())
                : phase.span().end();
        return new Span(phase.start(), end);
    }
}
