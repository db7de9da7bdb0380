package org.watchkeeper.change.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.Agenda;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Course;
import org.watchkeeper.notice.NoticePlan;
import org.watchkeeper.notice.Outcome;
import org.watchkeeper.notice.Slot;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.Try;
import org.watchkeeper.notice.Way;
import org.watchkeeper.notice.post.Desk;
import org.watchkeeper.notice.ui.DueNotices;
import org.watchkeeper.runbook.Notice;
import org.watchkeeper.notice.ui.plan.PlannedNotices;
import org.watchkeeper.notice.Wording;
import org.watchkeeper.notice.Moment;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.Fact;

/// Notices of work that begins eleven hours later, some sent, one refused, one late: for pictures.
record SampleNotices(Instant now) implements DueNotices {
    private static final Channel OPS = Channel.fresh(new ChannelId(new UUID(4, 1)), "Operations", Audience.INTERNAL,
            new Way.Slack()).provenAt(Instant.EPOCH);
    private static final Channel TEAM = Channel.fresh(new ChannelId(new UUID(4, 2)), "Customer care",
            Audience.INTERNAL, new Way.Teams()).provenAt(Instant.EPOCH);

    @Override
    public Optional<Desk.Page> page(SubjectId id) {
        if (id.isApproval()) {
            return Optional.empty();
        }
        var start = now.plus(Duration.ofHours(11));
        var about = new Subject.About("Minor update", ZoneId.of("Europe/Berlin"), List.of("app-1"), Map.of(), false);
        var subject = new Subject(id, about,
                Course.planned(now.minus(Duration.ofDays(9)), start, start.plus(Duration.ofHours(1))));
        var plan = NoticePlan.standard(List.of(OPS, TEAM));
        var tries = new ArrayList<Try>();
        for (var slot : Agenda.of(plan, subject, List.of(), now)) {
            if (slot.isUseful(now) || slot.at().isBefore(now) && slot.why().isEmpty()) {
                answer(slot).ifPresent(how -> tries.add(Try
                        .begun(slot, 1, new Try.Sender(new Operator("Mara Lindqvist"), "console", true), slot.at())
                        .ended(how, slot.at().plusSeconds(2))));
            }
        }
        return Optional.of(new Desk.Page(subject, Agenda.of(plan, subject, tries, now)));
    }

    private static Optional<Outcome> answer(Slot slot) {
        return slot.key().channel().equals(OPS.id())
                ? Optional.of(new Outcome.Delivered(new Answer("HTTP 200", "ok")))
                : slot.moment().text().equals("before PT24H")
                        ? Optional.of(new Outcome.Refused(
                                new Answer("HTTP 403", "The connector of this channel was removed")))
                        : Optional.empty();
    }

    @Override
    public List<Channel> channels() {
        return List.of(OPS, TEAM);
    }

    @Override
    public PlannedNotices planned(SubjectId subject, Supplier<List<Notice>> stated) {
        return new Standard(subject, stated);
    }

    /// The standard plan of both channels.
    private record Standard(SubjectId subject, Supplier<List<Notice>> documents) implements PlannedNotices {
        @Override
        public NoticePlan plan() {
            return NoticePlan.standard(channels());
        }

        @Override
        public List<Channel> channels() {
            return List.of(OPS, TEAM);
        }

        @Override
        public List<Notice> stated() {
            return documents.get();
        }

        @Override
        public void keep(NoticePlan plan) {
            throw new UnsupportedOperationException("a picture is not written into");
        }

        @Override
        public Letter.Words preview(Moment moment, Channel channel) {
            var about = new Subject.About("Minor update", ZoneId.of("Europe/Berlin"), List.of("app-1"),
                    Map.of(Fact.IMPACT, "updates"), false);
            return Letter.words(new Subject(subject, about, Course.planned(Instant.EPOCH,
                    Instant.parse("2026-12-05T02:00:00Z"), Instant.parse("2026-12-05T03:00:00Z"))),
                    Wording.usual(channel.audience(), moment.topic()));
        }
    }

    @Override
    public Optional<Outcome> send(Slot seen) {
        throw new UnsupportedOperationException("a picture sends nothing");
    }

    @Override
    public boolean dismiss(Slot seen, String reason) {
        throw new UnsupportedOperationException("a picture is not written into");
    }
}
