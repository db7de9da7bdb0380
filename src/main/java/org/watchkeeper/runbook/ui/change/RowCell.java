package org.watchkeeper.runbook.ui.change;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.version.SideBySide;

/// A row of both versions: line number, sign and text on each side; the words that differ are underlined.
final class RowCell extends FillCell<SideBySide.Row> {
    private static final double NUMBER = 44;
    private static final double SIGN = 20;

    @Override
    protected Region show(SideBySide.Row row) {
        return switch (row) {
            case SideBySide.Same(var oldLine, var line, var text) -> {
                var same = List.of(new SideBySide.Stretch(text, false));
                yield both(half(oldLine, "", same), half(line, "", same));
            }
            case SideBySide.Folded(var count, _, _) -> folded(count);
            case SideBySide.Differs(var before, var after) -> both(half(before, "−", ChangeStyles.GONE),
                    half(after, "+", ChangeStyles.COME));
        };
    }

    private static Region folded(int count) {
        var words = Words.muted("⋯  " + count + " lines are the same");
        words.getStyleClass().add(Styles.SMALL);
        var row = new HBox(words);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add(ChangeStyles.FOLDED);
        return row;
    }

    private static Region both(Region left, Region right) {
        var row = new Halves(left, right);
        row.getStyleClass().add(ChangeStyles.ROW);
        return row;
    }

    private static Region half(SideBySide.Half half, String sign, String style) {
        var shown = half(half.line(), half.isThere() ? sign : "", half.stretches());
        shown.getStyleClass().add(half.isThere() ? style : ChangeStyles.VOID);
        return shown;
    }

    private static Region half(int line, String sign, List<SideBySide.Stretch> stretches) {
        var number = Words.mono(line > 0 ? Integer.toString(line) : "");
        number.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        number.setMinWidth(NUMBER);
        number.setAlignment(Pos.TOP_RIGHT);
        var mark = Words.mono(sign);
        mark.setMinWidth(SIGN);
        mark.setAlignment(Pos.TOP_CENTER);
        var half = new HBox(number, mark, words(stretches));
        half.getStyleClass().add(ChangeStyles.HALF);
        return half;
    }

    private static Region words(List<SideBySide.Stretch> stretches) {
        var flow = new TextFlow();
        flow.setMinWidth(0);
        HBox.setHgrow(flow, Priority.ALWAYS);
        for (var stretch : stretches) {
            var text = new Text(Changes.visible(stretch.text()));
            text.getStyleClass().add(ChangeStyles.TEXT);
            if (stretch.differs() && stretches.size() > 1) {
                text.getStyleClass().add(ChangeStyles.WORD);
            }
            flow.getChildren().add(text);
        }
        return flow;
    }
}
