package org.watchkeeper.run.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.Identity;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.testing.MemoryFacts;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.AnotherMachine;
import org.watchkeeper.remote.Blame;
import org.watchkeeper.remote.PatientQuestions;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RememberedPassphrases;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.local.LocalWires;
import org.watchkeeper.run.testing.Specimen;

/// Each connection that commands go over leads to the known machine, by the real script on a host that is a folder.
class KnownWiresTest {
    private static final String ONE = "1".repeat(32);
    private static final String TWO = "2".repeat(32);
    private static final Host APP = Specimen.host("app-1", Environment.PRODUCTION);
    private final MemoryFacts book = new MemoryFacts();
    private final List<String> told = new ArrayList<>();
    private final Path root;
    private String greeting = "";
    private String farewell = "";
    private final List<HostId> doubted = new ArrayList<>();
    private Wire.@Nullable Exit instead;
    private boolean isCut;

    KnownWiresTest(@TempDir Path folder) {
        this.root = folder.resolve("a root");
    }

    @Test
    void the_known_machine_is_let_pass_and_is_asked_over_each_connection() {
        book.meet(APP.id(), KnownMachine.first(ONE, Specimen.NIGHT));
        answers(ONE);
        greeting = "Welcome! @watchkeeper-machine is what comes";
        open(Questions.refuseAll()).close();
        open(Questions.refuseAll()).close();
        assertThat(told).containsExactly("asked", "closed", "asked", "closed");
    }

    @Test
    void another_machine_is_no_connection_at_all_and_says_so() {
        book.meet(APP.id(), KnownMachine.first(ONE, Specimen.NIGHT));
        answers(TWO);
        assertThatThrownBy(() -> open(Questions.refuseAll()))
                .isInstanceOfSatisfying(AnotherMachine.class, held -> assertThat(held.isFinal()).isTrue())
                .hasMessage("app-1 is another machine than before: it says it is " + TWO + ", and is known as " + ONE
                        + " since Sat 21 Nov 2026 03:00 Europe/Berlin. Nothing was sent over this connection. See that the name leads where "
                        + "you think. If the machine was built anew, say so in Hosts, on its page, or by `hosts facts app-1 "
                        + "--accept-machine REASON`: then it is known as that.");
        assertThat(told).as("nothing else is carried").containsExactly("asked", "closed");
    }

    @Test
    void a_machine_that_does_not_say_any_more_is_none_either() {
        book.meet(APP.id(), KnownMachine.first(ONE, Specimen.NIGHT));
        assertThatThrownBy(() -> open(Questions.refuseAll())).isInstanceOf(AnotherMachine.class)
                .hasMessageStartingWith("app-1 does not tell its machine id, and is known as " + ONE)
                .hasMessageContaining("hosts facts app-1 --no-machine-id REASON");
        assertThat(book.of(APP.id()).identity()).as("its page says so").isEqualTo(Identity.UNSAID);
    }

    @Test
    void one_that_tells_none_by_a_persons_word_is_let_pass_and_another_id_is_not() {
        silent();
        open(Questions.refuseAll()).close();
        answers(TWO);
        assertThatThrownBy(() -> open(Questions.refuseAll())).isInstanceOf(AnotherMachine.class)
                .hasMessageContaining("it says it is " + TWO + ", and is known as " + ONE);
        assertThat(book.of(APP.id()).identity()).isEqualTo(Identity.OTHER);
    }

    @Test
    void one_that_tells_its_id_again_is_to_tell_it_from_then_on() throws IOException {
        silent();
        answers(ONE);
        open(Questions.refuseAll()).close();
        assertThat(book.of(APP.id()).machine().orElseThrow().isSilent()).isFalse();
        Files.delete(root.resolve("etc/machine-id"));
        assertThatThrownBy(() -> open(Questions.refuseAll())).isInstanceOf(AnotherMachine.class);
    }

    /// Known as ONE, and by somebody's word without an id since.
    private void silent() {
        var one = KnownMachine.first(ONE, Specimen.NIGHT);
        book.meet(APP.id(), one);
        book.accept(APP.id(), one, one.silent(Specimen.NIGHT, "ada", "it is a container now"));
    }

    @Test
    void a_word_about_the_machine_is_asked_for_where_it_is_met_and_after_it_is_doubted() {
        book.meet(APP.id(), KnownMachine.first(ONE, Specimen.NIGHT));
        answers(TWO);
        var doubts = new ArrayList<Identity>();
        open(new Answering(TWO) {
            @Override
            public boolean enter(Host host, String said) {
                doubts.add(book.of(host.id()).identity());
                return super.enter(host, said);
            }
        }).close();
        assertThat(doubts).as("whoever is asked sees what it said").containsExactly(Identity.OTHER);
        assertThat(doubted).isEmpty();
    }

    @Test
    void what_a_host_says_after_its_machine_id_is_not_taken_for_it() {
        book.meet(APP.id(), KnownMachine.first(ONE, Specimen.NIGHT));
        answers(ONE);
        farewell = "Good bye!\n";
        open(Questions.refuseAll()).close();
        assertThat(told).containsExactly("asked", "closed");
    }

    @Test
    void a_known_host_that_does_not_get_so_far_as_to_tell_is_tried_again() {
        book.meet(APP.id(), KnownMachine.first(ONE, Specimen.NIGHT));
        instead = new Wire.Exit(127, "", "");
        assertHeldForNow("It did not answer which machine it is");
        instead = new Wire.Exit(-1, "KILL", "");
        assertHeldForNow("It did not answer which machine it is");
        assertThat(doubted).isEmpty();
    }

