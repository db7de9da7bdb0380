package org.watchkeeper.cli;

import java.util.Map;
import java.util.Optional;

import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Outcome;
import org.watchkeeper.notice.Slot;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.Try;

/// The JSON of `notices`, documented in docs/json.md.
final class NoticeJson {
    private NoticeJson() {}

    record Place(String id, String name, String audience, String way, String target, String proven, boolean ready) {
        static Place of(Channel channel, boolean ready) {
            return new Place(channel.id().toString(), channel.name(), channel.audience().word(), channel.way().word(),
                    channel.way().target(), channel.proven().map(Object::toString).orElse(""), ready);
        }
    }

    /// How many were sent.
    record Done(int sent) {}

    /// What became of one notice.
    record One(String key, String outcome, String status, String answer) {}

    record Due(String key, String subject, String title, String moment, String channel, String due, String zone,
            String standing, String why, int tries, String status, String answer) {
        static Due of(Subject subject, Slot slot, Map<ChannelId, Channel> channels) {
            var answer = slot.last().flatMap(Try::ending).map(ending -> ending.outcome().answer())
                    .orElse(new Answer("", ""));
            return new Due(slot.key().toString(), subject.id().value(), subject.about().title(), slot.moment().text(),
                    name(slot.key().channel(), channels), slot.at().toString(), subject.zone().getId(),
                    slot.standing().word(), slot.why(), slot.nextNumber() - 1, answer.status(), answer.body());
        }
    }

    record Sent(String key, int number, String subject, String channel, String due, String began, String ended,
            String outcome, String status, String answer, String again, String operator, boolean byItself) {
        static Sent of(Try one, Map<ChannelId, Channel> channels) {
            var ending = one.ending();
            var answer = ending.map(end -> end.outcome().answer()).orElse(new Answer("", ""));
            return new Sent(one.key().toString(), one.number(), one.key().subject().value(),
                    name(one.key().channel(), channels), one.due().toString(), one.began().toString(),
                    ending.map(end -> end.at().toString()).orElse(""),
                    ending.map(end -> end.outcome().word()).orElse("under-way"), answer.status(), answer.body(),
                    again(ending), one.by().operator().name(), one.by().byItself());
        }

        private static String again(Optional<Try.Ending> ending) {
            return ending.map(Try.Ending::outcome).filter(Outcome.Deferred.class::isInstance)
                    .map(outcome -> ((Outcome.Deferred) outcome).again().toString()).orElse("");
        }
    }

    static String name(ChannelId id, Map<ChannelId, Channel> channels) {
        return Optional.ofNullable(channels.get(id)).map(Channel::name).orElse(id.toString());
    }
}
