package org.watchkeeper.routine.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.Urgency;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.drill.testing.Pack;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Cadence;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.Timetable;
import org.watchkeeper.routine.testing.Chores;
import org.watchkeeper.runbook.Library;

/// The daily checklist of a shipped runbook as a routine: one list a date, whoever opens it, due when the routine is.
class RoutineListsTest {
    private static final String FILE = "freeagentics-maintenance.md";
    private static final String OPERATIONS = "unet-operations.md";
    private final MemoryChecklists checklists = new MemoryChecklists();
    private final RoutineLists ada = lists("ada");
    private final RoutineLists ben = lists("ben");

    @Test
    void one_date_is_one_list_whichever_console_opens_it() {
        var first = ada.open(today());
        assertThat(ben.open(today())).isEqualTo(first);
        assertThat(checklists.lines()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("Daily checklist");
            assertThat(line.counts().items()).isEqualTo(6);
        });
    }

    @Test
    void the_list_is_due_when_the_routine_is_also_after_a_change_of_clocks() {
        ada.open(today());
        var line = checklists.lines().getFirst();
        assertThat(line.urgency(Chores.berlin("2026-10-25T09:10"))).isEqualTo(Urgency.DUE);
        assertThat(line.due().map(due -> due.from())).contains(Instant.parse("2026-10-25T08:00:00Z"));
        assertThat(line.urgency(Chores.berlin("2026-10-25T10:00"))).isEqualTo(Urgency.OVERDUE);
    }

    @Test
    void a_list_that_is_done_settles_its_date_and_no_other() {
        var list = ada.open(today());
        assertThat(diary(ada.done()).open()).hasSize(2);
        finish(list);
        assertThat(diary(ada.done()).open()).singleElement().extracting(Appointment::due)
                .isEqualTo(Chores.berlin("2026-10-24T09:00"));
    }

    @Test
    void a_list_that_is_opened_early_counts_for_its_date_and_no_other() {
        assertThat(diary(ada.done()).early()).as("today's is left to be gone through").isEmpty();
        finish(ada.open(today()));
        var early = diary(ada.done()).early().orElseThrow();
        assertThat(early.due()).isEqualTo(Chores.berlin("2026-10-26T09:00"));
        assertThat(early.standing()).isEqualTo(Appointment.Standing.AHEAD);
        var list = ada.open(early);
        assertThat(ben.open(early)).as("it is one list for both").isEqualTo(list);
        assertThat(line(list).due().map(due -> due.from())).contains(early.due());
        finish(list);
        assertThat(diary(ada.done()).open()).extracting(Appointment::due)
                .containsExactly(Chores.berlin("2026-10-24T09:00"));
        assertThat(diary(ada.done()).coming().map(Appointment::standing)).contains(Appointment.Standing.SETTLED);
        var tomorrow = Diary.of(routine("Daily checklist"), List.of(), ada.done(), Chores.berlin("2026-10-26T10:00"));
        assertThat(tomorrow.open()).extracting(Appointment::due).containsExactly(Chores.berlin("2026-10-24T09:00"));
        assertThat(ada.open(tomorrow.current().orElseThrow())).isEqualTo(list);
    }

    @Test
    void before_its_first_date_a_list_is_opened_for_that_date() {
        var before = Diary.of(routine("Daily checklist"), List.of(), ada.done(), Chores.berlin("2026-10-23T10:00"));
        assertThat(before.isBeforeFirst()).isTrue();
        assertThat(before.inHand().due()).isEqualTo(Chores.berlin("2026-10-24T09:00"));
        finish(ada.open(before.inHand()));
        assertThat(diary(ada.done()).open()).extracting(Appointment::due)
                .containsExactly(Chores.berlin("2026-10-25T09:00"));
    }

    private ListLine line(ListId list) {
        return checklists.lines().stream().filter(one -> one.id().equals(list)).findFirst().orElseThrow();
    }

    private void finish(ListId list) {
        var occasion = line(list).occasion().id();
        checklists.look(occasion).orElseThrow().list(list).orElseThrow().open()
                .forEach(item -> tick(occasion, item.item().key()));
    }

    @Test
    void what_a_list_took_is_told_from_its_opening_to_its_last_entry() {
        var list = ada.open(today());
        var occasion = line(list).occasion().id();
        finish(list);
        assertThat(diary(ada.done()).took()).contains(Duration.ZERO);
        checklists.append(occasion, new ListEntry.Happening(UUID.randomUUID(), Chores.berlin("2026-10-25T10:07"),
                new Operator("ada"), new ListEvent.SignedOff(list, "")));
        assertThat(diary(ada.done()).took()).contains(Duration.ofMinutes(7));
        assertThat(diary(Diary.Done.NOTHING).took()).isEmpty();
    }

    @Test
    void items_that_come_once_a_year_are_a_list_of_their_own() {
        ada.open(Diary.of(routine(OPERATIONS, "Procedure documentation: annually"), List.of(), Diary.Done.NOTHING,
                Chores.berlin("2026-10-25T10:00")).current().orElseThrow());
        var line = checklists.lines().getFirst();
        assertThat(checklists.look(line.occasion().id()).orElseThrow().list(line.id()).orElseThrow().items())
                .singleElement().satisfies(item -> assertThat(item.item().text()).contains("Review every procedure"));
    }

    @Test
    void a_list_that_is_gone_from_the_document_is_said() {
        var gone = routine("No such list");
        var date = Diary.of(gone, List.of(), Diary.Done.NOTHING, Chores.berlin("2026-10-25T10:00")).current()
                .orElseThrow();
        assertThatThrownBy(() -> ada.open(date)).isInstanceOf(Problem.class).hasMessageContaining("No such list");
    }

    private void tick(OccasionId occasion, org.watchkeeper.checklist.ItemKey item) {
        pencil("ada").write(occasion, new ListEvent.Ticked(item, List.of()));
    }

    private Appointment today() {
        return diary(Diary.Done.NOTHING).current().orElseThrow();
    }

    private static Diary diary(Diary.Done done) {
        return Diary.of(routine("Daily checklist"), List.of(), done, Chores.berlin("2026-10-25T10:00"));
    }

    /// Every day at nine in Berlin from the day before the clocks go back.
    private static Routine routine(String list) {
        return routine(FILE, list);
    }

    private static Routine routine(String file, String list) {
        var first = LocalDate.of(2026, 10, 24);
        return new Routine(new RoutineId(new UUID(7, 7)),
                new Subject(Subject.Kind.LIST, file, Pack.named(file).runbook().title(), list, list),
                new Timetable(Cadence.DAILY, first, LocalTime.of(9, 0), Chores.BERLIN), List.of(),
                Duration.ofMinutes(30), false, first.atStartOfDay(Chores.BERLIN).toInstant(), new Operator("ada"));
    }

    private RoutineLists lists(String operator) {
        return new RoutineLists(checklists, pencil(operator), new Shipped());
    }

    private Pencil pencil(String operator) {
        return new Pencil(checklists, () -> new Operator(operator), () -> Chores.berlin("2026-10-25T10:00"),
                UUID::randomUUID);
    }

    private static final class Shipped implements Library {
        @Override
        public List<Entry> entries() {
            return Stream.of(FILE, OPERATIONS).map(file -> new Entry(Path.of(file), true, Pack.named(file).runbook()))
                    .toList();
        }

        @Override
        public Optional<Entry> find(Path file) {
            return entries().stream().findFirst();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
