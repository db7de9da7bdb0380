package org.watchkeeper.runbook.ui.page;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.Lines;

/// A piece of a document as a row: its line number where lines are numbered, then what it says. A click points at its line.
public final class PieceCell extends FillCell<Piece> {
    static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass WITHIN = PseudoClass.getPseudoClass("within");
    private static final double GUTTER = 44;
    private static final double INDENT = 22;
    private static final double MARKER = 22;
    private static final double BAR = 3;
    private static final double WIDEST = 920;
    private static final int GAP = 12;

    private final Page page;

    /// What is known of the page that it stands on: which lines are lit, how a line of code has to be looked at, who hears which
    /// line was clicked, and whether lines are numbered.
    public record Page(ObservableValue<Optional<Light>> light, IntFunction<Optional<Tone>> marks, IntConsumer clicked,
            boolean numbered) {}

    public PieceCell(Page page) {
        this.page = page;
    }

    @Override
    protected Region show(Piece piece) {
        return switch (piece) {
            case Piece.Heading heading -> row(heading, heading(heading));
            case Piece.Paragraph paragraph -> row(paragraph, paragraph(paragraph));
            case Piece.Entry entry -> row(entry, entry(entry));
            case Piece.Code code -> code(code);
            case Piece.Table table -> row(table, table(table));
            case Piece.Rule rule -> row(rule, rule());
        };
    }

    private Region row(Piece piece, Node content) {
        HBox.setHgrow(content, Priority.ALWAYS);
        var indented = new HBox(indent(piece.depth()), content);
        HBox.setHgrow(indented, Priority.ALWAYS);
        var row = new HBox(GAP, indented);
        if (page.numbered()) {
            var number = gutter(piece.lines().first());
            number.setPadding(new Insets(above(piece), 0, 0, 0));
            row.getChildren().addFirst(number);
        }
        row.getStyleClass().add(RunbookStyles.PIECE);
        row.setMaxWidth(WIDEST);
        row.setOnMouseClicked(_ -> page.clicked().accept(piece.lines().first()));
        light(row, piece.lines());
        return row;
    }

    // The number stands on the line of the text, whatever the text's size.
    private static double above(Piece piece) {
        if (piece instanceof Piece.Heading heading) {
            return above(heading) + Math.max(2, 8 - 2 * heading.level());
        }
        return piece instanceof Piece.Table ? 8 : 2;
    }

    private static double above(Piece.Heading heading) {
        return heading.level() <= 2 ? GAP : 4;
    }

    private static Region indent(int depth) {
        var space = new Region();
        space.setMinWidth(depth * INDENT);
        space.setPrefWidth(depth * INDENT);
        return space;
    }

    private static Label gutter(int line) {
        var label = Words.mono(Integer.toString(line));
        label.getStyleClass().add(RunbookStyles.GUTTER);
        label.setMinWidth(GUTTER);
        label.setPrefWidth(GUTTER);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    // A pseudo-class cannot be bound.
    private void light(Node row, Lines lines) {
        whileShown(page.light().subscribe(light -> {
            var isMet = light.filter(one -> meet(one.lines(), lines)).isPresent();
            var isBroad = light.filter(Light::broad).isPresent();
            row.pseudoClassStateChanged(LIT, isMet && !isBroad);
            row.pseudoClassStateChanged(WITHIN, isMet && isBroad);
        }));
    }

    private static boolean meet(Lines one, Lines other) {
        return one.first() <= other.last() && other.first() <= one.last();
    }

    private static Node heading(Piece.Heading heading) {
        var flow = SpanText.of(heading.spans(), RunbookStyles.HEADING + Math.min(heading.level(), 4));
        flow.setPadding(new Insets(above(heading), 0, 0, 0));
        return flow;
    }

    private static Node paragraph(Piece.Paragraph paragraph) {
        var flow = SpanText.of(paragraph.spans());
        if (paragraph.quoted()) {
            flow.getStyleClass().add(RunbookStyles.QUOTE);
        }
        return flow;
    }

    private static Node entry(Piece.Entry entry) {
        var marker = entry.ticked().<Node>map(ticked -> (ticked ? Icon.TICKED : Icon.UNTICKED).node(14))
                .orElseGet(() -> Words.muted(entry.marker()));
        var box = new StackPane(marker);
        box.setMinWidth(MARKER);
        box.setPrefWidth(MARKER);
        StackPane.setAlignment(marker, Pos.TOP_LEFT);
        StackPane.setMargin(marker, new Insets(entry.ticked().isPresent() ? 2 : 0, 0, 0, 0));
        var flow = SpanText.of(entry.spans());
        HBox.setHgrow(flow, Priority.ALWAYS);
        return new HBox(box, flow);
    }

    private static Node rule() {
        var line = new Region();
        line.getStyleClass().add(RunbookStyles.RULE);
        return line;
    }

    private static Node table(Piece.Table table) {
        var grid = new GridPane();
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < columns; column++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100.0 * weight(table, column) / weights(table, columns));
            grid.getColumnConstraints().add(width);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                grid.add(cell(table.rows().get(row).get(column), row == 0), column, row);
            }
        }
        return grid;
    }

    private static Node cell(List<Span> spans, boolean head) {
        var flow = head ? SpanText.of(spans, RunbookStyles.BOLD) : SpanText.of(spans);
        flow.getStyleClass().add(RunbookStyles.TABLE_CELL);
        if (head) {
            flow.getStyleClass().add(RunbookStyles.TABLE_HEAD);
        }
        return flow;
    }

    private static double weights(Piece.Table table, int columns) {
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            sum += weight(table, column);
        }
        return sum;
    }

    private static double weight(Piece.Table table, int column) {
        int longest = table.rows().stream().filter(row -> column < row.size())
                .mapToInt(row -> SpanText.plain(row.get(column)).length()).max().orElse(1);
        return Math.clamp(longest + 4, 10, 36);
    }

    private Region code(Piece.Code code) {
        var lines = new VBox();
        lines.getStyleClass().add(RunbookStyles.CODE_BOX);
        if (code.begins() && !code.title().isEmpty()) {
            lines.getChildren().add(title(code));
        }
        int number = code.lines().first();
        for (var text : code.text()) {
            lines.getChildren().add(line(number++, text, code.depth()));
        }
        if (code.begins()) {
            lines.getStyleClass().add(RunbookStyles.CODE_BEGINS);
        }
        if (code.ends()) {
            lines.getStyleClass().add(RunbookStyles.CODE_ENDS);
        }
        lines.setMaxWidth(WIDEST);
        light(lines, code.lines());
        return lines;
    }

    private Node title(Piece.Code code) {
        var label = new Label(code.title());
        label.getStyleClass().addAll(Styles.SMALL, Styles.MUTED);
        label.setPadding(new Insets(0, 0, 4, (page.numbered() ? GUTTER : 0) + 2 * GAP + 5 + code.depth() * INDENT));
        return label;
    }

    private Node line(int number, String text, int depth) {
        var words = Words.mono(text.isBlank() ? "\u00a0" : text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var bar = new Region();
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        bar.getStyleClass().add(RunbookStyles.CODE_MARK);
        page.marks().apply(number).map(Tone::styleClass).ifPresent(bar.getStyleClass()::add);
        var row = new HBox(indent(depth), bar, words);
        if (page.numbered()) {
            row.getChildren().addFirst(gutter(number));
        }
        HBox.setMargin(bar, new Insets(0, 9, 0, GAP));
        row.getStyleClass().add(RunbookStyles.CODE_LINE);
        row.setOnMouseClicked(_ -> page.clicked().accept(number));
        light(row, Lines.at(number));
        return row;
    }
}
