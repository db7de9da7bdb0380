package org.watchkeeper.routine.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.routine.Finding;

/// What the last look found: what stands out, each with its output; the rest is one line.
final class FindingsPane extends VBox {
    private static final int GAP = 8;
    private static final int BETWEEN = 12;

    FindingsPane(Told told, Deeds deeds) {
        super(BETWEEN);
        getChildren().add(head(told, deeds));
        told.odd().forEach(odd -> getChildren().add(odd(odd)));
        int more = told.findings().standingOut().size() - told.odd().size();
        if (more > 0) {
            getChildren().add(Words.muted("and " + more + " more: open its run"));
        }
        getChildren().add(fine(told));
    }

    private static Node head(Told told, Deeds deeds) {
        var title = Words.heading("Found by the last look");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var box = new HBox(GAP, title, spring);
        told.turn().run().ifPresent(
                run -> box.getChildren().add(Buttons.link("All output", () -> deeds.openRun(run.toString()))));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node odd(Told.Odd odd) {
        var finding = odd.finding();
        var badge = finding.kind() == Finding.Kind.ODD
                ? new Badge(Icon.FAILED, finding.host(), Tone.DANGER)
                : new Badge(Icon.UNKNOWN, finding.host() + ": unknown", Tone.WARNING);
        var step = Words.clipped(finding.step());
        step.getStyleClass().add(Styles.MUTED);
        var line = new HBox(GAP, badge, step);
        line.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(4, line);
        if (!finding.shown().isEmpty()) {
            box.getChildren().add(Words.clipped(Words.mono("$ " + finding.shown().lines().findFirst().orElse(""))));
        }
        box.getChildren().add(Words.prose(finding.why()));
        if (!odd.output().isEmpty()) {
            var text = Words.prose(odd.output());
            text.getStyleClass().addAll(Styles.MONO, Styles.CODE);
            text.setMaxWidth(Double.MAX_VALUE);
            box.getChildren().add(text);
        }
        return box;
    }

    /// What is as it should be needs no more than a number.
    private static Node fine(Told told) {
        int count = told.findings().asTheyShould();
        int hosts = told.findings().hosts();
        var label = Words.prose(count == 0
                ? "Nothing was seen to be as it should be."
                : (told.odd().isEmpty() ? "All " : "") + count + (count == 1 ? " command is" : " commands are")
                        + " as " + (count == 1 ? "it" : "they") + " should be, on " + hosts
                        + (hosts == 1 ? " host." : " hosts."));
        label.setId(RoutineStyles.FINE);
        var box = new HBox(GAP, (count == 0 ? Icon.WAITING : Icon.OK_CIRCLE).node(16,
                count == 0 ? Tone.NEUTRAL : Tone.SUCCESS), label);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
