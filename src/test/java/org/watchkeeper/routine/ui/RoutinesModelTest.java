package org.watchkeeper.routine.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Appointment.Standing;
import org.watchkeeper.routine.Cadence;
import org.watchkeeper.routine.Ending.Verdict;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.Suggestion;
import org.watchkeeper.routine.Timetable;
import org.watchkeeper.routine.round.Progress;
import org.watchkeeper.routine.testing.Chores;
import org.watchkeeper.routine.testing.Ward;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.run.testing.Specimen;

/// What can be done about routines, over scripted hosts, without a screen.
class RoutinesModelTest {
    private final Ward ward = new Ward();
    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Appointment> brought = new ArrayList<>();
    private final RoutineServices services = new RoutineServices(ward.routines, ward.diaries, ward.rounds, ward.runs,
            ward.outputs, ward.library, ward.hosts, () -> Specimen.ADA, Questions.refuseAll(),
            Clock.fixed(Ward.NOW, Chores.BERLIN), _ -> {});

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void carrying_out_settles_the_newest_date_and_what_was_missed_stays() {
        save("look", 3);
        var model = loaded();
        assertThat(standings(model)).containsExactly(Standing.MISSED, Standing.MISSED, Standing.MISSED, Standing.DUE);
        model.carryOut();
        show(() -> standings(model).getLast() == Standing.SETTLED);
        assertThat(standings(model)).containsExactly(Standing.MISSED, Standing.MISSED, Standing.MISSED,
                Standing.SETTLED);
    }

    @Test
    void what_was_missed_is_said_to_be_done_although_the_newest_is_settled() {
        save("look", 2);
        var model = loaded();
        model.carryOut();
        show(() -> standings(model).getLast() == Standing.SETTLED);
        assertThat(model.items().getFirst().foremost().map(Appointment::standing)).contains(Standing.MISSED);
        model.done();
        show(() -> standings(model).get(1) == Standing.SETTLED);
        assertThat(standings(model)).containsExactly(Standing.MISSED, Standing.SETTLED, Standing.SETTLED);
        model.done();
        show(() -> model.items().getFirst().diary().open().isEmpty());
        assertThat(ward.routines.turns()).filteredOn(turn -> turn.run().isEmpty())
                .allSatisfy(turn -> assertThat(turn.ending()).hasValueSatisfying(
                        ending -> assertThat(ending.verdict()).isEqualTo(Verdict.DONE)))
                .hasSize(2);
    }

    @Test
    void the_list_of_the_next_date_is_brought_early_once_no_date_is_left() {
        save(Subject.Kind.LIST, "list", -1);
        var model = loaded();
        model.onByPerson(brought::add);
        model.openEarly();
        model.carryOut();
        show(() -> brought.size() == 2);
        var first = Chores.berlin("2026-11-03T09:00");
        assertThat(brought).extracting(Appointment::due).containsExactly(first, first);
        assertThat(ward.routines.turns()).isEmpty();
        save(Subject.Kind.LIST, "list", 0);
        model.load(Optional.empty());
        show(() -> !standings(model).isEmpty());
        model.openEarly();
        assertThat(brought).as("today's comes first").hasSize(2);
    }

    @Test
    void what_was_missed_comes_before_what_is_due_whatever_it_is_called() {
        save("look", 2);
        save("change", 0);
        assertThat(loaded().items()).extracting(Item::title).containsExactly("look", "change");
    }

    @Test
    void dismissing_settles_all_that_is_open_with_one_reason() {
        save("look", 2);
        var model = loaded();
        model.dismiss("the office was closed");
        show(() -> standings(model).stream().allMatch(Standing.SETTLED::equals));
        assertThat(standings(model)).containsOnly(Standing.SETTLED);
        assertThat(ward.routines.turns()).hasSize(3).allSatisfy(turn -> assertThat(turn.ending())
                .hasValueSatisfying(ending -> {
                    assertThat(ending.verdict()).isEqualTo(Verdict.DISMISSED);
                    assertThat(ending.note()).isEqualTo("the office was closed");
                }));
    }

