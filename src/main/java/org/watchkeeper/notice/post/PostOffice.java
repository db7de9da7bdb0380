package org.watchkeeper.notice.post;

import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Carrier;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Course;
import org.watchkeeper.notice.Fact;
import org.watchkeeper.notice.Letter;
import org.watchkeeper.notice.NoticePlan;
import org.watchkeeper.notice.Outcome;
import org.watchkeeper.notice.Slot;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.Topic;
import org.watchkeeper.notice.Try;
import org.watchkeeper.notice.Vault;
import org.watchkeeper.notice.Wording;

/// Everything that operators do with notices, for screens and the command line. All of it blocks: on the database, on receivers, on the
/// keychain.
public final class PostOffice {
    private final Desk desk;
    private final Postman postman;
    private final Carrier carrier;
    private final Vault vault;
    private final Supplier<Operator> operator;

    public PostOffice(Desk desk, Postman postman, Carrier carrier, Vault vault, Supplier<Operator> operator) {
        this.desk = desk;
        this.postman = postman;
        this.carrier = carrier;
        this.vault = vault;
        this.operator = operator;
    }

    public Desk desk() {
        return desk;
    }

    public Vault vault() {
        return vault;
    }

    public List<Channel> channels() {
        return desk.book().channels();
    }

    /// Keeps a channel and, where one is given, its secret. Throws `Problem` for a name that is taken.
    public void save(Channel channel, Optional<Secret> secret) {
        desk.book().save(channel, operator.get());
        secret.ifPresent(one -> vault.keep(channel.id().toString(), one));
    }

    public void remove(ChannelId channel) {
        desk.book().remove(channel);
        vault.forget(channel.toString());
    }

    /// Whether its secret is at hand.
    public boolean isReady(Channel channel) {
        return carrier.isReady(channel);
    }

    /// Sends a test that says that it is one. Whether it arrived only a person can say: `proven`.
    public Receipt test(Channel channel) {
        var wording = desk.book().wording(channel.audience(), Topic.ANNOUNCEMENT);
        return carrier.carry(channel, Letter.test("test/" + UUID.randomUUID(), sample(), wording));
    }

    /// The operator has seen a test arrive: from now on notices go there.
    public Channel proven(Channel channel) {
        var proven = channel.provenAt(desk.clock().instant());
        desk.book().save(proven, operator.get());
        return proven;
    }

    /// A template filled in for work that is made up: what people would read.
    public Letter.Words preview(Wording wording) {
        var subject = sample();
        var shown = switch (wording.topic()) {
            case MOVED -> subject.then(new org.watchkeeper.notice.Happening.Moved(desk.clock().instant(),
                    subject.course().appointment().start().plus(Duration.ofDays(1)),
                    subject.course().appointment().end().plus(Duration.ofDays(1))));
            case ANNOUNCEMENT, STARTED, UPDATE, COMPLETED, CANCELLED -> subject;
        };
        return Letter.words(shown, wording);
    }

    /// What the readers of a channel get of a subject; of work that is made up while nobody is to be told of it yet.
    public Letter.Words preview(SubjectId subject, Topic topic, Channel channel) {
        var wording = desk.book().wording(channel.audience(), topic);
        return desk.book().subject(subject).map(one -> Letter.words(one, wording)).orElseGet(() -> preview(wording));
    }

    /// Keeps who is told of a subject, and when, also before it is told of.
    public void save(SubjectId subject, NoticePlan plan) {
        desk.book().save(subject, plan, operator.get());
    }

    public void save(Wording wording) {
        desk.book().save(wording, operator.get());
    }

    /// Sends what is due now, as the console does by itself; tells how many notices left.
    public int sendDue() {
        return postman.round();
    }

    /// Sends one notice because somebody wants it who saw it so; empty when something became of it since, its work was moved or called
    /// off, its channel is gone, or another console is sending it.
    public Optional<Outcome> send(Slot seen) {
        var page = desk.page(seen.key().subject());
        var slot = page.flatMap(one -> one.slots().stream().filter(each -> isAsSeen(each, seen)).findFirst());
        var channel = channels().stream().filter(one -> one.id().equals(seen.key().channel())).findFirst();
        return slot.isEmpty() || channel.isEmpty()
                ? Optional.empty()
                : postman.send(page.get().subject(), slot.get(), channel.get());
    }

    /// Only time may have passed.
    private static boolean isAsSeen(Slot now, Slot seen) {
        return now.key().equals(seen.key()) && now.last().equals(seen.last()) && now.times().equals(seen.times())
                && now.why().equals(seen.why());
    }

    /// Notes that a notice is not to be sent, and why; false when something became of it since it was seen.
    public boolean dismiss(Slot seen, String reason) {
        return postman.dismiss(seen, reason);
    }

    /// The tries of the last days, the newest first.
    public List<Try> sent(Duration past) {
        return desk.outbox().since(desk.clock().instant().minus(past));
    }

    private Subject sample() {
        var start = desk.clock().instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(7));
        var about = new Subject.About("Upgrade of the shop", ZoneId.systemDefault(), List.of("app-1", "db-1"),
                Map.of(Fact.IMPACT, "Log-in is not possible", Fact.REASON, "A security update", Fact.CONTACT,
                        "the support", Fact.ENVIRONMENT, "production", Fact.OPERATOR, operator.get().name()),
                true);
        return new Subject(new SubjectId("sample"), about,
                Course.planned(desk.clock().instant(), start, start.plus(Duration.ofHours(2))));
    }
}
