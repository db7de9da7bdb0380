package org.watchkeeper.notice.silence.kuma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.watchkeeper.notice.testing.Bulletin.ADA;
import static org.watchkeeper.notice.testing.Bulletin.END;
import static org.watchkeeper.notice.testing.Bulletin.START;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Happening;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.keychain.SessionVault;
import org.watchkeeper.notice.silence.Hush;
import org.watchkeeper.notice.silence.MutingByKind;
import org.watchkeeper.notice.silence.Silence;
import org.watchkeeper.notice.silence.Silencer;
import org.watchkeeper.notice.silence.Silences;
import org.watchkeeper.notice.store.SqlSilences;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.notice.testing.MemoryNoticeBook;
import org.watchkeeper.store.testing.TestDatabase;

/// Monitors of exactly the hosts that are worked on are under maintenance at an Uptime Kuma, for no longer than that.
class UptimeKumaTest {
    private static final Subject RUNNING = Bulletin.upgrade().then(new Happening.Started(START));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PlayedKuma server;
    private final TestDatabase database = TestDatabase.sqlite();
    private final Silences silences = new SqlSilences(database.open());
    private final MemoryNoticeBook book = new MemoryNoticeBook();
    private final SessionVault vault = new SessionVault("a test");
    private final UptimeKuma kuma = new UptimeKuma(vault, PATIENCE, () -> START);
    private Silencer silencer;
    private Instant now = START;

    UptimeKumaTest() throws IOException {
        server = new PlayedKuma();
        silencer = new Silencer(new UUID(0, 8), "watchers", server.address(), new Silencer.UptimeKuma("watch"));
    }

    @BeforeEach
    void setUp() {
        silences.save(silencer, ADA);
        silencer = silences.silencers().getFirst();
        vault.keep(silencer.id().toString(), Secret.of(PlayedKuma.PASSWORD));
        book.tell(RUNNING);
    }

    @AfterEach
    void close() {
        kuma.close();
        server.close();
        database.close();
    }

    private void round() {
        new Hush(book, silences, new MutingByKind(kuma, kuma), () -> now, () -> ADA).round();
    }

    private Silence only() {
        assertThat(silences.all()).hasSize(1);
        return silences.all().getFirst();
    }

    @Test
    void monitors_of_exactly_the_hosts_are_under_maintenance_until_the_end() {
        round();
        round();
        assertThat(only().trouble()).isEmpty();
        assertThat(server.maintenance).hasSize(1);
        assertThat(server.monitors.values()).containsExactly(List.of(1L, 2L));
        var kept = server.maintenance.values().iterator().next();
        assertThat(kept.at("/dateRange/0").asText()).isEqualTo("2026-12-05 02:00:00");
        assertThat(kept.at("/dateRange/1").asText()).isEqualTo("2026-12-05 04:05:00");
        assertThat(kept.path("timezoneOption").asText()).isEqualTo("UTC");
        assertThat(kept.path("strategy").asText()).isEqualTo("single");
        book.tell(RUNNING.then(new Happening.Ended(END)));
        now = END;
        round();
        assertThat(server.maintenance).isEmpty();
        assertThat(only().isMuted()).isFalse();
    }

    @Test
    void while_work_runs_longer_the_same_maintenance_is_extended() {
        round();
        now = END;
        round();
        assertThat(server.maintenance.values()).singleElement()
                .satisfies(kept -> assertThat(kept.at("/dateRange/1").asText()).isEqualTo("2026-12-05 04:30:00"));
        assertThat(server.asked).containsSubsequence("addMaintenance", "editMaintenance");
    }

    @Test
    void what_a_killed_console_opened_and_could_not_note_is_found_again_and_closed() {
        var silence = Silence.opening(RUNNING.id(), silencer.id(), RUNNING.about().hosts(), START, END);
        silences.claim(silence, ADA);
        kuma.open(silencer, silence, "ada");
        now = START.plus(Duration.ofMinutes(3));
        round();
        assertThat(server.maintenance).as("none is opened twice").hasSize(1);
        book.tell(RUNNING.then(new Happening.Cancelled(now)));
        round();
        assertThat(server.maintenance).isEmpty();
    }

    @Test
    void one_that_is_gone_is_closed() {
        round();
        server.maintenance.clear();
        book.tell(RUNNING.then(new Happening.Ended(END)));
        round();
        assertThat(only().isMuted()).isFalse();
    }

    @Test
    void what_kuma_does_not_do_is_noted_and_still_listed_as_muted() {
        server.wantsSecondFactor = true;
        round();
        assertThat(only().trouble()).contains("second factor");
        server.wantsSecondFactor = false;
        vault.keep(silencer.id().toString(), Secret.of("wrong"));
        round();
        assertThat(only().trouble()).contains("does not let watch in: authIncorrectCreds").doesNotContain("wrong");
        vault.keep(silencer.id().toString(), Secret.of(PlayedKuma.PASSWORD));
        round();
        assertThat(only().trouble()).isEmpty();
        server.wantsSecondFactor = true;
        book.tell(RUNNING.then(new Happening.Ended(END)));
        round();
        assertThat(only().isMuted()).isTrue();
    }

    @Test
    void without_a_monitor_of_its_hosts_nothing_is_opened_and_that_is_said() {
        var other = Silence.opening(RUNNING.id(), silencer.id(), List.of("web-9"), START, END);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> kuma.open(silencer, other, "ada"))
                .withMessageContaining("has no monitor of web-9");
        assertThat(server.maintenance).isEmpty();
    }

    @Test
    void a_server_that_says_nothing_is_not_waited_for_longer_than_is_said() {
        server.isMute = true;
        var ticks = new java.util.concurrent.atomic.AtomicLong();
        try (var impatient = new UptimeKuma(vault, PATIENCE, () -> START.plusSeconds(ticks.getAndIncrement()))) {
            var silence = Silence.opening(RUNNING.id(), silencer.id(), List.of("app-1"), START, END);
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> impatient.find(silencer, silence))
                    .withMessageContaining("did not answer within 20 s");
        }
    }
}
