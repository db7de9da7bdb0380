package org.watchkeeper.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;

class RunsModelTest {
    private final MemoryJournal journal = new MemoryJournal();
    private boolean practiceHosts = true;
    private final RunsModel model = new RunsModel(new LiveRuns(new Means(journal, new MemoryOutputs(),
            new ScriptedShells(), Ids.of(new Random()), InstantSource.fixed(Specimen.NIGHT),
            Thread.ofVirtual().factory(), new Pace(List.of(Duration.ofMillis(1)), Duration.ZERO, Duration.ZERO))),
            () -> practiceHosts, Background.direct(), problem -> {
                throw new AssertionError(problem);
            });

    @Test
    void open_runs_stand_first_although_they_are_older() {
        write("old", 0);
        close(write("young", 60));
        model.load();
        assertThat(model.lines()).extracting(RunLine::title).containsExactly("old", "young");
    }

    @Test
    void practising_is_offered_only_where_there_is_a_practice_host_and_nothing_was_run() {
        model.load();
        assertThat(model.offersPractice()).isTrue();
        practiceHosts = false;
        model.load();
        assertThat(model.offersPractice()).as("a team's inventory has none").isFalse();
        practiceHosts = true;
        write("old", 0);
        model.load();
        assertThat(model.offersPractice()).isFalse();
    }

    @Test
    void a_filter_leaves_what_matches_title_host_or_result() {
        write("old", 0);
        close(write("young", 60));
        model.load();
        model.filterProperty().set("completed");
        assertThat(model.lines()).extracting(RunLine::title).containsExactly("young");
        model.filterProperty().set("APP-1");
        assertThat(model.lines()).hasSize(2);
    }

    @Test
    void a_command_that_was_left_running_is_announced() {
        write("resting", 0);
        var left = write("running", 60);
        journal.append(left.id(), 2, Specimen.NIGHT,
                new RunEvent.AttemptBegan(0, Specimen.attemptId(1), "x", "x", false, Specimen.ADA));
        var told = new ArrayList<String>();
        model.announce(_ -> false, one -> told.add(one.state().plan().title() + " on " + one.host().name()));
        assertThat(told).containsExactly("running on app-1");
        model.announce(left.id()::equals, _ -> told.add("what a console drives was not left"));
        assertThat(told).hasSize(1);
    }

    @Test
    void runs_that_cannot_be_read_are_one_trouble_of_the_list_and_no_notice() {
        var plan = write("opened twice", 0);
        journal.append(plan.id(), 2, Specimen.NIGHT, new RunEvent.Opened(plan, Specimen.ADA));
        model.announce(_ -> false, _ -> {});
        model.load();
        assertThat(model.troubleProperty().get()).isPresent();
        assertThat(model.loadedProperty().get()).isFalse();
    }

    private Plan write(String title, int seconds) {
        var plan = Specimen.plan(title, List.of(Specimen.host("app-1")), List.of(), Specimen.step("one", "x"));
        journal.append(plan.id(), 1, Specimen.NIGHT.plusSeconds(seconds), new RunEvent.Opened(plan, Specimen.ADA));
        return plan;
    }

    private void close(Plan plan) {
        journal.append(plan.id(), 2, Specimen.NIGHT.plusSeconds(90),
                new RunEvent.Finished(RunEvent.Result.COMPLETED, "", Specimen.ADA));
    }
}
