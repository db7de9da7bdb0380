package org.watchkeeper.run.ui.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.ui.draw.Look;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.health.Compared;
import org.watchkeeper.run.health.Compared.Turn;
import org.watchkeeper.runbook.Visible;

/// The health of a run's hosts before it and after it, side by side: what got worse first, what is as it was only counted.
public final class HealthThen extends VBox {
    static final String ID = "close-health";
    private static final int GAP = 8;
    private static final int MOST = 30;

    private final Monitor monitor;
    private final Background background;

    public HealthThen(Monitor monitor, Background background) {
        super(GAP);
        this.monitor = monitor;
        this.background = background;
        setId(ID);
    }

    /// Reads and shows it for these hosts of a run.
    public void look(List<Host> hosts, Compared.Span span) {
        background.run(() -> Compared.of(monitor, hosts, span), found -> show(found, span.ended().isPresent()),
                trouble -> say(String.valueOf(trouble.getMessage())));
    }

    private void say(String text) {
        var words = Words.prose(text);
        words.getStyleClass().add(Styles.MUTED);
        getChildren().setAll(Words.heading("Health before and after"), words);
    }

    private void show(List<Compared> found, boolean hasEnded) {
        if (found.isEmpty()) {
            say("None of these hosts is watched, so nothing is known of their health. Health checks are chosen in Health.");
            return;
        }
        var told = found.stream().filter(one -> one.turn() != Turn.SAME).toList();
        long same = found.size() - (long) told.size();
        var summary = Words.prose(summary(found, same));
        summary.getStyleClass().add(Styles.MUTED);
        getChildren().setAll(Words.heading("Health before and " + (hasEnded ? "after" : "now")), summary);
        if (!told.isEmpty()) {
            getChildren().add(table(told, hasEnded));
        }
        if (told.size() > MOST) {
            getChildren().add(Words.muted("and " + (told.size() - MOST) + " more"));
        }
    }

    private static String summary(List<Compared> found, long same) {
        var parts = new ArrayList<String>();
        count(parts, found, Turn.WORSE, "worse");
        count(parts, found, Turn.BETTER, "better");
        count(parts, found, Turn.UNTOLD, "not known before or not known now");
        if (same > 0) {
            parts.add(same + " as before");
        }
        return found.size() + (found.size() == 1 ? " check: " : " checks: ") + String.join(", ", parts);
    }

    private static void count(List<String> parts, List<Compared> found, Turn turn, String word) {
        long count = found.stream().filter(one -> one.turn() == turn).count();
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }

    private static Node table(List<Compared> told, boolean hasEnded) {
        var grid = new GridPane(2.0 * GAP, GAP);
        grid.getStyleClass().add(Styles.CARD);
        for (double share : new double[]{22, 22, 28, 28}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, Words.muted("Host"), Words.muted("Check"), Words.muted("Before"),
                Words.muted(hasEnded ? "After" : "Now"));
        int row = 1;
        for (var one : told.subList(0, Math.min(MOST, told.size()))) {
            grid.addRow(row++, host(one), Words.clipped(new Label(Visible.of(one.check()))), read(one.before()),
                    read(one.after()));
        }
        return grid;
    }

    private static Node host(Compared one) {
        var picture = switch (one.turn()) {
            case WORSE -> Icon.FAILED.node(16, Tone.DANGER);
            case BETTER -> Icon.OK_CIRCLE.node(16, Tone.SUCCESS);
            case UNTOLD, SAME -> Icon.UNKNOWN.node(16, Tone.NEUTRAL);
        };
        var row = new HBox(GAP, picture, Words.clipped(Words.strong(Visible.of(one.host().name()))));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node read(Optional<Reading> reading) {
        if (reading.isEmpty()) {
            return Words.muted("not read");
        }
        var state = reading.get().level().alone();
        var look = Look.of(state);
        var row = new HBox(GAP, look.icon().node(14, look.tone()),
                Words.clipped(new Label(state.word() + words(reading.get()))));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String words(Reading reading) {
        return reading.text().isEmpty() ? "" : ": " + Visible.of(reading.text());
    }
}
