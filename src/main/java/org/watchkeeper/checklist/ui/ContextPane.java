package org.watchkeeper.checklist.ui;

import java.nio.file.Path;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.ui.page.Aside;
import org.watchkeeper.runbook.ui.page.Reading;

/// The document around an item, as it is read: its own lines are lit and in sight.
final class ContextPane extends BorderPane {
    private final Library library;
    private final Background background;
    private final Aside document = new Aside();
    private Optional<Reading> read = Optional.empty();
    private Optional<Wanted> wanted = Optional.empty();

    /// Which lines of which document are to be shown.
    private record Wanted(Library.Entry entry, Lines lines) {
        boolean isOf(Reading reading) {
            return reading.entry().runbook().sha256().equals(entry.runbook().sha256());
        }
    }

    ContextPane(Library library, Background background) {
        super();
        this.library = library;
        this.background = background;
        getStyleClass().add(ListStyles.CONTEXT);
        document.list().setId(ListStyles.CONTEXT_ID);
        document.list().setAccessibleText("The document around the item");
        setCenter(document);
    }

    void show(ListState list, ItemState item) {
        var origin = list.copy().origin();
        var entry = library.find(Path.of(origin.file()));
        var same = entry.filter(found -> found.runbook().sha256().equals(origin.sha256()));
        setTop(note(entry, same.isPresent(), origin.runbookTitle()));
        wanted = same.map(found -> new Wanted(found, lines(item.item())));
        wanted.ifPresentOrElse(this::bring, document::clear);
    }

    /// A document is cut into its pieces once; that takes long for a large one.
    private void bring(Wanted now) {
        if (read.filter(now::isOf).isPresent()) {
            read.ifPresent(reading -> document.show(reading, now.lines()));
        } else {
            document.clear();
            background.run(() -> Reading.of(now.entry()), this::cut, trouble -> setTop(
                    told("The document cannot be shown: " + trouble.getMessage(), Styles.WARNING_TEXT)));
        }
    }

    /// Another item may be in hand by now.
    private void cut(Reading reading) {
        read = Optional.of(reading);
        wanted.filter(now -> now.isOf(reading)).ifPresent(now -> document.show(reading, now.lines()));
    }

    private static Lines lines(ListItem item) {
        return item.proof() instanceof Proof.OfCommand command ? command.lines() : Lines.at(item.line());
    }

    private static Node note(Optional<Library.Entry> entry, boolean same, String title) {
        return same
                ? told(title, Styles.STRONG)
                : told(entry.isEmpty()
                        ? title + " is not in the library any more."
                        : title + " has changed since this list was opened; the list is as it was.",
                        Styles.WARNING_TEXT);
    }

    private static Node told(String text, String style) {
        var words = Words.prose(text);
        words.getStyleClass().addAll(style, ListStyles.CONTEXT_TITLE);
        return words;
    }
}
