package org.watchkeeper.notice.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Outcome;
import org.watchkeeper.notice.Slot;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.post.Desk;
import org.watchkeeper.notice.post.PostOffice;
import org.watchkeeper.notice.ui.plan.PlannedNotices;
import org.watchkeeper.runbook.Notice;

/// The notices of one piece of work, and what a person does with them. Calls block: on the database, on receivers.
public interface DueNotices {
    /// Nobody is told of anything.
    DueNotices NONE = new DueNotices() {
        @Override
        public Optional<Desk.Page> page(SubjectId subject) {
            return Optional.empty();
        }

        @Override
        public List<Channel> channels() {
            return List.of();
        }

        @Override
        public PlannedNotices planned(SubjectId subject, Supplier<List<Notice>> stated) {
            throw new IllegalStateException("without a channel nothing is planned");
        }

        @Override
        public Optional<Outcome> send(Slot seen) {
            return Optional.empty();
        }

        @Override
        public boolean dismiss(Slot seen, String reason) {
            return false;
        }
    };

    /// Those of a post office.
    static DueNotices of(Supplier<PostOffice> office) {
        return new OfOffice(office);
    }

    /// The work with all its notices by time; empty where nobody is told of it yet.
    Optional<Desk.Page> page(SubjectId subject);

    List<Channel> channels();

    /// Who is told of a piece of work, and when; `stated` is what its documents say about that.
    PlannedNotices planned(SubjectId subject, Supplier<List<Notice>> stated);

    /// Sends one because somebody wants it who saw it so; empty when something became of it since, another console is sending it, or
    /// its channel is gone.
    Optional<Outcome> send(Slot seen);

    /// Notes that one is not to be sent, and why; false when somebody was faster.
    boolean dismiss(Slot seen, String reason);

    /// The post office is asked for each time: it is built with what is set up then.
    record OfOffice(Supplier<PostOffice> office) implements DueNotices {
        @Override
        public Optional<Desk.Page> page(SubjectId subject) {
            return office.get().desk().page(subject);
        }

        @Override
        public List<Channel> channels() {
            return office.get().channels();
        }

        @Override
        public PlannedNotices planned(SubjectId subject, Supplier<List<Notice>> stated) {
            return new PlansOfOffice(office, subject, stated);
        }

        @Override
        public Optional<Outcome> send(Slot seen) {
            return office.get().send(seen);
        }

        @Override
        public boolean dismiss(Slot seen, String reason) {
            return office.get().dismiss(seen, reason);
        }
    }
}
