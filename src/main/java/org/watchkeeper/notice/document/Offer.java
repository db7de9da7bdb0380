package org.watchkeeper.notice.document;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Moment;
import org.watchkeeper.runbook.Notice;

/// What a document says about one notice, as an entry of a plan: when, and over which channels of this console. `moment` is empty for
/// what is no notice of work (an alarm); `note` says what was read into it or what is missing, for a person.
public record Offer(Notice notice, Optional<Moment> moment, List<Channel> channels, String note) {
    public Offer {
        channels = List.copyOf(channels);
    }
}
