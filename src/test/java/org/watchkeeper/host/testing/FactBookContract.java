package org.watchkeeper.host.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.fact.HostClock;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Identity;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.fact.Platform;
import org.watchkeeper.kernel.Problem;

/// What every store of facts does. A subclass hands over a fresh, empty one for each test.
public abstract class FactBookContract {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:19:00Z");
    private static final HostId APP = new HostId(UUID.nameUUIDFromBytes(new byte[]{1}));
    private static final HostId DB = new HostId(UUID.nameUUIDFromBytes(new byte[]{2}));
    private static final String ONE = "1".repeat(32);
    private static final String TWO = "2".repeat(32);

    protected abstract FactBook book();

    @Test
    void nothing_is_known_at_first() {
        assertThat(book().all()).isEmpty();
        assertThat(book().of(APP)).isEqualTo(Known.NOTHING);
        assertThat(book().machines(APP)).isEmpty();
    }

    @Test
    void what_a_host_said_comes_back_as_it_was() {
        var said = new HostFacts(NIGHT, new Platform("Debian 12", List.of("debian"), "Linux 6.1 x86_64", "Äpp\u0000"),
                ONE,
                Optional.of(new HostClock("Europe/Berlin", Duration.ofMillis(-192_250), Duration.ofMillis(640))),
                new TreeMap<>(Map.of("psql", "15.4", "bash", "")), new TreeMap<>(Map.of("nginx", "running")),
                new TreeMap<>(Map.of("docker", "3 containers")), List.of("Docker does not answer."));
        book().keep(APP, said);
        assertThat(book().of(APP)).isEqualTo(
                new Known(Optional.of(said), Optional.of(KnownMachine.first(ONE, NIGHT))));
        book().keep(DB, HostFacts.none(NIGHT));
        assertThat(book().all()).isEqualTo(Map.of(APP, book().of(APP), DB,
                new Known(Optional.of(HostFacts.none(NIGHT)), Optional.empty())));
    }

    @Test
    void what_is_kept_last_counts_also_after_a_console_whose_clock_is_far_ahead() {
        book().keep(APP, machine(ONE, NIGHT.plus(Duration.ofDays(3))));
        book().keep(APP, machine(TWO, NIGHT));
        assertThat(book().of(APP).facts()).contains(machine(TWO, NIGHT));
        assertThat(book().of(APP).identity()).as("that it is another machine is not kept out")
                .isEqualTo(Identity.OTHER);
    }

    @Test
    void a_machine_that_is_met_is_known_from_then_on_and_takes_the_place_of_no_other() {
        book().meet(APP, KnownMachine.first(ONE, NIGHT));
        book().meet(APP, KnownMachine.first(TWO, NIGHT.plusSeconds(1)));
        assertThat(book().of(APP)).isEqualTo(new Known(Optional.empty(), Optional.of(KnownMachine.first(ONE, NIGHT))));
        assertThat(book().all()).containsOnlyKeys(APP);
        book().keep(APP, machine(TWO, NIGHT.plusSeconds(2)));
        assertThat(book().of(APP).identity()).isEqualTo(Identity.OTHER);
    }

    @Test
    void another_machine_under_the_name_is_never_taken_for_the_known_one_by_itself() {
        book().keep(APP, machine(ONE, NIGHT));
        book().keep(APP, machine(TWO, NIGHT.plusSeconds(60)));
        book().keep(APP, machine(TWO, NIGHT.plusSeconds(120)));
        assertThat(book().of(APP).identity()).isEqualTo(Identity.OTHER);
        assertThat(book().of(APP).machine()).contains(KnownMachine.first(ONE, NIGHT));
    }

    @Test
    void what_a_person_accepts_counts_from_then_on_and_all_before_stays_on_record() {
        book().keep(APP, machine(ONE, NIGHT));
        book().keep(APP, machine(TWO, NIGHT.plusSeconds(60)));
        var accepted = new KnownMachine(TWO, NIGHT.plusSeconds(90), "ada", "rebuilt after the disk died");
        book().accept(APP, KnownMachine.first(ONE, NIGHT), accepted);
        assertThat(book().of(APP).identity()).isEqualTo(Identity.SAME);
        assertThat(book().machines(APP)).containsExactly(accepted, KnownMachine.first(ONE, NIGHT));
        assertThat(book().machines(DB)).isEmpty();
    }

    @Test
    void only_what_the_host_said_last_can_be_accepted() {
        book().keep(APP, machine(ONE, NIGHT));
        var other = new KnownMachine(TWO, NIGHT, "ada", "rebuilt");
        var first = KnownMachine.first(ONE, NIGHT);
        assertThatThrownBy(() -> book().accept(APP, first, other)).isInstanceOf(Problem.class)
                .hasMessageContaining(TWO).hasMessageContaining("meanwhile");
        assertThatThrownBy(() -> book().accept(DB, first, other)).isInstanceOf(Problem.class);
        assertThat(book().machines(APP)).hasSize(1);
    }

