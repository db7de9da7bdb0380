package org.watchkeeper.run.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.watchkeeper.change.Hurdle;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.HostClock;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.fact.Platform;
import org.watchkeeper.host.testing.MemoryFacts;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.RemoteShells;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.run.Admission;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Mandate;
import org.watchkeeper.run.Objection;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;

/// A run starts on the machines that are known, or for a reason that is given for just the other one.
class MachineRunsTest {
    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");
    private static final Instant NIGHT = Specimen.NIGHT;
    private static final Host APP = Specimen.host("app-1", Environment.PRODUCTION);
    private static final Host DB = Specimen.host("db-1", Environment.PRODUCTION);
    private static final Plan PLAN = Specimen.plan("update", List.of(APP, DB), List.of(),
            Specimen.step("Stop", "stop"));
    private final MemoryFacts book = new MemoryFacts();
    private final MemoryJournal journal = new MemoryJournal();
    private final List<Host> asked = new ArrayList<>();
    private final Map<Host, String> missed = new LinkedHashMap<>();

    @Test
    void on_another_machine_under_the_name_nothing_is_started() {
        book.keep(APP.id(), said("1", NIGHT.minusSeconds(60)));
        book.keep(APP.id(), said("2", NIGHT));
        assertThatThrownBy(() -> open(PLAN)).isInstanceOf(Problem.class)
                .hasMessageContaining("app-1 is another machine than before: it says it is " + "2".repeat(32)
                        + ", and is known as " + "1".repeat(32) + " since Sat 21 Nov 2026 02:59 Europe/Berlin");
        assertThat(journal.runs()).isEmpty();
        assertThat(asked).as("it is looked at the last moment").containsExactly(APP, DB);
    }

    @Test
    void a_reason_is_for_that_machine_and_for_no_other_that_answers_meanwhile() {
        book.keep(APP.id(), said("1", NIGHT.minusSeconds(60)));
        book.keep(APP.id(), said("2", NIGHT.minusSeconds(30)));
        var passing = PLAN.under(Mandate.NONE.passing(hurdles(), "built anew", "bob"));
        open(passing);
        assertThat(journal.runs()).hasSize(1);
        book.keep(APP.id(), said("3", NIGHT));
        var again = Specimen.plan("again", List.of(APP, DB), List.of(), Specimen.step("Stop", "stop"))
                .under(passing.mandate());
        assertThatThrownBy(() -> open(again)).isInstanceOf(Problem.class).hasMessageContaining("3".repeat(32));
    }

    @Test
    void a_host_that_was_accepted_as_another_machine_is_no_hurdle_any_more_and_one_that_tells_none_is() {
        book.keep(APP.id(), said("1", NIGHT.minusSeconds(60)));
        book.keep(APP.id(), said("2", NIGHT));
        book.accept(APP.id(), book.of(APP.id()).machine().orElseThrow(),
                new KnownMachine("2".repeat(32), NIGHT, "ada", "the disk died"));
        assertThat(hurdles()).isEmpty();
        book.keep(APP.id(), said("", NIGHT.plusSeconds(1)));
        assertThat(hurdles()).singleElement().satisfies(hurdle -> {
            assertThat(hurdle.kind()).isEqualTo(Hurdle.Kind.OTHER_MACHINE);
            assertThat(hurdle.words()).startsWith("app-1 does not tell its machine id, and is known as "
                    + "2".repeat(32)).endsWith("(ada: the disk died)");
        });
    }

    @Test
    void it_takes_a_reason_and_in_production_a_second_person_to_start_there() {
        book.keep(APP.id(), said("1", NIGHT.minusSeconds(60)));
        book.keep(APP.id(), said("2", NIGHT));
        assertThat(new Admission(Mandate.NONE, hurdles(), Specimen.ADA, "", "").objections(List.of(APP)))
                .extracting(Objection::kind)
                .containsExactly(Objection.Kind.OTHER_MACHINE, Objection.Kind.NO_SECOND_PERSON);
    }

    @Test
    void what_is_not_known_holds_nothing_up() {
        open(PLAN);
        assertThat(journal.runs()).hasSize(1);
    }