    @Test
    void another_machine_is_doubted_on_its_page_and_asked_anew_by_the_next_wizard() {
        book.meet(APP.id(), KnownMachine.first(ONE, Specimen.NIGHT));
        answers(TWO);
        assertThatThrownBy(() -> open(Questions.refuseAll())).isInstanceOf(AnotherMachine.class);
        assertThat(book.of(APP.id()).identity()).isEqualTo(Identity.OTHER);
        assertThat(doubted).containsExactly(APP.id());
    }

    @Test
    void a_book_that_cannot_be_read_now_is_tried_again() {
        answers(ONE);
        book.breakWith(new Problem("The database is away", "", "Look at it."));
        assertHeldForNow("The database is away");
        assertThatThrownBy(() -> open(Questions.refuseAll())).isInstanceOfSatisfying(Unreachable.class,
                held -> assertThat(held.blame()).as("no trouble of the host's").isEqualTo(Blame.HERE));
    }

    private void assertHeldForNow(String why) {
        assertThatThrownBy(() -> open(Questions.refuseAll())).isNotInstanceOf(AnotherMachine.class)
                .isInstanceOfSatisfying(Unreachable.class, held -> assertThat(held.isFinal()).isFalse())
                .hasMessageContaining(why).hasMessageContaining("Nothing was sent over this connection.");
    }

    @Test
    void whoever_was_given_a_reason_for_it_is_asked_about_just_that_machine() {
        book.meet(APP.id(), KnownMachine.first(ONE, Specimen.NIGHT));
        answers(TWO);
        try (var passphrases = new RememberedPassphrases(new PatientQuestions(new Answering(TWO)))) {
            open(passphrases).close();
        }
        assertThatThrownBy(() -> open(new Answering("3".repeat(32)))).isInstanceOf(AnotherMachine.class);
    }

    @Test
    void a_host_that_is_known_as_no_machine_is_known_from_then_on_as_the_one_that_answers() {
        open(Questions.refuseAll()).close();
        assertThat(book.machines(APP.id())).as("none is told").isEmpty();
        answers("11111111-1111-1111-1111-" + "1".repeat(12));
        open(Questions.refuseAll()).close();
        assertThat(book.machines(APP.id())).containsExactly(KnownMachine.first(ONE, Specimen.NIGHT));
        answers(TWO);
        assertThatThrownBy(() -> open(Questions.refuseAll())).isInstanceOf(AnotherMachine.class);
    }

    @Test
    void a_connection_that_is_lost_meanwhile_is_tried_again() {
        isCut = true;
        assertThatThrownBy(() -> open(Questions.refuseAll()))
                .isInstanceOfSatisfying(Unreachable.class, lost -> assertThat(lost.isFinal()).isFalse())
                .isNotInstanceOf(AnotherMachine.class).hasMessageContaining("app-1: the cable");
        assertThat(told).containsExactly("asked", "closed");
    }

    @Test
    void a_practice_host_is_this_consoles_own_and_not_asked() {
        var practice = new Host(APP.id(), "drill-1", APP.endpoint(), APP.login(), List.of(), Environment.DEVELOPMENT,
                new TreeSet<>(), new TreeSet<>(), true);
        wires().open(practice, Questions.refuseAll()).close();
        assertThat(told).containsExactly("closed");
    }

    private Wire open(Questions questions) {
        return wires().open(APP, questions);
    }

    private KnownWires wires() {
        return new KnownWires((host, questions) -> new Watched(new LocalWires().open(host, questions)), book,
                InstantSource.fixed(Specimen.NIGHT), ZoneId.of("Europe/Berlin"), doubted::add, root.toString());
    }

    private void answers(String machine) {
        try {
            Files.createDirectories(root.resolve("etc"));
            Files.writeString(root.resolve("etc/machine-id"), machine + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// A wire to this machine that writes down what it carries, as a host with a talkative login does, and may break.
    private final class Watched implements Wire {
        private final Wire wire;

        Watched(Wire wire) {
            this.wire = wire;
        }

        @Override
        public Exit exec(String commandLine, byte[] input, Bytes out, Bytes err) {
            told.add("asked");
            if (isCut) {
                return Exit.lost("the cable");
            }
            var noise = greeting.getBytes(StandardCharsets.UTF_8);
            out.accept(noise, 0, noise.length);
            if (instead != null) {
                return instead;
            }
            var exit = wire.exec(commandLine, input, out, err);
            var after = farewell.getBytes(StandardCharsets.UTF_8);
            out.accept(after, 0, after.length);
            return exit;
        }

        @Override
        public boolean isOpen() {
            return wire.isOpen();
        }

        @Override
        public void abort(String why) {
            wire.abort(why);
        }

        @Override
        public void close() {
            told.add("closed");
            wire.close();
        }
    }

    private static class Answering implements Questions {
        private final String machine;

        Answering(String machine) {
            this.machine = machine;
        }

        @Override
        public boolean enter(Host host, String said) {
            return host.equals(APP) && said.equals(machine);
        }

        @Override
        public boolean trust(HostKey key) {
            return false;
        }

        @Override
        public Optional<Secret> secret(Prompt prompt) {
            return Optional.empty();
        }
    }
}
