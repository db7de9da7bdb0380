package org.watchkeeper.runbook.ui;

import org.watchkeeper.runbook.ui.page.Light;
import org.watchkeeper.runbook.ui.page.Piece;
import org.watchkeeper.runbook.ui.page.PieceCell;
import org.watchkeeper.runbook.ui.page.Reading;
import org.watchkeeper.runbook.ui.page.RunbookStyles;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.VisibleRows;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.ui.editor.Preview;

/// A document as the reader shows it, beside its text in the editor: the line of the cursor is lit up.
final class DocumentPreview implements Preview {
    private static final int ABOVE = 1;

    private final RunbooksModel model;
    private final ListView<Piece> pieces = new ListView<>();
    private int line = 1;

    DocumentPreview(RunbooksModel model) {
        this.model = model;
        pieces.setId(RunbookStyles.PREVIEW_ID);
        pieces.setAccessibleText("Preview");
        pieces.getStyleClass().addAll(Styles.PLAIN_LIST, RunbookStyles.DOCUMENT);
        pieces.setCellFactory(_ -> new PieceCell(model.page()));
        model.reading().subscribe(this::refill);
        // A list view scrolls by being told.
        model.shown().subscribe(this::reveal);
    }

    @Override
    public Node node() {
        return pieces;
    }

    @Override
    public void show(Library.Entry document) {
        model.open(document);
    }

    @Override
    public void pointAt(int cursor) {
        line = cursor;
        model.pointAt(cursor);
    }

    private void refill(Optional<Reading> reading) {
        var place = VisibleRows.of(pieces);
        pieces.getItems().setAll(reading.map(Reading::pieces).orElse(java.util.List.of()));
        pieces.scrollTo(Math.max(0, place.first()));
        model.pointAt(line);
    }

    private void reveal(Optional<Light> light) {
        model.reading().get().ifPresent(open -> light.ifPresent(shown -> {
            int at = Math.max(0, open.pieceAt(shown.lines().first()));
            // A list that has just been filled knows its rows only after it has been laid out.
            Fx.later(() -> {
                if (!VisibleRows.of(pieces).contains(at)) {
                    pieces.scrollTo(Math.max(0, at - ABOVE));
                }
            });
        }));
    }
}
