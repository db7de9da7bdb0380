package org.watchkeeper.now.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.routine.ui.RoutineShots;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.ui.RunbookShots;
import org.watchkeeper.shell.AllShots;
import org.watchkeeper.shell.Shots;

/// Every state of Now and of Routines renders in both themes and sizes, without a warning or a text cut off.
class NowScreensShots {
    private static final Path FOLDER = Path.of(System.getProperty("watchkeeper.build", "target"), "shots");
    private static final List<String> IN_THE_WINDOW = List.of("now", "routines");

    @Test
    void every_screen_of_now_and_routines_renders_without_complaint() throws Exception {
        var library = RunbookShots.library(new MarkdownRunbooks());
        var shots = new ArrayList<>(NowShots.of(library));
        shots.addAll(RoutineShots.of(library));
        AllShots.all(new MarkdownRunbooks(), List.of()).stream().filter(shot -> IN_THE_WINDOW.contains(shot.name()))
                .forEach(shots::add);
        assertThat(new Shots(FOLDER, Shots.usualSizes()).render(shots)).isEmpty();
    }
}
