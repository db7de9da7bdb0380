package org.watchkeeper.health.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.ui.RunbookShots;
import org.watchkeeper.shell.Shots;

/// Every state of Health renders in both themes and sizes, without a warning or a text cut off.
class HealthScreensShots {
    private static final Path FOLDER = Path.of(System.getProperty("watchkeeper.build", "target"), "shots");

    @Test
    void every_screen_of_health_renders_without_complaint() throws Exception {
        var library = RunbookShots.library(new MarkdownRunbooks());
        assertThat(new Shots(FOLDER, Shots.usualSizes()).render(HealthShots.of(library))).isEmpty();
    }
}
