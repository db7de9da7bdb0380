package org.watchkeeper.host.ui.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.Gathering;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Identity;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.fact.MachineWord;
import org.watchkeeper.host.fact.Platform;
import org.watchkeeper.host.testing.MemoryFacts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.host.ui.HostShots;

class FactsModelTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:19:00Z");
    private static final Host HOST = HostShots.host("app-1");
    private final MemoryFacts book = new MemoryFacts();

    @Test
    void what_is_kept_is_shown_with_its_age_and_an_old_one_is_stale() {
        book.keep(HOST.id(), said("1", NIGHT.minus(Duration.ofDays(3))));
        var model = model(this::again, Background.direct());
        model.look();
        assertThat(model.age()).isEqualTo("Wed 18 Nov 2026 02:19 Z, 3 days ago");
        assertThat(model.isStale()).isTrue();
        model.refresh();
        assertThat(model.age()).isEqualTo("Sat 21 Nov 2026 02:19 Z, just now");
        assertThat(model.isStale()).isFalse();
    }

    @Test
    void a_host_that_cannot_be_asked_is_told_and_what_was_known_stays() {
        book.keep(HOST.id(), said("1", NIGHT));
        var model = model(_ -> {
            throw new Problem("No answer within 10 s", "", "");
        }, Background.direct());
        model.look();
        model.refresh();
        assertThat(model.trouble().get()).isEqualTo("No answer within 10 s");
        assertThat(model.facts()).contains(said("1", NIGHT));
        assertThat(model.isRunning().get()).isFalse();
    }

    @Test
    void breaking_off_interrupts_the_asking_and_says_nothing_against_the_host() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var model = model(_ -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                // It is broken off.
            }
            throw new Problem("Asking was broken off", "", "");
        }, new Background(Thread.ofVirtual()::start, done -> {
            done.run();
            ended.countDown();
        }));
        model.refresh();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        model.cancel();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(model.isRunning().get()).isFalse();
        assertThat(model.trouble().get()).isEmpty();
    }

    @Test
    void another_machine_is_taken_only_by_a_persons_word() {
        book.keep(HOST.id(), said("1", NIGHT.minusSeconds(60)));
        book.keep(HOST.id(), said("2", NIGHT));
        var model = model(this::again, Background.direct());
        model.look();
        assertThat(model.known().get().map(Known::identity)).contains(Identity.OTHER);
        model.say(MachineWord.REBUILT, model.known().get().orElseThrow(), " the disk died ");
        assertThat(model.known().get().map(Known::identity)).contains(Identity.SAME);
        assertThat(book.machines(HOST.id()).getFirst().reason()).isEqualTo("the disk died");
        assertThat(book.machines(HOST.id()).getFirst().by()).isEqualTo("ada");
    }

    @Test
    void what_was_shown_is_taken_and_nothing_that_the_host_says_meanwhile() {
        book.keep(HOST.id(), said("1", NIGHT.minusSeconds(60)));
        book.keep(HOST.id(), said("2", NIGHT));
        var model = model(this::again, Background.direct());
        model.look();
        var shown = model.known().get().orElseThrow();
        book.keep(HOST.id(), said("3", NIGHT));
        model.look();
        model.say(MachineWord.REBUILT, shown, "the disk died");
        assertThat(model.refusal().get()).contains("2".repeat(32)).contains("meanwhile");
        assertThat(book.machines(HOST.id())).extracting(KnownMachine::machine).containsExactly("1".repeat(32));
        assertThat(model.known().get()).as("what it says now is shown").contains(book.of(HOST.id()));
        model.say(MachineWord.REBUILT, model.known().get().orElseThrow(), "the disk died");
        assertThat(model.refusal().get()).isEmpty();
        assertThat(book.machines(HOST.id()).getFirst().machine()).isEqualTo("3".repeat(32));
    }

    private Known again(Host host) {
        book.keep(host.id(), said("1", NIGHT));
        return book.of(host.id());
    }

    private FactsModel model(Gathering gathering, Background background) {
        return new FactsModel(HOST, new FactsModel.Sources(book, gathering, () -> new Operator("ada"),
                Clock.fixed(NIGHT, ZoneOffset.UTC)), background);
    }

    private static HostFacts said(String machine, Instant at) {
        return new HostFacts(at, Platform.UNKNOWN, machine.repeat(32), Optional.empty(), new TreeMap<>(),
                new TreeMap<>(), new TreeMap<>(), List.of());
    }
}
