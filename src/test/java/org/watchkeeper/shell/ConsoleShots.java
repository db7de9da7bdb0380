package org.watchkeeper.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// Every registered screen state renders in both themes and sizes, without a style sheet warning or a text cut off.
class ConsoleShots {
    private static final Path FOLDER = Path.of(System.getProperty("watchkeeper.build", "target"), "shots");

    @Test
    void every_screen_renders_without_complaint() throws Exception {
        assertThat(new Shots(FOLDER, Shots.usualSizes()).render(AllShots.ofTheWindow(new MarkdownRunbooks())))
                .isEmpty();
    }
}
