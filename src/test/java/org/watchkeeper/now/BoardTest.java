package org.watchkeeper.now;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.now.Line.Destination;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.Ending;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.Turn;
import org.watchkeeper.routine.testing.Chores;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.testing.Specimen;

/// What Now shows, in which order, out of what is known.
class BoardTest {
    private static final Instant NOW = Chores.berlin("2026-11-05T12:00");
    private static final ListId LIST = new ListId(new UUID(4, 4));
    private boolean driven = true;
    private final List<OpenRun> open = new ArrayList<>();
    private final List<RunLine> closed = new ArrayList<>();
    private final Map<RunId, Proven> proofs = new HashMap<>();
    private final List<Diary> diaries = new ArrayList<>();
    private final List<Line> lists = new ArrayList<>();
    private final List<HostTrouble> hosts = new ArrayList<>();
    private final List<Paper> papers = new ArrayList<>();

    @Test
    void what_needs_a_person_comes_in_order_of_urgency() {
        papers.add(new Paper("db.md", "Database", 2, Optional.of(LocalDate.of(2026, 11, 1))));
        hosts.add(new HostTrouble(Specimen.host("db-1"), "no answer", NOW.minusSeconds(60)));
        diaries.add(diary(Chores.daily("Look")));
        lists.add(list(Kind.OVERDUE, "Two hours before", NOW.minusSeconds(600)));
        run("waits");
        run("failed", new RunEvent.AttemptEnded(Specimen.attemptId(1), new Outcome.Failed(1, "exit status 1")));
        run("unknown", new RunEvent.AttemptEnded(Specimen.attemptId(1), new Outcome.Unknown("it vanished")));
        run("lost", new RunEvent.ContactLost(Specimen.attemptId(1), "reset"));
        assertThat(board().needsYou()).extracting(Line::kind).containsExactly(Kind.LOST, Kind.UNKNOWN, Kind.FAILED,
                Kind.DECISION, Kind.OVERDUE, Kind.MISSED, Kind.DUE, Kind.HOST, Kind.ACCEPT, Kind.REVIEW);
    }

    @Test
    void within_one_kind_the_oldest_comes_first() {
        lists.add(list(Kind.OVERDUE, "late", NOW.minusSeconds(60)));
        lists.add(list(Kind.OVERDUE, "latest", NOW.minusSeconds(6000)));
        assertThat(board().needsYou()).extracting(Line::title).containsExactly("latest", "late");
    }

    @Test
    void every_line_leads_to_the_thing_itself() {
        run("waits");
        diaries.add(diary(Chores.daily("Look")));
        hosts.add(new HostTrouble(Specimen.host("db-1"), "no answer", NOW));
        papers.add(new Paper("db.md", "Database", 2, Optional.empty()));
        assertThat(board().needsYou()).extracting(Line::to).containsExactly(
                new Destination("runs", Specimen.runId("waits").toString()),
                new Destination("routines", Chores.daily("Look").id().toString()),
                new Destination("routines", Chores.daily("Look").id().toString()),
                new Destination("hosts", Specimen.hostId("db-1").toString()),
                new Destination("runbooks", "db.md?changes"));
    }

    @Test
    void a_command_under_way_needs_nobody_and_a_lost_one_is_not_failed() {
        run("goes on", new RunEvent[0]);
        open.clear();
        state("goes on", began());
        assertThat(board().needsYou()).isEmpty();
        assertThat(board().running()).singleElement().extracting(Line::kind).isEqualTo(Kind.RUNNING);
        state("lost", began(), new RunEvent.ContactLost(Specimen.attemptId(1), "reset"));
        assertThat(board().needsYou()).singleElement().extracting(Line::kind).isEqualTo(Kind.LOST);
    }

