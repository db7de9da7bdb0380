package org.watchkeeper.health.ui.detail;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.health.assign.Mark;
import org.watchkeeper.health.ui.tile.Tile;
import org.watchkeeper.runbook.Visible;

/// Asks what is done on the hosts of a tile and for how long; where they are marked already, that can be ended. Closed without an
/// answer, nothing changes.
public final class MarkSheet {
    static final String REASON = "health-mark-reason";
    static final String HOUR = "health-mark-hour";
    static final String LIFT = "health-mark-lift";
    private static final double WIDTH = 440;
    private static final int GAP = 8;

    private final Tile tile;
    private final Deeds deeds;
    private final Overlay overlay;
    private final Sheet sheet;
    private final TextField reason = new TextField();
    private final SimpleStringProperty objection = new SimpleStringProperty("");

    /// Which hosts these are in words ("app-1", "12 hosts"), and how they are marked now.
    public record Hosts(String words, List<Mark> marks) {}

    private MarkSheet(Tile tile, String hosts, Deeds deeds, Overlay overlay) {
        this.tile = tile;
        this.deeds = deeds;
        this.overlay = overlay;
        this.sheet = new Sheet("Mark " + hosts + " as under maintenance", WIDTH);
        tile.stake().ifPresent(stake -> sheet.crowned(new EnvironmentBar(stake, hosts)));
    }

    public static void ask(Tile tile, Hosts hosts, Deeds deeds, Overlay overlay) {
        new MarkSheet(tile, hosts.words(), deeds, overlay).ask(hosts.marks());
    }

    private void ask(List<Mark> marks) {
        reason.setId(REASON);
        reason.setPromptText("What is done there");
        reason.setAccessibleText("What is done there");
        var ways = new VBox(GAP, way("For 1 hour", HOUR, Duration.ofHours(1)),
                way("For 4 hours", "health-mark-hours", Duration.ofHours(4)),
                way("For a day", "health-mark-day", Duration.ofDays(1)));
        sheet.with(Words.prose(
                "All checks there go on and are shown as under maintenance; they alert nobody until then."),
                reason, ways, Words.bound(objection, Styles.DANGER_TEXT));
        if (!marks.isEmpty()) {
            var words = marks.stream().map(mark -> mark.work().words()).distinct().collect(Collectors.joining("; "));
            sheet.with(Words.prose("Now " + Visible.of(words) + "."), lift());
        }
        sheet.buttons(Buttons.plain("Leave it as it is", () -> overlay.close(sheet)));
        overlay.show(sheet, () -> {});
        reason.requestFocus();
    }

    private Button way(String text, String id, Duration time) {
        return button(text, id, () -> {
            if (reason.getText().isBlank()) {
                objection.set("Say what is done there");
            } else {
                overlay.close(sheet);
                deeds.mark(tile, reason.getText().strip(), time);
            }
        });
    }

    private Button lift() {
        return button("End it now", LIFT, () -> {
            overlay.close(sheet);
            deeds.lift(tile);
        });
    }

    private static Button button(String text, String id, Runnable action) {
        var button = Buttons.plain(text, action);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
