package org.watchkeeper.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.notice.testing.Bulletin.ADA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.notice.SubjectId;
import org.watchkeeper.notice.keychain.SessionVault;
import org.watchkeeper.notice.silence.Hush;
import org.watchkeeper.notice.silence.Muting;
import org.watchkeeper.notice.silence.Silence;
import org.watchkeeper.notice.silence.Silencer;
import org.watchkeeper.notice.store.SqlSilences;
import org.watchkeeper.notice.testing.MemoryNoticeBook;
import org.watchkeeper.store.testing.TestDatabase;

/// What the settings do with Alertmanagers, and what is still muted.
class SilencersPaneTest {
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

    private final TestDatabase database = TestDatabase.sqlite();
    private final SqlSilences silences = new SqlSilences(database.open());
    private final SessionVault vault = new SessionVault("a test");
    private final List<String> closed = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Hush hush = new Hush(new MemoryNoticeBook(), silences, new Closing(), () -> NOW, () -> ADA);
    private final SilencersModel model = new SilencersModel(
            new SilencersPane.Services(() -> hush, () -> vault, () -> ADA), Background.direct(), told::add);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_alertmanager_is_added_with_its_token_in_the_keychain_and_removed_with_it() {
        assertThat(add("alerts", "https://alerts.example.org", "instance", "s3cret")).isEmpty();

        var one = model.silencers().getFirst();
        assertThat(one.name()).isEqualTo("alerts");
        assertThat(vault.secret(one.id().toString())).isPresent();

        model.remove(one);

        assertThat(model.silencers()).isEmpty();
        assertThat(vault.secret(one.id().toString())).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void what_makes_no_silencer_is_refused_with_the_reason() {
        assertThat(add("alerts", "http://alerts.example.org", "instance", "")).get().asString().contains("https");
        assertThat(add("alerts", "https://alerts.example.org", "no label", "")).get().asString().contains("label");
        assertThat(model.silencers()).isEmpty();
    }

    @Test
    void an_uptime_kuma_has_a_user_and_a_password() {
        assertThat(model.add(new SilencersModel.Typed(true, "watchers", "https://kuma.example.org", "watch", "")))
                .get().asString().contains("password");
        assertThat(model.add(new SilencersModel.Typed(true, "watchers", "https://kuma.example.org", "watch", "s3cret")))
                .isEmpty();
        assertThat(model.silencers()).singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(new Silencer.UptimeKuma("watch")));
        assertThat(vault.secret(model.silencers().getFirst().id().toString())).isPresent();
    }

    @Test
    void what_is_still_muted_is_shown_until_alerts_are_let_through() {
        add("alerts", "https://alerts.example.org", "instance", "");
        silences.claim(Silence.opening(new SubjectId("change-1"), model.silencers().getFirst().id(), List.of("db-1"),
                NOW, NOW.plus(Duration.ofHours(1))), ADA);
        model.load();

        assertThat(model.muted()).singleElement()
                .satisfies(one -> assertThat(one.hosts()).containsExactly("db-1"));

        model.close(model.muted().getFirst());

        assertThat(model.muted()).isEmpty();
        assertThat(closed).containsExactly("silence-7");
    }

    private Optional<String> add(String name, String address, String label, String token) {
        return model.add(new SilencersModel.Typed(false, name, address, label, token));
    }

    private final class Closing implements Muting {
        @Override
        public Optional<String> find(Silencer silencer, Silence silence) {
            return Optional.of("silence-7");
        }

        @Override
        public String open(Silencer silencer, Silence silence, String by) {
            throw new AssertionError("nothing is opened here");
        }

        @Override
        public void close(Silencer silencer, String id) {
            closed.add(id);
        }
    }
}
