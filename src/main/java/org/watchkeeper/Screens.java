package org.watchkeeper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.calendar.ui.CalendarShots;
import org.watchkeeper.change.ui.ChangeShots;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.health.ui.HealthShots;
import org.watchkeeper.health.ui.live.HealthNow;
import org.watchkeeper.health.ui.live.SampleNow;
import org.watchkeeper.now.ui.NowShots;
import org.watchkeeper.routine.ui.RoutineShots;
import org.watchkeeper.run.ui.shots.RunShots;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.ui.RunbookShots;
import org.watchkeeper.shell.AllShots;
import org.watchkeeper.shell.Shots;

/// Every screen of the console in every state worth looking at, rendered to PNG files.
final class Screens {
    private Screens() {}

    /// Returns what a reader would complain about: texts cut off, style sheet warnings.
    static List<String> render(Path folder) throws IOException, InterruptedException {
        var reader = new MarkdownRunbooks();
        var library = RunbookShots.library(reader);
        var more = new ArrayList<Shot>(NowShots.of(library));
        more.addAll(RoutineShots.of(library));
        more.addAll(CalendarShots.of(library, reader,
                hosts -> Optional.of(SampleNow.of(hosts, HealthNow.Form.NARROW))));
        more.addAll(ChangeShots.of(library));
        more.addAll(HealthShots.of(library));
        more.addAll(RunShots.shots());
        return new Shots(folder, Shots.usualSizes()).render(AllShots.all(reader, more));
    }
}
