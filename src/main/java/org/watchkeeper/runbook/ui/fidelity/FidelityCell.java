package org.watchkeeper.runbook.ui.fidelity;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.Answer;
import org.watchkeeper.runbook.Finding;

/// A finding of the report: what it says, its code and line, and what was answered.
public final class FidelityCell extends FillCell<Fidelity.Row> {
    private static final int GAP = 8;
    private static final int NEAR = 6;
    private static final int LINES = 2;
    private static final int PICTURE = 14;

    @Override
    protected Region show(Fidelity.Row row) {
        return switch (row) {
            case Fidelity.Row.Head head -> head(head);
            case Fidelity.Row.Found found -> found(found.finding());
        };
    }

    private static Region head(Fidelity.Row.Head head) {
        var row = new HBox(NEAR, Words.caption(head.title()), Words.muted(Integer.toString(head.count())));
        row.setAlignment(Pos.BOTTOM_LEFT);
        row.getStyleClass().add(FidelityStyles.GROUP);
        return row;
    }

    private static Region found(Finding finding) {
        var code = Words.muted(finding.code() + " · line " + finding.line());
        code.getStyleClass().add(Styles.SMALL);
        var foot = new HBox(NEAR, code);
        foot.setAlignment(Pos.CENTER_LEFT);
        answered(foot, finding.answer());
        var text = new VBox(LINES, Words.prose(finding.message()), foot);
        if (!finding.answer().because().isEmpty()) {
            var because = Words.prose("“" + finding.answer().because() + "”");
            because.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            text.getChildren().add(because);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(GAP, icon(finding.severity()), text);
        row.getStyleClass().add(FidelityStyles.FOUND);
        return row;
    }

    private static void answered(HBox foot, Answer answer) {
        switch (answer.kind()) {
            case OPEN -> {
                // Nothing was said yet.
            }
            case ACCEPTED -> foot.getChildren().add(new Badge(Icon.OK, "accepted", Tone.SUCCESS));
            case IGNORED -> foot.getChildren().add(new Badge(Icon.SKIPPED, "ignored", Tone.NEUTRAL));
        }
    }

    static javafx.scene.Node icon(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> Icon.ERROR.node(PICTURE, Tone.DANGER);
            case WARNING -> Icon.WARNING.node(PICTURE, Tone.WARNING);
            case INFO -> Icon.INFO.node(PICTURE, Tone.NEUTRAL);
        };
    }
}
