package org.watchkeeper.run.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.Timing.Phase;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Objection;
import org.watchkeeper.run.Order;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.Planned;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.Unaccepted;
import org.watchkeeper.run.Undone;
import org.watchkeeper.run.Undone.OpenList;
import org.watchkeeper.run.Undone.OpenList.State;
import org.watchkeeper.run.Wish;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.RecordingListener;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;

/// Lists for before the work hold a run up until they are done or passed for a reason; those for after it come up at its end.
class GateOfListsTest {
    private static final OccasionId WINDOW = Sample.occasion("window");
    private static final String MINOR = "Minor update";

    private final MemoryChecklists checklists = new MemoryChecklists();
    private final Pencil pencil = new Pencil(checklists, () -> Sample.ADA, InstantSource.fixed(Sample.NIGHT),
            UUID::randomUUID);
    private final Before before = new Before(checklists);

    private Undone undone(String procedure) {
        return before.undone(Guide.ENTRY, Guide.procedure(procedure));
    }

    private OccasionState open() {
        var lists = new Templates(Guide.FILE.toString(), Guide.ENTRY.runbook()).copies(WINDOW).stream()
                .filter(list -> list.timing().phase() == Phase.BEFORE).toList();
        return pencil.open(new ListEvent.Opened(new Occasion(WINDOW, Occasion.Kind.MAINTENANCE, "Window", ""),
                Clocks.startingAt(Sample.NIGHT, Sample.UTC), lists));
    }

    private void tick(String text) {
        pencil.write(WINDOW, new ListEvent.Ticked(ItemKey.said(Phase.BEFORE, text, 1), List.of()));
    }

    private Planned plan(Host host, String reason) {
        var wish = new Wish(Guide.FILE.toString(), Guide.ENTRY.runbook(), Guide.procedure(MINOR).id(), List.of(host),
                Order.STEP_BY_STEP, Map.of(), Map.of(), "a restart needs none");
        return new Planner(Ids.of(new Random(1))).plan(wish, Unaccepted.NOTHING, undone(MINOR), reason);
    }

    private Plan ready(String reason) {
        return ((Planned.Ready) plan(Specimen.host("db-1", Environment.PRODUCTION), reason)).plan();
    }

    @Test
    void a_list_that_nobody_opened_is_undone_with_its_mandatory_items() {
        assertThat(undone(MINOR).lists()).containsExactly(
                new OpenList("Pre-maintenance checklist (1 week before)", 2, State.NOT_OPENED));
    }

    @Test
    void a_list_counts_with_what_is_open_in_it_until_nothing_is() {
        open();
        tick("Back up");
        assertThat(undone(MINOR).lists()).containsExactly(
                new OpenList("Pre-maintenance checklist (1 week before)", 1, State.OPEN));
        tick("Tell them");
        assertThat(undone(MINOR).isNothing()).isTrue();
    }

    @Test
    void a_list_inside_a_procedure_is_for_that_procedure_and_looking_waits_for_none() {
        assertThat(undone("Major update").lists()).extracting(OpenList::items).containsExactly(2, 1);
        assertThat(undone("Status check").isNothing()).isTrue();
    }

    @Test
    void what_was_done_for_the_window_before_does_not_count_for_the_next() {
        var state = open();
        tick("Back up");
        tick("Tell them");
        pencil.write(WINDOW, new ListEvent.ClocksSet(state.clocks().completed(Sample.NIGHT)));
        assertThat(undone(MINOR).lists()).extracting(OpenList::state).containsExactly(State.NOT_OPENED);
    }

