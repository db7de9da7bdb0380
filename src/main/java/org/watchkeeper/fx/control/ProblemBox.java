package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Tone;

import org.watchkeeper.fx.Icon;

import org.watchkeeper.fx.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.kernel.Problem;

/// A problem as a person needs it: what failed, on what, what to try; details folded away.
public final class ProblemBox extends HBox {
    private static final int GAP = 12;
    private static final int LINES = 4;
    private static final int PICTURE = 20;

    public ProblemBox(Problem problem) {
        this(Tone.DANGER, Icon.ERROR, problem.what(), problem.where(), problem.remedy(), "");
    }

    public ProblemBox(Problem problem, String details) {
        this(Tone.DANGER, Icon.ERROR, problem.what(), problem.where(), problem.remedy(), details);
    }

    /// The same box for milder news. `where`, `remedy` and `details` may be empty.
    public ProblemBox(Tone tone, Icon icon, String what, String where, String remedy, String details) {
        super(GAP);
        setAlignment(Pos.TOP_LEFT);
        getStyleClass().addAll(Styles.PROBLEM, tone.styleClass());
        var lines = new VBox(LINES, head(what));
        HBox.setHgrow(lines, Priority.ALWAYS);
        if (!where.isEmpty()) {
            lines.getChildren().add(styled(where, Styles.MONO, Styles.MUTED));
        }
        if (!remedy.isEmpty()) {
            lines.getChildren().add(Words.prose(remedy));
        }
        if (!details.isEmpty()) {
            lines.getChildren().add(folded(details));
        }
        getChildren().addAll(icon.node(PICTURE, tone), lines);
    }

    private static Label head(String what) {
        return styled(what, Styles.STRONG);
    }

    private static Label styled(String text, String... styles) {
        var label = Words.prose(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Node folded(String details) {
        var text = styled(details, Styles.MONO, Styles.SMALL);
        var pane = new TitledPane("Details", text);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }
}
