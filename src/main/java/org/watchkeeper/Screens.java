package org.watchkeeper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.watchkeeper.run.ui.shots.RunShots;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.shell.AllShots;
import org.watchkeeper.shell.Shots;

/// Every screen of the console in every state worth looking at, rendered to PNG files.
final class Screens {
    private Screens() {}

    /// Returns what a reader would complain about: texts cut off, style sheet warnings.
    static List<String> render(Path folder) throws IOException, InterruptedException {
        return new Shots(folder, Shots.usualSizes()).render(AllShots.all(new MarkdownRunbooks(), RunShots.shots()));
    }
}
