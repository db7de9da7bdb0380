package org.watchkeeper.checklist.ui;

import java.util.List;
import java.util.Optional;
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
    static final String RUNBOOK_ID = "list-open-runbook";
    static final String START_ID = "list-start";
    static final String TAKE_ID = "list-open-take";
    private static final double WIDTH = 600;
    private static final int GAP = 8;
    private final OpenModel model;
    private final VBox lists = new VBox(GAP);

    private OpenSheet(OpenModel model) {
        this.model = model;
    }

    /// Asks about a runbook that is chosen already, or asks for one first. `opened` is told the first list that was opened.
    static void show(Overlay overlay, OpenModel model, boolean chosen, Consumer<ListId> opened) {
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
        var go = Buttons.primary("Open them", take);
        go.setId(TAKE_ID);
        go.setDefaultButton(true);
        var passed = Words.bound(model.warning(), Styles.WARNING_TEXT);
        passed.setWrapText(true);
        passed.managedProperty().bind(passed.textProperty().isNotEmpty());
        // Another document has other lists.
        model.documentProperty().subscribe(_ -> open.fill());
        var missing = Words.bound(model.missingProperty(), Styles.DANGER_TEXT);
        missing.managedProperty().bind(missing.textProperty().isNotEmpty());
        // What all lists share stands above them: a document may have many.
        var documents = open.documents();
        sheet.with(new FormField("Runbook", documents, ""), when, passed,
                new FormField("What for", title, "Equal items of these lists are ticked once."),
                Words.strong("Lists"), missing, open.lists)
                .buttons(Buttons.plain("Cancel", () -> overlay.close(sheet)), go);
        overlay.show(sheet, () -> {});
        (chosen ? start : documents).requestFocus();
        follow(model, sheet);
    }

    /// Documents that are read while it is open can be chosen, too.
    private static void follow(OpenModel model, Sheet sheet) {
        var following = model.follow();
        sheet.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                close(following);
            }
        });
    }

    private static void close(AutoCloseable following) {
        try {
            following.close();
        } catch (Exception trouble) {
            throw new IllegalStateException("nobody listens any more", trouble);
        }
    }

    private ComboBox<Library.Entry> documents() {
        var documents = new ComboBox<Library.Entry>();
        documents.setId(RUNBOOK_ID);
        documents.setItems(model.documents());
        documents.setPromptText("No runbook with a list has been read yet");
        documents.setConverter(new Title());
        // What is chosen may be what was read first, too.
        model.documentProperty().subscribe(entry -> entry.ifPresent(documents::setValue));
        documents.setOnAction(_ -> Optional.ofNullable(documents.getValue())
                .filter(entry -> model.documentProperty().get().filter(entry::equals).isEmpty())
                .ifPresent(entry -> model.take(entry, 0)));
        return documents;
    }

    private void fill() {
        lists.getChildren().setAll(model.choices().isEmpty()
                ? List.of(Words.muted("Lists of the runbook are chosen here."))
                : model.choices().keySet().stream().map(this::choice).toList());
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