    @Test
    void what_somebody_else_has_accepted_meanwhile_is_not_accepted_over() {
        var first = KnownMachine.first(ONE, NIGHT);
        book().keep(APP, machine(ONE, NIGHT));
        book().keep(APP, machine(TWO, NIGHT));
        book().accept(APP, first, new KnownMachine(TWO, NIGHT.plusSeconds(1), "ada", "the disk died"));
        book().keep(APP, machine(ONE, NIGHT));
        book().accept(APP, book().of(APP).machine().orElseThrow(), new KnownMachine(ONE, NIGHT, "bob", "the old disk"));
        book().keep(APP, machine(TWO, NIGHT));
        var late = new KnownMachine(TWO, NIGHT, "eve", "saw it hours ago");
        assertThatThrownBy(() -> book().accept(APP, first, late)).isInstanceOf(Problem.class);
        assertThat(book().machines(APP)).extracting(KnownMachine::by).containsExactly("bob", "ada", "");
    }

    @Test
    void that_a_machine_tells_no_id_is_a_persons_word_and_can_be_taken_back() {
        var first = KnownMachine.first(ONE, NIGHT);
        book().keep(APP, machine(ONE, NIGHT));
        book().keep(APP, machine("", NIGHT.plusSeconds(60)));
        var silent = first.silent(NIGHT.plusSeconds(90), "ada", "it is a container");
        book().accept(APP, first, silent);
        assertThat(book().of(APP).identity()).isEqualTo(Identity.SILENT);
        assertThat(book().of(APP).identity().isDoubtful()).isFalse();
        assertThatThrownBy(() -> book().accept(APP, first, silent)).as("said of what is no more so")
                .isInstanceOf(Problem.class);
        var telling = silent.telling(NIGHT.plusSeconds(120), "bob", "it is none");
        book().accept(APP, silent, telling);
        assertThat(book().of(APP).identity()).isEqualTo(Identity.UNSAID);
        assertThat(book().machines(APP)).containsExactly(telling, silent, first);
    }

    @Test
    void whoever_tells_no_id_by_a_persons_word_and_tells_another_is_another_machine() {
        var first = KnownMachine.first(ONE, NIGHT);
        var silent = first.silent(NIGHT, "ada", "it is a container");
        book().keep(APP, machine(ONE, NIGHT));
        book().accept(APP, first, silent);
        book().keep(APP, machine(TWO, NIGHT.plusSeconds(60)));
        assertThat(book().of(APP).identity()).isEqualTo(Identity.OTHER);
        assertThat(book().of(APP).machine()).contains(silent);
        assertThatThrownBy(() -> book().accept(APP, silent, silent.silent(NIGHT, "eve", "let it")))
                .isInstanceOf(Problem.class);
        var rebuilt = new KnownMachine(TWO, NIGHT.plusSeconds(61), "ada", "built anew");
        book().accept(APP, silent, rebuilt);
        assertThat(book().of(APP).identity()).isEqualTo(Identity.SAME);
    }

    @Test
    void whoever_tells_the_known_id_again_is_to_tell_it_from_then_on() {
        var first = KnownMachine.first(ONE, NIGHT);
        book().keep(APP, machine(ONE, NIGHT));
        book().accept(APP, first, first.silent(NIGHT, "ada", "it is a container"));
        book().keep(APP, machine("", NIGHT.plusSeconds(30)));
        book().keep(APP, machine(ONE, NIGHT.plusSeconds(60)));
        assertThat(book().of(APP).machine()).contains(KnownMachine.first(ONE, NIGHT.plusSeconds(60)));
        book().keep(APP, machine("", NIGHT.plusSeconds(90)));
        assertThat(book().of(APP).identity()).isEqualTo(Identity.UNSAID);
        assertThat(book().machines(APP)).hasSize(3);
    }

    @Test
    void a_host_that_tells_no_machine_is_known_as_none_until_it_does() {
        book().keep(APP, machine("", NIGHT));
        assertThat(book().of(APP).identity()).isEqualTo(Identity.NAMELESS);
        book().keep(APP, machine(ONE, NIGHT.plusSeconds(60)));
        assertThat(book().of(APP).identity()).isEqualTo(Identity.SAME);
        book().keep(APP, machine("", NIGHT.plusSeconds(120)));
        assertThat(book().of(APP).identity()).isEqualTo(Identity.UNSAID);
    }

    private static HostFacts machine(String id, Instant at) {
        return new HostFacts(at, Platform.UNKNOWN, id, Optional.empty(), new TreeMap<>(), new TreeMap<>(),
                new TreeMap<>(), List.of());
    }
}
