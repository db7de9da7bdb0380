package org.watchkeeper.health.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.ui.RunbookShots;
import org.watchkeeper.shell.AllShots;
import org.watchkeeper.shell.Shots;

/// Every state of Health renders in both themes, those that look different on a large screen there as well, without a warning or a
/// text cut off.
class HealthScreensShots {
    private static final Path FOLDER = Path.of(System.getProperty("watchkeeper.build", "target"), "shots");
    private static final Set<String> LARGE = Set.of("health-500", "health-trouble");

    @Test
    void every_screen_of_health_renders_without_complaint() throws Exception {
        var library = RunbookShots.library(new MarkdownRunbooks());
        var shots = new ArrayList<>(HealthShots.of(library));
        AllShots.all(new MarkdownRunbooks(), List.of()).stream().filter(shot -> shot.name().equals("health"))
                .forEach(shots::add);
        assertThat(new Shots(FOLDER, List.of(new Shots.Size(1280, 800))).render(shots)).isEmpty();
        assertThat(new Shots(FOLDER, List.of(new Shots.Size(2560, 1440)))
                .render(shots.stream().filter(shot -> LARGE.contains(shot.name())).toList())).isEmpty();
    }
}