    @Test
    void what_was_found_is_told_with_the_output_of_what_is_odd_only() {
        ward.shells.when("free", Act.print("out of memory\n"), Act.exit(1)).when("df", Act.print("fine\n"),
                Act.exit(0));
        save("look", 0);
        var model = loaded();
        model.carryOut();
        show(() -> model.told().get().isPresent());
        assertThat(model.told().get()).hasValueSatisfying(told -> {
            assertThat(told.odd()).singleElement().satisfies(odd -> {
                assertThat(odd.finding().shown()).isEqualTo("free");
                assertThat(odd.output()).isEqualTo("out of memory");
            });
            assertThat(told.findings().asTheyShould()).isEqualTo(2);
        });
    }

    @Test
    void a_routine_that_is_being_run_is_told_to_who_closes_the_window_and_is_not_run_beside_itself() {
        var gate = new CountDownLatch(1);
        ward.shells.when("df", Act.waitFor(gate), Act.exit(0));
        save("look", 0);
        var model = loaded();
        model.carryOut();
        model.carryOut();
        assertThat(model.underWay()).containsExactly("look");
        assertThat(ward.routines.turns()).hasSize(1);
        gate.countDown();
        show(() -> hasEnded() && model.underWay().isEmpty());
    }

    @Test
    void what_is_being_run_says_how_far_it_is_and_is_stopped() {
        ward.shells.when("free", Act.waitFor(new CountDownLatch(1)));
        save("look", 0);
        var model = loaded();
        model.stop();
        model.carryOut();
        show(() -> model.progress().get().filter(how -> how.command().equals("free")).isPresent());
        assertThat(model.progress().get().map(Progress::words)).contains("host 1 of 1, app-1: free");
        model.stop();
        show(() -> model.underWay().isEmpty() && standings(model).getLast() == Standing.UNKNOWN);
        assertThat(model.progress().get()).isEmpty();
    }

    @Test
    void what_the_console_has_begun_by_itself_is_followed_too() {
        var gate = new CountDownLatch(1);
        ward.shells.when("df", Act.waitFor(gate), Act.exit(0));
        save("look", 0);
        ward.routines.save(ward.routines.all().getFirst().byItself(true));
        ward.attendance.tick();
        var model = loaded();
        assertThat(model.underWay()).containsExactly("look");
        show(() -> model.progress().get().filter(how -> how.command().equals("df")).isPresent());
        gate.countDown();
        show(() -> hasEnded() && model.underWay().isEmpty());
    }

    @Test
    void what_another_console_has_done_is_seen_and_what_is_as_it_was_is_not_drawn_anew() {
        save("look", 0);
        var model = loaded();
        var drawn = new ArrayList<Item>();
        model.items().addListener((ListChangeListener<Item>) _ -> drawn.addAll(model.items()));
        model.selected().subscribe((_, now) -> drawn.addAll(now.stream().toList()));
        model.poll();
        show(() -> screen.isEmpty());
        assertThat(drawn).isEmpty();
        ward.rounds.settle(ward.diary().current().orElseThrow(), Specimen.ADA, Verdict.DONE, "");
        model.poll();
        show(() -> !drawn.isEmpty());
        assertThat(standings(model)).containsExactly(Standing.SETTLED);
    }

    @Test
    void what_only_looks_is_run_ahead_of_its_first_date_and_settles_none() {
        save("look", -3);
        var model = loaded();
        assertThat(standings(model)).isEmpty();
        model.carryOut();
        show(() -> hasEnded() && model.underWay().isEmpty() && !standings(model).isEmpty());
        assertThat(standings(model)).containsExactly(Standing.SETTLED);
        assertThat(model.items().getFirst().diary().next().getFirst().start().toLocalDate())
                .isEqualTo(Chores.FIRST.plusDays(3));
    }

    @Test
    void what_does_more_than_look_is_brought_to_a_person() {
        save("change", 0);
        var model = loaded();
        model.onByPerson(brought::add);
        model.carryOut();
        show(() -> !brought.isEmpty());
        assertThat(brought).hasSize(1);
        assertThat(ward.shells.started()).isEmpty();
        assertThat(model.items()).singleElement().extracting(Item::looksOnly).isEqualTo(false);
    }

