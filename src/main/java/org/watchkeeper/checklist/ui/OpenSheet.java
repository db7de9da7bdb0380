package org.watchkeeper.checklist.ui;

import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.Library;

/// Asks which lists of a document are to be opened, and for work that starts when.
final class OpenSheet {
    static final String START_ID = "list-start";
    static final String TAKE_ID = "list-open-take";
    private static final double WIDTH = 600;
    private static final int GAP = 8;
    private final OpenModel model;
    private final VBox lists = new VBox(GAP);

    private OpenSheet(OpenModel model) {
        this.model = model;
    }

    /// `opened` is told the first list that was opened.
    static void show(Overlay overlay, OpenModel model, Consumer<ListId> opened) {
        var open = new OpenSheet(model);
        var sheet = new Sheet("Open checklists", WIDTH);
        var start = new TextField();
        start.setId(START_ID);
        start.setPromptText("2026-03-29 04:00 Europe/Berlin");
        start.textProperty().bindBidirectional(model.startProperty());
        var when = new FormField("The work starts (may be left out)", start,
                "Due times are counted from it. Name the zone; without one it is yours.");
        when.objectionProperty().bind(model.objectionProperty());
        var title = new TextField();
        title.textProperty().bindBidirectional(model.titleProperty());
        Runnable take = () -> model.open(list -> {
            overlay.close(sheet);
            opened.accept(list);
        }, trouble -> overlay.notices().warn(String.valueOf(trouble.getMessage())));
        start.setOnAction(_ -> take.run());
        var go = Buttons.primary("Open them", take);
        go.setId(TAKE_ID);
        // Another document has other lists.
        model.documentProperty().subscribe(_ -> open.fill());
        sheet.with(new FormField("Runbook", open.documents(), ""), open.lists, when,
                new FormField("What for", title, "Equal items of these lists are ticked once."))
                .buttons(Buttons.plain("Cancel", () -> overlay.close(sheet)), go);
        overlay.show(sheet, () -> {});
    }

    private ComboBox<Library.Entry> documents() {
        var documents = new ComboBox<Library.Entry>();
        documents.getItems().setAll(model.documents());
        documents.setConverter(new Title());
        model.documentProperty().get().ifPresent(documents::setValue);
        documents.setOnAction(_ -> model.take(documents.getValue(), 0));
        return documents;
    }

    private void fill() {
        lists.getChildren().setAll(model.choices().keySet().stream().map(this::choice).toList());
    }

    private Node choice(ListCopy copy) {
        var box = new CheckBox(copy.title());
        box.selectedProperty().bindBidirectional(model.choices().get(copy));
        box.getStyleClass().add(Styles.MAY_TRUNCATE);
        var about = copy.items().size() + (copy.items().size() == 1 ? " item" : " items")
                + (copy.timing().words().isEmpty() ? "" : " · " + copy.timing().words());
        var words = Words.clipped(Words.muted(about));
        words.getStyleClass().add(Styles.SMALL);
        words.setPadding(new javafx.geometry.Insets(0, 0, 0, 26));
        return new VBox(2, box, words);
    }

    private static final class Title extends StringConverter<Library.Entry> {
        @Override
        public String toString(Library.Entry entry) {
            return entry == null ? "" : entry.runbook().title();
        }

        @Override
        public Library.Entry fromString(String text) {
            throw new UnsupportedOperationException("a runbook is chosen, not typed");
        }
    }
}
