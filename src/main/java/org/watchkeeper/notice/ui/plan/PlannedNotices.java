package org.watchkeeper.notice.ui.plan;

import java.util.List;

import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Moment;
import org.watchkeeper.notice.NoticePlan;
import org.watchkeeper.runbook.Notice;

/// The plan of notices of one piece of work. All of it blocks on the database.
public interface PlannedNotices {
    /// The plan that holds now.
    NoticePlan plan();

    /// The channels that can be told: those at which a test has arrived.
    List<Channel> channels();

    /// What the documents of the work say about notices.
    List<Notice> stated();

    /// Keeps another plan.
    void keep(NoticePlan plan);

    /// What the readers of a channel get at that moment.
    Letter.Words preview(Moment moment, Channel channel);
}