    @Test
    void a_command_whose_console_is_gone_needs_a_person_and_a_rollback_says_so() {
        driven = false;
        state("left", began());
        state("left going back", new RunEvent.RollbackBegan(
                plan("undo").forward(), "it is broken", Specimen.ADA),
                began());
        assertThat(board().running()).isEmpty();
        assertThat(board().isQuiet()).isFalse();
        assertThat(board().needsYou()).extracting(Line::kind).containsOnly(Kind.LOST);
        assertThat(board().needsYou()).extracting(Line::state).containsOnly("left by a console");
        assertThat(board().needsYou().getLast().detail()).startsWith("rolling back · ");
        assertThat(board().needsYou().getFirst().detail()).contains("take it up");
        open.clear();
        driven = true;
        state("goes back", new RunEvent.RollbackBegan(
                plan("undo").forward(), "it is broken", Specimen.ADA),
                began());
        assertThat(board().running()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo("command under way");
            assertThat(line.detail()).startsWith("rolling back · ");
        });
    }

    @Test
    void what_a_routine_missed_is_one_line_however_often_and_says_how_often() {
        diaries.add(diary(Chores.daily("Look")));
        assertThat(board().needsYou()).filteredOn(line -> line.kind() == Kind.MISSED).singleElement()
                .satisfies(line -> {
                    assertThat(line.state()).isEqualTo("missed 3 times");
                    assertThat(line.at()).contains(Chores.berlin("2026-11-02T09:00"));
                });
    }

    @Test
    void trouble_of_the_console_at_a_routine_is_unknown_and_what_it_found_needs_a_person() {
        var routine = Chores.daily("Look");
        diaries.add(diary(routine, turn(routine, "2026-11-02T09:00", Ending.Verdict.UNKNOWN),
                turn(routine, "2026-11-03T09:00", Ending.Verdict.ODD), turn(routine, "2026-11-04T09:00",
                        Ending.Verdict.AS_IT_SHOULD),
                turn(routine, "2026-11-05T09:00", Ending.Verdict.DONE)));
        assertThat(board().needsYou()).extracting(Line::kind).containsExactly(Kind.UNKNOWN, Kind.FAILED);
        assertThat(board().happened()).extracting(Line::state).containsExactly("done", "as it should be");
    }

    @Test
    void the_run_of_a_routine_is_told_by_its_routine_alone() {
        var routine = Chores.daily("Look");
        closed.add(line("Look", NOW.minusSeconds(60)));
        diaries.add(diary(routine, turn(routine, "2026-11-05T09:00", Ending.Verdict.AS_IT_SHOULD)
                .walkedAs(closed.getFirst().id())));
        assertThat(board().happened()).singleElement().extracting(Line::state).isEqualTo("as it should be");
    }

    @Test
    void a_routine_that_was_begun_and_never_ended_is_unknown_after_a_while() {
        var routine = Chores.daily("Look");
        var due = Chores.berlin("2026-11-05T09:00");
        diaries.add(Diary.of(routine, List.of(Turn.begun(routine, due, 1, Specimen.ADA, true, NOW.minusSeconds(60))),
                Diary.Done.NOTHING, NOW));
        assertThat(board().running()).singleElement().extracting(Line::state).isEqualTo("under way");
        diaries.set(0,
                Diary.of(routine, List.of(Turn.begun(routine, due, 1, Specimen.ADA, true, NOW.minusSeconds(4000))),
                        Diary.Done.NOTHING, NOW));
        assertThat(board().needsYou()).extracting(Line::kind).contains(Kind.UNKNOWN);
    }

    @Test
    void what_happened_before_the_last_visit_is_not_told_again() {
        closed.add(line("old", NOW.minus(Duration.ofDays(9))));
        closed.add(line("new", NOW.minusSeconds(60)));
        assertThat(board().happened()).extracting(Line::title).containsExactly("new");
    }

    @Test
    void a_review_is_overdue_only_after_its_day() {
        papers.add(new Paper("a.md", "A", 0, Optional.of(LocalDate.of(2026, 11, 5))));
        assertThat(board().needsYou()).isEmpty();
        papers.add(new Paper("b.md", "B", 0, Optional.of(LocalDate.of(2026, 11, 4))));
        assertThat(board().needsYou()).extracting(Line::title).containsExactly("B");
    }

    @Test
    void when_all_is_well_it_is_quiet_and_says_what_comes_next() {
        var routine = Chores.daily("Look");
        diaries.add(Diary.of(routine, List.of(), _ -> true, NOW));
        assertThat(board().isQuiet()).isTrue();
        assertThat(board().ahead()).map(Board.Ahead::title).contains("Look");
        assertThat(board().ahead().map(ahead -> ahead.at().toInstant())).contains(Chores.berlin("2026-11-06T09:00"));
    }

    @Test
    void the_lines_are_bounded_and_say_how_many_are_left() {
        IntStream.range(0, 1_200)
                .forEach(at -> lists.add(list(Kind.OVERDUE, "list " + at, NOW.minusSeconds(at))));
        assertThat(board().needsYou()).hasSize(1_000);
        assertThat(board().left()).isEqualTo(200);
    }

    @Test
    void proofs_of_a_list_are_one_line_that_says_how_the_worst_stands_and_leads_to_the_list() {
        proof("df -h /\nmore", began());
        proof("systemctl is-active shop", began(), new RunEvent.ContactLost(Specimen.attemptId(1), "reset"));
        proof("free -m", began());
        assertThat(board().running()).isEmpty();
        assertThat(board().needsYou()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.LOST);
            assertThat(line.title()).isEqualTo("Pre-update");
            assertThat(line.detail()).startsWith("3 items being proved · last: ").endsWith(" on app-1");
            assertThat(line.to()).isEqualTo(new Destination("checklists", LIST.toString()));
        });
    }

    @Test
    void one_proof_that_goes_on_is_told_by_its_item_and_one_that_waits_for_a_person_leads_to_its_run() {
        proof("df -h /\nmore", began());
        assertThat(board().running()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo("being proved");
            assertThat(line.detail()).isEqualTo("df -h / on app-1");
        });
        open.clear();
        proof("Back up");
        assertThat(board().needsYou()).singleElement().extracting(Line::to)
                .isEqualTo(new Destination("runs", Specimen.runId("Back up").toString()));
    }

    @Test
    void proofs_that_are_over_are_one_line_a_list_too() {
        for (var item : List.of("df -h /", "free -m")) {
            closed.add(line(item, NOW.minusSeconds(item.length())));
            proofs.put(closed.getLast().id(), new Proven(LIST, "Pre-update", item));
        }
        closed.add(new RunLine(new RunId(new UUID(2, 2)), "x", "Guide", List.of("app-1"), "staging", false, NOW,
                NOW.minusSeconds(60), Optional.of(RunEvent.Result.ABANDONED)));
        proofs.put(closed.getLast().id(), new Proven(LIST, "Pre-update", "x"));
        assertThat(board().happened()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo("2 of 3 proved");
            assertThat(line.detail()).isEqualTo("3 items tried · last: df -h / on app-1");
        });
    }

    private void proof(String item, RunEvent... events) {
        state(item, events);
        proofs.put(open.getLast().line().id(), new Proven(LIST, "Pre-update", item));
    }

    private Board board() {
        return Board.of(new Situation(NOW, NOW.minus(Duration.ofDays(2)), ZoneOffset.UTC, open, closed, proofs, diaries,
                lists, hosts, papers, false));
    }

    private static Diary diary(Routine routine, Turn... turns) {
        return Diary.of(routine, List.of(turns), Diary.Done.NOTHING, NOW);
    }

    private static Turn turn(Routine routine, String due, Ending.Verdict verdict) {
        return Turn.begun(routine, Chores.berlin(due), 1, new Operator("ada"), false, Chores.berlin(due))
                .ended(new Ending(verdict, "", Chores.berlin(due).plusSeconds(60)));
    }

    private static Line list(Kind kind, String title, Instant at) {
        return new Line(kind, title, "overdue", "", Optional.of(at), "", false, new Destination("checklists", title));
    }

    /// An open run of which the first command was begun and then this happened; waiting where nothing did.
    private void run(String title, RunEvent... then) {
        if (then.length == 0) {
            state(title);
        } else {
            state(title, began(), then[0]);
        }
    }

    private void state(String title, RunEvent... events) {
        var plan = plan(title);
        var entries = new ArrayList<>(List.of(new Entry(plan.id(), 1, NOW, new RunEvent.Opened(plan, Specimen.ADA))));
        for (var event : events) {
            entries.add(new Entry(plan.id(), entries.size() + 1L, NOW, event));
        }
        var state = RunState.of(entries);
        open.add(new OpenRun(RunLine.of(state), state, driven));
    }

    private static Plan plan(String title) {
        return Specimen.plan(title, List.of(Specimen.host("app-1")), List.of(), Specimen.step("one", "a"));
    }

    private static RunEvent began() {
        return new RunEvent.AttemptBegan(0, Specimen.attemptId(1), "a", "a", false, Specimen.ADA);
    }

    private static RunLine line(String title, Instant last) {
        return new RunLine(new RunId(new UUID(1, title.hashCode())), title, "Guide", List.of("app-1"), "staging", false,
                last, last, Optional.of(RunEvent.Result.COMPLETED));
    }
}
