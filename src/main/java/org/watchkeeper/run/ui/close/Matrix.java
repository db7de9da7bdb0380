package org.watchkeeper.run.ui.close;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.run.account.Account;
import org.watchkeeper.run.account.Earlier;
import org.watchkeeper.run.account.Ending;
import org.watchkeeper.run.account.Way;
import org.watchkeeper.run.ui.walk.Mark;
import org.watchkeeper.run.ui.walk.RunStyles;

/// Steps down, hosts across: what became of each, how long it took, and what it took before. With many hosts a cell is an
/// icon, and its word is in the tooltip.
final class Matrix extends VBox {
    private static final int FEW = 4;
    private static final int WORD = 124;
    private static final int ICON = 34;
    private static final int NUMBER = 26;
    private static final int TIME = 64;
    private static final int BEFORE = 190;
    private static final int NAME = 120;
    private final Account account;
    private final boolean few;

    Matrix(Way way, Account account) {
        super(8);
        this.account = account;
        this.few = account.state().plan().hosts().size() <= FEW;
        var rows = new VBox(head());
        way.rows().forEach(row -> rows.getChildren().add(row(row)));
        getChildren().addAll(Words.heading(way.title() + ", by host"), rows);
    }

    private Node head() {
        var title = Words.muted("Step");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(8, fixed(Words.muted("#"), NUMBER), title);
        account.state().plan().hosts().forEach(host -> head.getChildren().add(name(host.name())));
        head.getChildren().addAll(fixed(Words.muted("Time"), TIME), fixed(Words.muted("Earlier runs"), BEFORE));
        head.getStyleClass().add(RunStyles.MATRIX_HEAD);
        return head;
    }

    private Node name(String host) {
        var name = Words.clipped(host);
        name.getStyleClass().addAll(Styles.MUTED);
        if (few) {
            return fixed(name, WORD);
        }
        name.setMaxWidth(NAME);
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        name.setRotate(-90);
        var place = new StackPane(new Group(name));
        place.setAlignment(Pos.BOTTOM_CENTER);
        return fixed(place, ICON);
    }

    private Node row(Way.Row row) {
        var number = Words.muted(Integer.toString(row.number()));
        var title = Words.prose(row.title());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        if (!row.leftOut().isEmpty()) {
            title.getStyleClass().add(Styles.MUTED);
        }
        var line = new HBox(8, fixed(number, NUMBER), title);
        cells(row).forEach(line.getChildren()::add);
        var took = fixed(new Label(row.took().map(Ending::length).orElse("–")), TIME);
        account.earlier().usual(row).filter(usual -> row.took().filter(usual::isExceededBy).isPresent())
                .ifPresent(_ -> took.getStyleClass().add(Styles.WARNING_TEXT));
        var before = fixed(Words.muted(account.earlier().usual(row).map(Matrix::usual).orElse("–")), BEFORE);
        before.getStyleClass().add(Styles.SMALL);
        line.getChildren().addAll(took, before);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add(RunStyles.MATRIX_ROW);
        return line;
    }

    /// A person's step stands under the first host and means them all.
    private List<Node> cells(Way.Row row) {
        return row.cells().stream().map(cell -> cell(row, cell)).toList();
    }

    private Node cell(Way.Row row, Way.Cell cell) {
        var tasks = row.person().map(List::of).orElse(cell.tasks());
        if (tasks.isEmpty() || !row.leftOut().isEmpty()) {
            return fixed(Words.muted(few && !row.leftOut().isEmpty() ? "not chosen" : "–"), few ? WORD : ICON);
        }
        var mark = Mark.ofTasks(tasks).atTheEnd();
        var label = new Label(few ? mark.word() : "", mark.icon().node(14, mark.tone()));
        label.setTooltip(new Tooltip(cell.host().name() + ": " + mark.word()));
        label.setAccessibleText(cell.host().name() + ": " + mark.word());
        label.setAlignment(few ? Pos.CENTER_LEFT : Pos.CENTER);
        return fixed(label, few ? WORD : ICON);
    }

    private static String usual(Earlier.Usual usual) {
        return Ending.length(usual.median()) + " usually"
                + (usual.runs() == 1
                        ? " (1 run)"
                        : " (" + Ending.length(usual.least()) + "–" + Ending.length(usual.most()) + ", " + usual.runs()
                                + " runs)");
    }

    private static <R extends Region> R fixed(R region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
        return region;
    }
}
