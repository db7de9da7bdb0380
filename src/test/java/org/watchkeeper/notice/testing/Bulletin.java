package org.watchkeeper.notice.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Course;
import org.watchkeeper.notice.Fact;
import org.watchkeeper.notice.Moment;
import org.watchkeeper.notice.NoticePlan;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.Try;
import org.watchkeeper.notice.Way;

/// An upgrade in the night of 5 December 2026, and who is told of it.
public final class Bulletin {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Operator ADA = new Operator("ada");
    public static final Instant PLANNED = Instant.parse("2026-11-01T10:00:00Z");
    public static final Instant START = Instant.parse("2026-12-05T02:00:00Z");
    public static final Instant END = Instant.parse("2026-12-05T04:00:00Z");
    public static final Try.Sender BY_ITSELF = new Try.Sender(ADA, "console-1", true);

    private Bulletin() {}

    /// Planned on 1 November, on two hosts.
    public static Subject upgrade() {
        return upgrade(PLANNED);
    }

    /// The same, planned at another time.
    public static Subject upgrade(Instant planned) {
        return new Subject(new SubjectId("change-1"), about("Upgrade of μNet", false),
                Course.planned(planned, START, END));
    }

    public static Subject.About about(String title, boolean practice) {
        return new Subject.About(title, BERLIN, List.of("app-1", "app-2"),
                Map.of(Fact.IMPACT, "Log-in is not possible", Fact.CONTACT, "help@example.org"), practice);
    }

    public static ChannelId channelId(String name) {
        return new ChannelId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /// A webhook on this machine that was proven by a test.
    public static Channel hook(String name, String address) {
        return Channel.fresh(channelId(name), name, Audience.INTERNAL, new Way.Webhook(address, false, false))
                .provenAt(PLANNED);
    }

    public static Channel hook(String name) {
        return hook(name, "http://127.0.0.1:1/" + name);
    }

    /// A plan that tells one channel at these moments.
    public static NoticePlan plan(ChannelId channel, String... moments) {
        return new NoticePlan(java.util.Arrays.stream(moments)
                .map(text -> new NoticePlan.Entry(Moment.of(text), Set.of(channel))).toList());
    }

    public static Instant before(Duration lead) {
        return START.minus(lead);
    }
}
