package org.watchkeeper.report.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.change.ChangeState;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.health.Reading;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.post.Desk;
import org.watchkeeper.run.account.Account;

/// All that is kept about a change at one moment. `notices` are empty where nobody was to be told yet; `accounts` are those of its
/// runs that were opened, in their order; `health` is what was read of its hosts' checks around the work.
public record Dossier(ChangeState change, Instant at, Optional<Desk.Page> notices, List<Channel> channels,
        List<OccasionState> lists, List<Account> accounts, List<Check> health) {
    public Dossier {
        channels = List.copyOf(channels);
        lists = List.copyOf(lists);
        accounts = List.copyOf(accounts);
        health = List.copyOf(health);
    }

    /// One check of one host: the last reading before the work began, and the first after it was over or the newest meanwhile.
    public record Check(String host, String probe, Optional<Reading> before, Optional<Reading> after) {}

    /// The name of a channel; its id where it was removed.
    String channel(String id) {
        return channels.stream().filter(each -> each.id().toString().equals(id)).map(Channel::name).findFirst()
                .orElse(id);
    }
}
