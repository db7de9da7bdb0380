package org.watchkeeper.checklist.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.Library;

/// The document around an item: what stands before and after it, a row a line, the item's own line marked.
final class ContextPane extends BorderPane {
    private static final int ABOVE = 6;
    private static final double ROW = 23;
    private final Library library;
    private final ListView<Line> lines = new ListView<>();

    /// A line of the document; `here` is the item's.
    private record Line(String text, boolean here) {}

    ContextPane(Library library) {
        super();
        this.library = library;
        getStyleClass().add(ListStyles.CONTEXT);
        lines.setAccessibleText("The document around the item");
        lines.setFocusTraversable(false);
        lines.getStyleClass().add(Styles.PLAIN_LIST);
        lines.setFixedCellSize(ROW); // with rows of unknown height it would not find the way to the line
        lines.setCellFactory(_ -> new Cell());
        setCenter(lines);
    }

    void show(ListState list, ItemState item) {
        var origin = list.copy().origin();
        var entry = library.find(Path.of(origin.file()));
        var same = entry.filter(found -> found.runbook().sha256().equals(origin.sha256()));
        lines.getItems().setAll(same.map(found -> lines(found, item.item().line())).orElse(List.of()));
        lines.scrollTo(Math.max(0, here() - ABOVE));
        setTop(note(entry, same.isPresent(), origin.runbookTitle()));
    }

    private int here() {
        return lines.getItems().indexOf(lines.getItems().stream().filter(Line::here).findFirst().orElse(null));
    }

    private static javafx.scene.Node note(Optional<Library.Entry> entry, boolean same, String title) {
        var words = Words.prose(same
                ? title
                : entry.isEmpty()
                        ? title + " is not in the library any more."
                        : title + " has changed since this list was opened; the list is as it was.");
        words.getStyleClass().addAll(same ? Styles.STRONG : Styles.WARNING_TEXT, ListStyles.CONTEXT_TITLE);
        return words;
    }

    /// Blank lines would only push the rest out of sight.
    private static List<Line> lines(Library.Entry entry, int here) {
        var text = entry.runbook().text().lines().toList();
        return IntStream.range(0, text.size()).filter(i -> !text.get(i).isBlank())
                .mapToObj(i -> new Line(text.get(i), i + 1 == here)).toList();
    }

    private static final class Cell extends FillCell<Line> {
        @Override
        protected Region show(Line line) {
            var text = Words.clipped(line.text());
            text.setMaxWidth(Double.MAX_VALUE);
            text.getStyleClass().add(ListStyles.CONTEXT_LINE);
            if (line.here()) {
                text.getStyleClass().add(ListStyles.CONTEXT_HERE);
            }
            return new StackPane(text);
        }
    }
}
