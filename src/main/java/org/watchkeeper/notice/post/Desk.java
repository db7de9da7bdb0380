package org.watchkeeper.notice.post;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.notice.Agenda;
import org.watchkeeper.notice.NoticeBook;
import org.watchkeeper.notice.NoticePlan;
import org.watchkeeper.notice.Outbox;
import org.watchkeeper.notice.Slot;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;

/// What lies before whoever sends notices, read afresh each time. Blocks on the database.
public record Desk(NoticeBook book, Outbox outbox, InstantSource clock) {
    /// For how long after its end a subject is still looked at.
    private static final Duration AFTERMATH = Duration.ofDays(14);

    /// The subjects of which something may still be due or was lately, each with its notices, by start.
    public List<Page> pages() {
        var now = clock.instant();
        return book.subjects(now.minus(AFTERMATH)).stream().map(subject -> page(subject, now)).toList();
    }

    /// One subject with its notices.
    public Optional<Page> page(SubjectId id) {
        return book.subject(id).map(subject -> page(subject, clock.instant()));
    }

    /// The plan that was made for a subject, or the standard plan over all channels that were proven by a test and are to hear of it.
    public NoticePlan plan(SubjectId subject) {
        return book.plan(subject).orElseGet(() -> usual(subject));
    }

    private NoticePlan usual(SubjectId subject) {
        var channels = book.channels().stream().filter(one -> one.proven().isPresent() && one.hearsOf(subject))
                .toList();
        return subject.isApproval() ? NoticePlan.asking(channels) : NoticePlan.standard(channels);
    }

    private Page page(Subject subject, Instant now) {
        var slots = Agenda.of(plan(subject.id()), subject, outbox.of(subject.id()), now);
        return new Page(subject, slots);
    }

    /// A subject and all its notices by time.
    public record Page(Subject subject, List<Slot> slots) {
        public Page {
            slots = List.copyOf(slots);
        }
    }
}