    @Test
    void lists_of_a_change_count_for_that_change_alone() {
        var mine = new ChangeId(Sample.id("mine"));
        var other = new ChangeId(Sample.id("other"));
        var lists = new Templates(Guide.FILE.toString(), Guide.ENTRY.runbook()).copies(WINDOW).stream()
                .filter(list -> list.timing().phase() == Phase.BEFORE).toList();
        pencil.open(new ListEvent.Opened(new Occasion(WINDOW, Occasion.Kind.MAINTENANCE, "Update",
                Occasion.ofChange(mine)), Clocks.startingAt(Sample.NIGHT, Sample.UTC), lists));
        tick("Back up");
        tick("Tell them");
        assertThat(undone(Optional.of(mine)).isNothing()).isTrue();
        assertThat(undone(Optional.of(other)).lists()).extracting(OpenList::state).containsExactly(State.NOT_OPENED);
        assertThat(undone(Optional.empty()).lists()).extracting(OpenList::state).containsExactly(State.NOT_OPENED);
    }

    private Undone undone(Optional<ChangeId> change) {
        return before.undone(Guide.ENTRY, Guide.procedure(MINOR), change);
    }

    @Test
    void a_run_is_not_planned_while_mandatory_items_are_open() {
        assertThat(plan(Specimen.host("db-1", Environment.PRODUCTION), "")).isInstanceOfSatisfying(
                Planned.Objected.class, objected -> {
                    assertThat(objected.objections()).extracting(Objection::kind)
                            .containsExactly(Objection.Kind.LISTS_UNDONE);
                    assertThat(objected.objections().getFirst().yieldsToReason()).isTrue();
                    assertThat(objected.objections().getFirst().message()).contains("2 mandatory items");
                });
        assertThat(plan(Specimen.practiceHost("app-1"), "")).isInstanceOf(Planned.Ready.class);
    }

    @Test
    void a_reason_passes_the_gate_and_is_in_the_journal_and_told() {
        var plan = ready(" the vendor waits ");
        assertThat(plan.withoutLists()).isEqualTo("the vendor waits");
        var opened = new Entry(plan.id(), 1, Sample.NIGHT, new RunEvent.Opened(plan, Specimen.ADA));
        assertThat(Story.of(opened, RunState.of(List.of(opened)))).contains("the vendor waits");
    }

    @Test
    void the_lists_for_after_the_work_come_up_with_its_real_end() {
        open();
        finish(RunEvent.Result.COMPLETED);
        var state = checklists.look(WINDOW).orElseThrow();
        var after = state.lists().getLast();
        assertThat(after.copy().timing().phase()).isEqualTo(Phase.AFTER);
        assertThat(after.due().orElseThrow().to()).isEqualTo(Sample.NIGHT.plus(Duration.ofMinutes(30)));
        assertThat(after.open()).as("what was told before is told again after").hasSize(2);
    }

    @Test
    void without_lists_before_it_a_run_opens_those_after_it_in_an_occasion_of_its_own() {
        var plan = finish(RunEvent.Result.COMPLETED);
        var occasion = checklists.look(OccasionId.about(Occasion.ofRun(plan.id()))).orElseThrow();
        assertThat(occasion.lists()).extracting(ListState::copy).hasSize(1);
    }

    @Test
    void an_abandoned_run_brings_up_nothing() {
        finish(RunEvent.Result.ABANDONED);
        assertThat(checklists.lines()).isEmpty();
    }

    private Plan finish(RunEvent.Result result) {
        var plan = ready("a test");
        var listener = new RecordingListener();
        var after = new After(pencil, file -> Optional.of(Guide.ENTRY).filter(entry -> entry.file().equals(file)),
                Sample.UTC, new MemorySequels());
        try (var live = new LiveRuns(new Means(new MemoryJournal(), new MemoryOutputs(), new ScriptedShells(),
                Ids.of(new Random(2)), InstantSource.fixed(Sample.NIGHT), Thread.ofVirtual().factory(), Pace.USUAL))) {
            var walk = new ListedRuns(live, after).open(plan, Specimen.ADA, Questions.refuseAll(), listener);
            walk.runToGate();
            listener.awaitRest(2);
            walk.finish(result, "over");
            listener.awaitState(RunState::isFinished);
        }
        return plan;
    }
}
