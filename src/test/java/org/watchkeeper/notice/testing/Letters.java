package org.watchkeeper.notice.testing;

import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.Topic;

/// Notices ready to be carried.
public final class Letters {
    /// What every way has to quote.
    public static final String NASTY = "Up\"grade\" <!channel> \\ ; $(touch pwned) `id` & *bold* äμ";

    private Letters() {}

    /// An announcement of the upgrade with these words.
    public static Letter of(String headline, String text) {
        return of(Topic.ANNOUNCEMENT, headline, text);
    }

    public static Letter of(Topic topic, String headline, String text) {
        Subject subject = Bulletin.upgrade();
        var appointment = subject.course().appointment();
        return new Letter("change-1/ops/before_P7D", Audience.INTERNAL, topic, new Letter.Words(headline, text),
                new Letter.Span(subject.id(), appointment.start(), appointment.end(), subject.zone(), 1), false);
    }
}