    @Test
    void a_host_that_was_known_and_cannot_be_asked_now_holds_the_run_up() {
        book.keep(APP.id(), said("1", NIGHT.minusSeconds(60)));
        missed.put(APP, "no answer within 10 s.");
        missed.put(DB, "no route");
        assertThatThrownBy(() -> open(PLAN)).isInstanceOf(Problem.class)
                .hasMessageContaining("app-1 could not be asked which machine it is, and is known as " + "1".repeat(32)
                        + " since Sat 21 Nov 2026 02:59 Europe/Berlin. What went wrong: no answer within 10 s (")
                .hasMessageContaining("Try again when it answers").hasMessageNotContaining("db-1");
        assertThat(journal.runs()).isEmpty();
        missed.clear();
        open(PLAN);
        assertThat(journal.runs()).as("tried again when it answers").hasSize(1);
    }

    @Test
    void to_start_without_a_host_that_does_not_answer_takes_a_reason_and_nobody_else() {
        book.keep(APP.id(), said("1", NIGHT.minusSeconds(60)));
        missed.put(APP, "no answer within 10 s");
        var admission = new Admission(Mandate.NONE, hurdles(), Specimen.ADA, "", "");
        assertThat(admission.objections(List.of(APP))).extracting(Objection::kind)
                .containsExactly(Objection.Kind.MACHINE_UNASKED);
        var passing = PLAN.under(Mandate.NONE.passing(hurdles(), "it is down, that is what this is for", ""));
        missed.put(APP, "connection refused");
        open(passing);
        assertThat(journal.runs()).as("how it fails may differ from try to try").hasSize(1);
    }

    @Test
    void a_reason_for_a_host_that_does_not_answer_is_none_for_another_machine_that_does() {
        book.keep(APP.id(), said("1", NIGHT.minusSeconds(60)));
        missed.put(APP, "no answer within 10 s");
        var passing = PLAN.under(Mandate.NONE.passing(hurdles(), "it is down", ""));
        missed.clear();
        book.keep(APP.id(), said("2", NIGHT));
        assertThatThrownBy(() -> open(passing)).isInstanceOf(Problem.class).hasMessageContaining("2".repeat(32));
    }

    @Test
    void a_practice_host_that_cannot_be_asked_holds_nothing_up() {
        var practice = new Host(APP.id(), "drill-1", APP.endpoint(), APP.login(), List.of(), Environment.DEVELOPMENT,
                new TreeSet<>(), new TreeSet<>(), true);
        book.keep(practice.id(), said("1", NIGHT));
        missed.put(practice, "it is not started");
        open(Specimen.plan("drill", List.of(practice), List.of(), Specimen.step("Stop", "stop")));
        assertThat(journal.runs()).hasSize(1);
    }

    @Test
    void a_run_answers_for_the_machine_it_has_a_reason_for_also_when_it_is_taken_up() {
        book.keep(APP.id(), said("1", NIGHT.minusSeconds(60)));
        book.keep(APP.id(), said("2", NIGHT));
        var plan = PLAN.under(Mandate.NONE.passing(hurdles(), "built anew", "bob"));
        var asking = new ArrayList<Questions>();
        RemoteShells shells = (_, _, questions) -> {
            asking.add(questions);
            throw new Unreachable("Away", "", "", true);
        };
        try (var live = live(shells)) {
            var runs = new MachineRuns(live, this::ask, book, HERE);
            var listener = new RecordingListener();
            try (var walk = runs.open(plan, Map.of(), Specimen.ADA, Questions.refuseAll(), listener)) {
                walk.runStep(true);
                listener.awaitEvent(RunEvent.HostUnavailable.class);
            }
            var later = new RecordingListener();
            try (var walk = runs.resume(plan.id(), Specimen.ADA, Questions.refuseAll(), later)) {
                walk.runStep(true);
                later.awaitEvent(RunEvent.HostUnavailable.class);
            }
        }
        assertThat(asking).hasSize(2).allSatisfy(questions -> {
            assertThat(questions.enter(APP, "2".repeat(32))).isTrue();
            assertThat(questions.enter(APP, "3".repeat(32))).as("another one").isFalse();
            assertThat(questions.enter(APP, "")).as("one that does not say").isFalse();
            assertThat(questions.enter(DB, "2".repeat(32))).as("another host").isFalse();
        });
    }

