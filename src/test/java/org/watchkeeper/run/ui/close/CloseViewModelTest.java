package org.watchkeeper.run.ui.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.run.testing.Tale;

class CloseViewModelTest {
    private final Rig rig = new Rig();

    @AfterEach
    void end() {
        rig.close();
    }

    @Test
    void a_closed_run_is_told_again_and_cannot_be_closed() {
        var model = rig.model(Rig.done().closed(RunEvent.Result.COMPLETED, "fine"));
        assertThat(model.isClosed()).isTrue();
        model.look();
        assertThat(model.accountProperty().get()).isPresent();
        model.close();
        assertThat(model.missingProperty().get()).isEmpty();
    }

    @Test
    void a_run_that_nobody_walks_here_cannot_be_closed_from_here() {
        var model = rig.model(Rig.done());
        assertThat(model.isClosed()).isFalse();
        assertThat(model.missingProperty().get()).contains("go back to the walk");
    }

    @Test
    void closed_runs_of_the_same_procedure_before_it_are_compared_with() {
        rig.keep(tale("yesterday", "Update", -90_000).closed(RunEvent.Result.COMPLETED, ""));
        rig.keep(tale("still open", "Update", -80_000));
        rig.keep(tale("another", "Restart", -70_000).closed(RunEvent.Result.COMPLETED, ""));
        rig.keep(tale("tomorrow", "Update", 90_000).closed(RunEvent.Result.COMPLETED, ""));
        var model = rig.model(tale("now", "Update", 0));
        model.look();
        assertThat(model.accountProperty().get().orElseThrow().earlier().runs()).isOne();
    }

    @Test
    void the_record_is_saved_whole_and_a_place_that_cannot_be_written_is_told(@TempDir Path folder) throws Exception {
        var model = rig.model(Rig.done().closed(RunEvent.Result.COMPLETED, "fine"));
        model.look();
        var file = folder.resolve(model.fileName());
        model.save(file);
        assertThat(Files.readString(file)).startsWith("# update · Update guide").contains("- **Note**: fine");
        assertThat(model.fileName()).isEqualTo("2026-11-21-update-completed.md");
        model.save(folder.resolve("no").resolve("where.md"));
        assertThat(rig.told.getLast()).startsWith("The record cannot be saved");
    }

    @Test
    void the_record_is_copied_as_markdown() {
        var model = rig.model(Rig.done());
        model.look();
        var clip = new ArrayList<String>();
        model.copy(clip::add);
        assertThat(clip.getFirst()).contains("still open; it would be closed as completed");
    }

    private static Tale tale(String id, String title, int seconds) {
        var base = Specimen.plan(Specimen.step("One", "one"));
        var plan = new Plan(Specimen.runId(id), base.runKey(), base.source(), title, base.kind(), base.risk(),
                base.downtime(), base.hosts(), base.order(), base.values(), base.forward(), List.of(), "");
        return new Tale(plan, Specimen.NIGHT.plusSeconds(seconds)).tried(new Outcome.Succeeded(0), 2);
    }
}
