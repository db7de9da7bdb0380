package org.watchkeeper.shell;

import java.nio.file.Path;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.watchkeeper.fx.Clip;
import org.watchkeeper.fx.Fonts;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.kernel.Problem;

/// What keeps the console from opening, in a window of its own: what, where, what to do, to be copied to whoever helps.
public final class TroubleWindow {
    private static final int GAP = 16;

    private TroubleWindow() {}

    public static void show(Stage stage, Problem problem) {
        Fonts.load();
        var scene = new Scene(content(problem, stage::close), 640, 320);
        Theme.SYSTEM.dress(scene);
        stage.setTitle("Watchkeeper cannot be opened");
        stage.setScene(scene);
        stage.show();
    }

    static Parent content(Problem problem, Runnable close) {
        var box = new ScrollPane(new ProblemBox(problem));
        box.setFitToWidth(true);
        VBox.setVgrow(box, Priority.ALWAYS);
        var actions = new HBox(GAP,
                Buttons.plain("Copy", () -> Clip.system().put(String.valueOf(problem.getMessage()))),
                Buttons.primary("Close", close));
        actions.setAlignment(Pos.CENTER_RIGHT);
        var page = new VBox(GAP, Words.title("Watchkeeper cannot be opened"),
                Words.prose("Nothing was changed, and commands that run on hosts go on there."), box, actions);
        page.setPadding(new Insets(GAP * 1.5));
        return page;
    }

    /// A database that is damaged, for a picture of it.
    static Problem sample() {
        return new Problem("The database is damaged: 3 of its pages cannot be read",
                Path.of("/home/mara/.local/share/watchkeeper/watchkeeper.db").toString(),
                "Keep a copy of the file and of the one ending in -wal. Then put the newest backup in its place, or move it away "
                        + "to begin with an empty one.");
    }
}
