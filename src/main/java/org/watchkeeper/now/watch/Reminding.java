package org.watchkeeper.now.watch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Urgency;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.now.Digest;
import org.watchkeeper.now.Reminder;
import org.watchkeeper.now.Reminders;
import org.watchkeeper.now.Told;
import org.watchkeeper.routine.Diaries;

/// Finds out what is to be told now. That it is told is on disk before it is told, so that nothing is told twice. Reads and
/// writes: belongs in the background. Thread-safe.
public final class Reminding {
    private final Checklists checklists;
    private final Diaries diaries;
    private final Told told;
    private final Supplier<Operator> operator;
    private final InstantSource clock;
    private Seen seen = new Seen(-1, List.of(), Set.of(), List.of());

    /// The lists as they were at a version, and what was due of them when it was last looked.
    private record Seen(long version, List<ListLine> lines, Set<OccasionId> due, List<OccasionState> states) {}

    /// Where what is due is known.
    public record Sources(Checklists checklists, Diaries diaries) {}

    public Reminding(Sources sources, Told told, Supplier<Operator> operator, InstantSource clock) {
        this.checklists = sources.checklists();
        this.diaries = sources.diaries();
        this.told = told;
        this.operator = operator;
        this.clock = clock;
    }

    /// What was not told yet, and everything that stands now, by what it is known by: what does not is done.
    public record Heard(Optional<Digest> news, Set<String> standing) {
        public Heard {
            standing = Set.copyOf(standing);
        }
    }

    /// What was not told yet; it counts as told from here on.
    public synchronized Heard next() {
        var now = clock.instant();
        var who = operator.get();
        var standing = Reminders.of(occasions(), diaries.read(), now);
        var digest = Digest.of(standing, told.of(who), now);
        digest.ifPresent(news -> told.note(who, news.things(), new Told.Word(now, Optional.empty())));
        return new Heard(digest, standing.stream().map(Reminder::thing).collect(Collectors.toUnmodifiableSet()));
    }

    /// Tells it again after that time, unless it is done by then.
    public void again(Digest digest, Duration after) {
        var now = clock.instant();
        told.note(operator.get(), digest.things(), new Told.Word(now, Optional.of(now.plus(after))));
    }

    /// Only lists in which something is due are read, and not again while nobody changes any.
    private List<OccasionState> occasions() {
        var version = checklists.version();
        if (seen.version() != version) {
            seen = new Seen(version, checklists.lines(), Set.of(), List.of());
        }
        var now = clock.instant();
        var due = seen.lines().stream().filter(line -> line.occasion().kind() != Occasion.Kind.ROUTINE)
                .filter(line -> line.urgency(now).compareTo(Urgency.DUE) <= 0).map(line -> line.occasion().id())
                .collect(Collectors.toUnmodifiableSet());
        if (!due.equals(seen.due())) {
            seen = new Seen(version, seen.lines(), due, checklists.look(due));
        }
        return seen.states();
    }
}