    @Test
    void leave_to_run_by_itself_is_off_until_it_is_given() {
        save("look", 0);
        var model = loaded();
        assertThat(routine(model).byItself()).isFalse();
        model.byItself(routine(model), true);
        assertThat(ward.routines.all()).singleElement().extracting(Routine::byItself).isEqualTo(true);
    }

    @Test
    void nothing_is_read_or_written_on_the_screens_own_thread() {
        save("look", 0);
        var jobs = new ArrayDeque<Runnable>();
        var model = new RoutinesModel(services, new Background(jobs::add, Runnable::run), warnings::add);
        model.load(Optional.empty());
        assertThat(model.items()).isEmpty();
        jobs.remove().run();
        assertThat(model.items()).hasSize(1);
        model.done();
        assertThat(ward.routines.turns()).isEmpty();
    }

    @Test
    void adopting_asks_for_a_time_its_zone_a_day_and_hosts() {
        var look = new Suggestion(new Subject(Subject.Kind.PROCEDURE, Ward.FILE, "Care", "look", "look"),
                Cadence.MONTHLY,
                Duration.ofHours(2), 1, true);
        var form = new AdoptForm(new Offers(List.of(look), ward.hosts.all()), services, List.of());
        assertThat(form.objection()).isEqualTo("Choose what is to be adopted.");
        form.chosen().setAll(look);
        assertThat(form.objection()).startsWith("Choose hosts. An empty list never means all hosts");
        form.hosts().add(Specimen.host("app-1"));
        form.time().set("25:00");
        assertThat(form.objection()).startsWith("A time of day is HH:MM");
        form.time().set("9:00");
        form.zone().set("IST");
        assertThat(form.objection()).contains("could mean several");
        form.zone().set("Asia/Kolkata");
        form.first().set("2026-11-31");
        assertThat(form.objection()).isEqualTo("A day is YYYY-MM-DD.");
        form.first().set("2027-01-31");
        assertThat(form.forecast()).isEqualTo("First: Sun 31 Jan 2027 09:00 Asia/Kolkata, then Sun 28 Feb 2027 09:00 "
                + "Asia/Kolkata, then Wed 31 Mar 2027 09:00 Asia/Kolkata");
        assertThat(form.routines()).singleElement().satisfies(routine -> {
            assertThat(routine.hosts()).containsExactly(Specimen.hostId("app-1"));
            assertThat(routine.byItself()).isFalse();
            assertThat(routine.planned()).isEqualTo(Duration.ofHours(2));
        });
    }

    private RoutinesModel loaded() {
        var model = new RoutinesModel(services, new Background(Runnable::run, screen::add), warnings::add);
        model.load(Optional.empty());
        show(() -> !model.items().isEmpty());
        return model;
    }

    private boolean hasEnded() {
        return ward.routines.turns().stream().anyMatch(turn -> turn.ending().isPresent());
    }

    /// Does what is to be done on the screen's thread, as it comes, until it is so.
    private void show(BooleanSupplier wanted) {
        try {
            while (!wanted.getAsBoolean()) {
                var next = screen.poll(20, TimeUnit.SECONDS);
                assertThat(next).as("something happens").isNotNull();
                next.run();
            }
        } catch (InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Routine routine(RoutinesModel model) {
        return model.items().getFirst().diary().routine();
    }

    private static List<Standing> standings(RoutinesModel model) {
        return model.items().getFirst().diary().appointments().stream().map(Appointment::standing).toList();
    }

    private void save(String procedure, int daysAgo) {
        save(Subject.Kind.PROCEDURE, procedure, daysAgo);
    }

    /// Due every day at nine, so many days ago for the first time.
    private void save(Subject.Kind kind, String name, int daysAgo) {
        var adopted = ward.adopt(name, false, "app-1");
        var first = Chores.FIRST.minusDays(daysAgo);
        ward.routines.save(new Routine(adopted.id(), new Subject(kind, Ward.FILE, "Care", name, name),
                new Timetable(Cadence.DAILY, first, LocalTime.of(9, 0), Chores.BERLIN), adopted.hosts(),
                adopted.planned(), false,
                Chores.FIRST.minusDays(Math.max(0, daysAgo)).atStartOfDay(Chores.BERLIN).toInstant(), adopted.by()));
    }
}
