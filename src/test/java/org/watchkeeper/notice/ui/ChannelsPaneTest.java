package org.watchkeeper.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.notice.testing.Bulletin.ADA;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Carrier;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.Way;
import org.watchkeeper.notice.keychain.SessionVault;
import org.watchkeeper.notice.post.Desk;
import org.watchkeeper.notice.post.PostOffice;
import org.watchkeeper.notice.post.Postman;
import org.watchkeeper.notice.post.Routes;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.notice.testing.MemoryNoticeBook;
import org.watchkeeper.notice.testing.MemoryOutbox;

/// What the settings do with channels, and what the form refuses.
class ChannelsPaneTest {
    private static final HostId HOST = new HostId(UUID.nameUUIDFromBytes(new byte[]{1}));

    private final MemoryNoticeBook book = new MemoryNoticeBook();
    private final SessionVault vault = new SessionVault("a test");
    private final Carrier accepting = (_, _) -> new Receipt.Accepted(new Answer("HTTP 200", "ok"));
    private final Routes routes = new Routes(vault, accepting, accepting, accepting, accepting);
    private final Desk desk = new Desk(book, new MemoryOutbox(), () -> Instant.parse("2026-11-30T01:00:00Z"));
    private final PostOffice office = new PostOffice(desk, new Postman(desk, routes, () -> ADA, "console-1"), routes,
            vault, () -> ADA);
    private final List<String> told = new ArrayList<>();
    private final ChannelsModel model = new ChannelsModel(() -> office, Background.direct(), told::add);
    private final ChannelForm form = new ChannelForm(
            name -> name.equals("db-1") ? Optional.of(HOST) : Optional.empty());

    @Test
    void a_channel_is_added_tested_and_in_use_once_it_has_arrived() {
        form.name.set("ops");
        form.secret.set("https://hooks.example.org/T0/s3cret");
        var channel = form.channel().orElseThrow();
        model.save(channel, Optional.of(Secret.of(form.secret.get())));
        assertThat(model.lines()).singleElement().satisfies(line -> assertThat(line.ready()).isTrue());
        model.test(channel);
        assertThat(told).singleElement().asString().contains("Has it arrived?");
        assertThat(model.lines().getFirst().channel().proven()).isEmpty();
        model.arrived(channel);
        assertThat(model.lines().getFirst().channel().proven()).isPresent();
        model.remove(channel);
        assertThat(model.lines()).isEmpty();
        assertThat(vault.secret(channel.id().toString())).isEmpty();
    }

    @Test
    void a_channel_without_its_secret_says_so() {
        book.save(Channel.fresh(Bulletin.channelId("slack"), "slack", Audience.INTERNAL, new Way.Slack()), ADA);
        model.load();
        assertThat(model.lines()).singleElement().satisfies(line -> assertThat(line.ready()).isFalse());
    }

    @Test
    void the_form_refuses_what_is_no_channel_and_says_why() {
        form.name.set("ops");
        assertThat(form.channel()).isEmpty();
        assertThat(form.objection.get()).contains("secret");
        form.secret.set("http://example.org/s3cret");
        assertThat(form.channel()).isEmpty();
        assertThat(form.objection.get()).contains("https").doesNotContain("s3cret");
        form.kind.set(ChannelForm.Kind.MAIL);
        form.server.set("mail.example.org");
        assertThat(form.channel()).isEmpty();
        form.server.set("mail.example.org:587");
        form.from.set("ops@example.org");
        form.to.set("a@example.org, b@example.org");
        assertThat(form.channel().orElseThrow().way().target()).isEqualTo("a@example.org, b@example.org");
    }

    @Test
    void a_script_is_on_a_host_of_the_inventory_and_a_receiver_may_be_keyed() {
        form.name.set("ops");
        form.kind.set(ChannelForm.Kind.SCRIPT);
        form.host.set("gone-1");
        form.program.set("/opt/tell");
        assertThat(form.channel()).isEmpty();
        assertThat(form.objection.get()).isEqualTo("'gone-1' is no host of the inventory");
        form.host.set("db-1");
        assertThat(form.channel().orElseThrow().way()).isEqualTo(new Way.Script(HOST, "/opt/tell"));
        form.program.set("tell");
        assertThat(form.channel()).isEmpty();
        form.kind.set(ChannelForm.Kind.WEBHOOK);
        form.address.set("https://example.org/hook");
        form.keyed.set(true);
        assertThat(form.channel().orElseThrow().way())
                .isEqualTo(new Way.Webhook("https://example.org/hook", false, true));
    }

    @Test
    void a_name_that_is_taken_is_told() {
        model.save(Bulletin.hook("ops"), Optional.empty());
        model.save(Channel.fresh(Bulletin.channelId("other"), "ops", Audience.INTERNAL, new Way.Desktop()),
                Optional.empty());
        assertThat(told).singleElement().asString().contains("name");
        assertThat(model.lines()).hasSize(1);
    }
}
