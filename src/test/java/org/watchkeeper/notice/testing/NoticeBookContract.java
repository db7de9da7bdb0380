package org.watchkeeper.notice.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchkeeper.notice.testing.Bulletin.ADA;
import static org.watchkeeper.notice.testing.Bulletin.END;
import static org.watchkeeper.notice.testing.Bulletin.START;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Happening;
import org.watchkeeper.notice.NoticeBook;
import org.watchkeeper.notice.Topic;
import org.watchkeeper.notice.Way;
import org.watchkeeper.notice.Wording;

/// What every notice book does. A subclass hands over a fresh, empty one for each test.
public abstract class NoticeBookContract {
    private static final List<Way> WAYS = List.of(new Way.Slack(), new Way.Teams(), new Way.Desktop(),
            new Way.Webhook("https://hook.example.org/a?b=c", true, true),
            new Way.StatusPage("https://status.example.org/in", false, false),
            new Way.Mail(new Way.Mail.Server("mail.example.org", 465, Way.Mail.Protection.TLS, "ops"),
                    "ops@example.org", List.of("a@example.org", "b@example.org"), true),
            new Way.Script(new HostId(new UUID(1, 2)), "/usr/local/bin/notify-users.sh"));

    protected abstract NoticeBook book();

    @Test
    void nothing_is_set_up_at_first_but_the_usual_words() {
        assertThat(book().channels()).isEmpty();
        assertThat(book().subjects(Instant.EPOCH)).isEmpty();
        assertThat(book().plan(Bulletin.upgrade().id())).isEmpty();
        for (var audience : Audience.values()) {
            for (var topic : Topic.values()) {
                assertThat(book().wording(audience, topic).text().text()).contains("{title}");
            }
        }
    }

    @Test
    void every_kind_of_channel_comes_back_as_it_was_saved() {
        for (var way : WAYS) {
            var channel = Channel.fresh(Bulletin.channelId(way.word()), way.word(), Audience.CUSTOMER, way);
            book().save(channel, ADA);
            book().save(channel.provenAt(START), ADA);
        }
        assertThat(book().channels()).extracting(Channel::way).containsExactlyInAnyOrderElementsOf(WAYS);
        assertThat(book().channels()).extracting(Channel::name).isSorted();
        assertThat(book().channels()).allSatisfy(one -> assertThat(one.proven()).contains(START));
    }

    @Test
    void two_channels_never_have_one_name_and_a_removed_one_frees_its() {
        book().save(Bulletin.hook("ops"), ADA);
        var other = Channel.fresh(Bulletin.channelId("other"), "OPS", Audience.INTERNAL, new Way.Slack());
        assertThatThrownBy(() -> book().save(other, ADA)).isInstanceOf(Problem.class);
        book().remove(Bulletin.channelId("ops"));
        book().remove(Bulletin.channelId("ops"));
        book().save(other, ADA);
        assertThat(book().channels()).containsExactly(other);
    }

    @Test
    void words_that_were_written_take_the_place_of_the_usual_ones_for_their_audience_alone() {
        book().save(Wording.of(Audience.CUSTOMER, Topic.MOVED, "Old", "old"), ADA);
        book().save(Wording.of(Audience.CUSTOMER, Topic.MOVED, "{title} moved", "Now:\n{start}"), ADA);
        var kept = book().wording(Audience.CUSTOMER, Topic.MOVED);
        assertThat(kept.headline().text()).isEqualTo("{title} moved");
        assertThat(kept.text().text()).isEqualTo("Now:\n{start}");
        assertThat(book().wording(Audience.INTERNAL, Topic.MOVED).headline().text())
                .isEqualTo(Wording.usual(Audience.INTERNAL, Topic.MOVED).headline().text());
    }

    @Test
    void a_plan_comes_back_and_is_replaced() {
        var id = Bulletin.upgrade().id();
        var plan = Bulletin.plan(Bulletin.channelId("ops"), "before P14D", "before PT48H", "planned", "start",
                "during PT30M", "after PT15M", "moved", "cancelled");
        book().save(id, plan, ADA);
        assertThat(book().plan(id)).contains(plan);
        var shorter = Bulletin.plan(Bulletin.channelId("ops"), "start");
        book().save(id, shorter, ADA);
        assertThat(book().plan(id)).contains(shorter);
    }

    @Test
    void a_subject_comes_back_with_everything_that_happened_to_it() {
        var told = Bulletin.upgrade().then(new Happening.Moved(Bulletin.PLANNED, START.plusSeconds(60), END))
                .then(new Happening.Started(START)).then(new Happening.Extended(START, END.plusSeconds(60)))
                .then(new Happening.Ended(END));
        book().tell(told);
        assertThat(book().subject(told.id())).contains(told);
        var cancelled = Bulletin.upgrade().then(new Happening.Moved(Bulletin.PLANNED, START, END))
                .then(new Happening.Moved(Bulletin.PLANNED, START, END))
                .then(new Happening.Moved(Bulletin.PLANNED, START, END))
                .then(new Happening.Cancelled(END));
        book().tell(cancelled);
        assertThat(book().subject(told.id())).contains(cancelled);
    }

    @Test
    void an_older_state_of_a_subject_never_replaces_a_newer_one() {
        var told = Bulletin.upgrade().then(new Happening.Started(START));
        book().tell(told);
        book().tell(Bulletin.upgrade());
        assertThat(book().subject(told.id())).contains(told);
    }

    @Test
    void subjects_are_looked_at_until_some_time_after_they_are_over() {
        book().tell(Bulletin.upgrade());
        assertThat(book().subjects(END)).hasSize(1);
        book().tell(Bulletin.upgrade().then(new Happening.Started(START)).then(new Happening.Ended(END)));
        assertThat(book().subjects(END)).hasSize(1);
        assertThat(book().subjects(END.plusNanos(1))).isEmpty();
        assertThat(book().subject(Bulletin.upgrade().id())).isPresent();
    }
}