    @Test
    void a_password_is_asked_for_once_for_what_the_host_is_and_for_the_run() {
        var prompt = new Questions.Prompt(Questions.Kind.PASSWORD, APP.name(), "Password of ada", false, false);
        var operator = new Answering();
        RemoteShells shells = (_, _, questions) -> {
            assertThat(questions.secret(prompt)).isPresent();
            throw new Unreachable("Away", "", "", true);
        };
        HostsAsked asking = (hosts, questions) -> {
            assertThat(questions.secret(prompt)).isPresent();
            return Map.of(APP, Told.of(Known.NOTHING));
        };
        var listener = new RecordingListener();
        try (var live = live(shells);
                var walk = new MachineRuns(live, asking, book, HERE).open(PLAN, Map.of(), Specimen.ADA, operator,
                        listener)) {
            walk.runStep(true);
            listener.awaitEvent(RunEvent.HostUnavailable.class);
        }
        assertThat(operator.asked).hasValue(1);
    }

    @Test
    void clocks_that_are_off_hosts_that_do_not_answer_and_names_of_one_machine_are_noted() {
        var told = new LinkedHashMap<Host, Told>();
        told.put(APP, Told.of(known(facts("1", NIGHT, Duration.ofSeconds(192)))));
        told.put(DB, new Told(known(facts("1", NIGHT.minus(Duration.ofDays(9)), Duration.ofSeconds(5))),
                "no answer within 10 s"));
        told.put(Specimen.host("new-1"), new Told(Known.NOTHING, "no route"));
        assertThat(new FactNotes(HERE, NIGHT).of(told)).containsExactly(
                "The clock of app-1 is not right: 3 min 12 s ahead of this console's clock, give or take 0.6 s; up to 5 s are "
                        + "let pass. Names of backups and times in logs differ by that. Where all hosts are off alike, look at "
                        + "this console's own clock.",
                "db-1 could not be asked what it is: no answer within 10 s. What is known of it is from Thu 12 Nov 2026 "
                        + "03:00 Europe/Berlin, 9 days ago: stale.",
                "new-1 could not be asked what it is: no route. Nothing is known of it: neither which machine it is nor "
                        + "whether its clock is right.",
                "app-1 and db-1 say that they are the same machine: it would be worked on 2 times. Or one was copied from "
                        + "the other with its /etc/machine-id.");
    }

    private List<Hurdle> hurdles() {
        return new MachineGate(book.all(), Told.missed(ask(List.of())), HERE).hurdles(List.of(APP, DB));
    }

    private LiveRuns live(RemoteShells shells) {
        return new LiveRuns(new Means(journal, new MemoryOutputs(), shells, Ids.of(new Random(1)),
                InstantSource.fixed(NIGHT), Thread.ofVirtual().factory(), Pace.USUAL));
    }

    private void open(Plan plan) {
        var live = live(new ScriptedShells());
        try (live;
                var _ = new MachineRuns(live, this::ask, book, HERE).open(plan, Map.of(), Specimen.ADA,
                        Questions.refuseAll(), new RecordingListener())) {
            assertThat(plan.hosts()).isNotEmpty();
        }
    }

    private Map<Host, Told> ask(List<Host> hosts, Questions questions) {
        asked.addAll(hosts);
        return ask(hosts);
    }

    private Map<Host, Told> ask(List<Host> hosts) {
        var told = new LinkedHashMap<Host, Told>();
        hosts.forEach(host -> told.put(host, Told.of(Known.NOTHING)));
        missed.forEach((host, why) -> told.put(host, new Told(Known.NOTHING, why)));
        return told;
    }

    private static Known known(HostFacts facts) {
        return new Known(Optional.of(facts), Optional.empty());
    }

    private static HostFacts said(String machine, Instant at) {
        return facts(machine, at, Duration.ZERO);
    }

    private static HostFacts facts(String machine, Instant at, Duration ahead) {
        return new HostFacts(at, Platform.UNKNOWN, machine.repeat(32),
                Optional.of(new HostClock("UTC", ahead, Duration.ofMillis(640))), new TreeMap<>(), new TreeMap<>(),
                new TreeMap<>(), List.of());
    }

    /// Knows a password.
    private static final class Answering implements Questions {
        final AtomicInteger asked = new AtomicInteger();

        @Override
        public boolean trust(HostKey key) {
            return false;
        }

        @Override
        public Optional<Secret> secret(Prompt prompt) {
            asked.incrementAndGet();
            return Optional.of(Secret.of("s3cret"));
        }
    }
}
