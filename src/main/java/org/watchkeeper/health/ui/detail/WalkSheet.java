package org.watchkeeper.health.ui.detail;

import java.nio.file.Path;
import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.ui.tile.Tile;
import org.watchkeeper.host.Host;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Visible;

/// Offers the procedures of the document that a check was found in, on its host; else any, chosen in the wizard. It only leads
/// there: a walk begins with its own questions.
final class WalkSheet {
    static final String OTHER = "health-walk-other";
    private static final double WIDTH = 480;
    private static final int GAP = 8;
    private static final int MOST = 12;
    private static final String RUNS = "runs";
    private static final String NEW = "new";

    private final Desk desk;
    private final Sheet sheet = new Sheet("Walk a procedure", WIDTH);

    private WalkSheet(Desk desk) {
        this.desk = desk;
    }

    static void open(Tile tile, DetailPane.Sources sources, Desk desk) {
        var vital = tile.vitals().getFirst();
        var host = Optional.ofNullable(sources.hosts().get().get(vital.host()))
                .filter(_ -> tile.vitals().stream().allMatch(each -> each.host().equals(vital.host())));
        var walk = new WalkSheet(desk);
        var ways = new VBox(GAP);
        Origin.of(vital.probe().from()).flatMap(origin -> origin.entry(sources.library()))
                .ifPresent(entry -> walk.offer(entry, host, ways));
        var other = walk.way("Choose another one…", NEW);
        other.setId(OTHER);
        walk.show(host, ways, other);
    }

    private void show(Optional<Host> host, VBox ways, Button other) {
        sheet.with(Words.prose(ways.getChildren().isEmpty()
                ? "This check belongs to no document with a procedure. The wizard has them all."
                : "Procedures of the document this check was found in"
                        + host.map(on -> ", on " + Visible.of(on.name())).orElse("")
                        + ". Nothing runs before the wizard has asked."),
                ways).buttons(Buttons.plain("Stay here", () -> desk.overlay().close(sheet)), other);
        desk.overlay().show(sheet, () -> {});
    }

    private void offer(Library.Entry entry, Optional<Host> host, VBox ways) {
        entry.runbook().procedures().stream().limit(MOST).map(procedure -> way(Visible.of(procedure.title()),
                parameter(entry.file(), procedure.id(), host))).forEach(ways.getChildren()::add);
    }

    private static String parameter(Path file, String procedure, Optional<Host> host) {
        return NEW + ":" + file + "#" + procedure + host.map(on -> "@" + on.name()).orElse("");
    }

    private Button way(String text, String parameter) {
        var button = Buttons.plain(text, () -> {
            desk.overlay().close(sheet);
            desk.navigation().open(RUNS, parameter);
        });
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
