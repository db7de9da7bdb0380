package org.watchkeeper.run.ui.shots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.shell.Shots;

/// Every state of runs, wizard and walk renders in both themes, without a warning or a text cut off.
class RunScreensShots {
    private static final Path FOLDER = Path.of(System.getProperty("watchkeeper.build", "target"), "shots");

    @Test
    void every_screen_of_a_run_renders_without_complaint() throws Exception {
        assertThat(new Shots(FOLDER, List.of(new Shots.Size(1280, 800))).render(RunShots.shots())).isEmpty();
    }
}
