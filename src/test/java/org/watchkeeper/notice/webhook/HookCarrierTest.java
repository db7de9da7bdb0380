package org.watchkeeper.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.Topic;
import org.watchkeeper.notice.Way;
import org.watchkeeper.notice.keychain.SessionVault;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.notice.testing.Letters;

/// What an HTTP server on loopback gets to read, and what its answers mean.
class HookCarrierTest {
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

    private final Receiver receiver = new Receiver();
    private final SessionVault vault = new SessionVault("a test");
    private final HookCarrier carrier = carrier(Limits.USUAL);

    private HookCarrier carrier(Limits limits) {
        return new HookCarrier(vault, () -> NOW, limits);
    }

    @AfterEach
    void close() {
        carrier.close();
        receiver.close();
    }

    @Test
    void a_webhook_gets_json_with_the_key_and_both_instants() throws Exception {
        var channel = hook("/in?team=ops", false);
        assertThat(carrier.carry(channel, Letters.of(Letters.NASTY, "Two\nlines")))
                .isEqualTo(new Receipt.Accepted(new Answer("HTTP 200", "ok")));
        var json = json();
        assertThat(json.get("title").asText()).isEqualTo(Letters.NASTY);
        assertThat(json.get("text").asText()).isEqualTo("Two\nlines");
        assertThat(json.get("start").asText()).isEqualTo("2026-12-05T02:00:00Z");
        assertThat(json.get("zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(json.get("topic").asText()).isEqualTo("announcement");
        assertThat(receiver.only().path()).isEqualTo("/in?team=ops");
        assertThat(receiver.only().headers().getFirst("Idempotency-Key")).isEqualTo("change-1/ops/before_P7D");
    }

    @Test
    void slack_gets_text_in_which_nothing_calls_everybody() throws Exception {
        keep(receiver.address("/services/T0/B0/s3cret"));
        carrier.carry(channel(new Way.Slack()), Letters.of(Letters.NASTY, "text"));
        assertThat(json().get("text").asText()).contains("&lt;!channel&gt;").contains("&amp;").doesNotContain("<!");
        assertThat(json().get("mrkdwn").asBoolean()).isFalse();
        assertThat(receiver.only().path()).isEqualTo("/services/T0/B0/s3cret");
    }

    @Test
    void teams_gets_a_card_of_runs_without_markup() throws Exception {
        keep(receiver.address("/workflows/s3cret"));
        carrier.carry(channel(new Way.Teams()), Letters.of(Letters.NASTY, "one\n\ntwo"));
        var body = json().at("/attachments/0/content/body");
        assertThat(body.valueStream().map(block -> block.at("/inlines/0/text").asText()))
                .containsExactly(Letters.NASTY, "one", " ", "two");
        assertThat(body.valueStream().map(block -> block.get("type").asText())).containsOnly("RichTextBlock");
    }

    @Test
    void a_status_page_gets_a_state() throws Exception {
        var channel = channel(new Way.StatusPage(receiver.address("/"), false, false));
        carrier.carry(channel, Letters.of(Topic.CANCELLED, "Called off", "text"));
        assertThat(json().get("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void a_token_goes_along_and_what_echoes_it_is_redacted() {
        keep("s3cret-token");
        receiver.answer(403, "bad token s3cret-token, go away");
        assertThat(carrier.carry(hook("/", true), Letters.of("a", "b"))).isEqualTo(
                new Receipt.Rejected(new Answer("HTTP 403", "bad token ************, go away")));
        assertThat(receiver.only().headers().getFirst("Authorization")).isEqualTo("Bearer s3cret-token");
    }

    @Test
    void a_secret_address_that_is_echoed_is_redacted_also_without_its_host() {
        keep(receiver.address("/services/s3cret"));
        receiver.answer(404, "no /services/s3cret here");
        assertThat(carrier.carry(channel(new Way.Slack()), Letters.of("a", "b")).answer().body())
                .doesNotContain("s3cret");
    }

    @Test
    void without_its_secret_nothing_is_sent() {
        assertThatThrownBy(() -> carrier.carry(channel(new Way.Slack()), Letters.of("a", "b")))
                .isInstanceOf(Problem.class).hasMessageContaining("secret");
        keep("tok\nX-Evil: 1");
        var receipt = carrier.carry(hook("/", true), Letters.of("a", "b"));
        assertThat(receipt).isInstanceOf(Receipt.Rejected.class);
        assertThat(receipt.toString()).doesNotContain("tok\n").doesNotContain("Evil");
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void a_busy_receiver_says_when_to_come_again() {
        receiver.answer(429, "slow down", "Retry-After", "420").answer(503, "", "Retry-After",
                "Mon, 30 Nov 2026 01:10:00 GMT").answer(500, "oops", "Retry-After", "soon");
        assertThat(pause()).contains(Duration.ofMinutes(7));
        assertThat(pause()).contains(Duration.ofMinutes(10));
        assertThat(pause()).isEmpty();
    }

    @Test
    void a_redirect_is_not_followed() {
        try (var other = new Receiver()) {
            receiver.answer(302, "", "Location", other.address("/trap"));
            assertThat(carrier.carry(hook("/", false), Letters.of("a", "b"))).isInstanceOf(Receipt.Rejected.class);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void an_outage_is_tried_again_and_after_a_restart_it_arrives() {
        var channel = hook("/", false);
        receiver.goAway();
        assertThat(carrier.carry(channel, Letters.of("a", "b"))).isInstanceOf(Receipt.NotNow.class);
        receiver.comeBack();
        assertThat(carrier.carry(channel, Letters.of("a", "b"))).isInstanceOf(Receipt.Accepted.class);
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void what_is_never_answered_may_have_arrived() {
        receiver.stayDumb();
        try (var hasty = carrier(new Limits(Duration.ofMillis(200), Duration.ofMillis(200)))) {
            assertThat(hasty.carry(hook("/", false), Letters.of("a", "b"))).isInstanceOf(Receipt.Uncertain.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504, 520, 524})
    void what_a_gateway_passed_on_without_an_answer_may_have_arrived(int status) {
        receiver.answer(status, "bad gateway", "Retry-After", "1");
        assertThat(carrier.carry(hook("/", false), Letters.of("a", "b"))).isInstanceOf(Receipt.Uncertain.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {503, 521, 522, 523})
    void what_a_gateway_did_not_pass_on_is_tried_again(int status) {
        receiver.answer(status, "down");
        assertThat(carrier.carry(hook("/", false), Letters.of("a", "b"))).isInstanceOf(Receipt.NotNow.class);
    }

    @Test
    void of_a_long_answer_only_the_beginning_is_kept() {
        receiver.answer(200, "x".repeat(1_000_000));
        assertThat(carrier.carry(hook("/", false), Letters.of("a", "b")).answer().body()).hasSize(Answer.LONGEST);
    }

    private Optional<Duration> pause() {
        return carrier.carry(hook("/", false), Letters.of("a", "b")) instanceof Receipt.NotNow(_, var pause)
                ? pause
                : Optional.of(Duration.ZERO);
    }

    private void keep(String secret) {
        vault.keep(Bulletin.channelId("ops").toString(), Secret.of(secret));
    }

    private Channel hook(String path, boolean token) {
        return channel(new Way.Webhook(receiver.address(path), token, false));
    }

    private static Channel channel(Way way) {
        return Channel.fresh(Bulletin.channelId("ops"), "ops", Audience.INTERNAL, way);
    }

    private JsonNode json() throws Exception {
        return JsonMapper.builder().build().readTree(receiver.only().body());
    }
}
