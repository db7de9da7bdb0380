package org.watchkeeper.notice.ui;

import java.util.List;
import java.util.function.Supplier;

import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Moment;
import org.watchkeeper.notice.NoticePlan;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.post.PostOffice;
import org.watchkeeper.notice.ui.plan.PlannedNotices;
import org.watchkeeper.runbook.Notice;

/// The plan of one subject at a post office, which is asked for each time.
record PlansOfOffice(Supplier<PostOffice> office, SubjectId subject,
        Supplier<List<Notice>> documents) implements PlannedNotices {
    @Override
    public NoticePlan plan() {
        return office.get().desk().plan(subject);
    }

    @Override
    public List<Channel> channels() {
        return office.get().channels().stream().filter(one -> one.proven().isPresent() && one.hearsOf(subject))
                .toList();
    }

    @Override
    public List<Notice> stated() {
        return documents.get();
    }

    @Override
    public void keep(NoticePlan plan) {
        office.get().save(subject, plan);
    }

    @Override
    public Letter.Words preview(Moment moment, Channel channel) {
        return office.get().preview(subject, moment.topic(), channel);
    }
}
