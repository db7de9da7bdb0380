package org.watchkeeper.runbook.ui;

import org.watchkeeper.runbook.ui.catalog.CardWords;
import org.watchkeeper.runbook.ui.page.Insight;
import org.watchkeeper.runbook.ui.page.Light;
import org.watchkeeper.runbook.ui.page.Piece;
import org.watchkeeper.runbook.ui.page.PieceCell;
import org.watchkeeper.runbook.ui.page.Reading;
import org.watchkeeper.runbook.ui.page.RunbookStyles;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.VisibleRows;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.ui.change.ChangeBanner;
import org.watchkeeper.runbook.ui.change.ChangesModel;
import org.watchkeeper.runbook.ui.change.ChangesPane;
import org.watchkeeper.runbook.ui.fidelity.Fidelity.Filter;
import org.watchkeeper.runbook.ui.fidelity.FidelityModel;
import org.watchkeeper.runbook.ui.fidelity.FidelityPane;

/// The runbooks page: the library, the open document, and beside it what was understood of it.
final class RunbooksScreen extends BorderPane {
    private static final double INSIGHTS = 392;
    private static final double WIDEST_INSIGHTS = 560;
    private static final double SHARE = 0.3;
    private static final int ABOVE = 1;

    private final RunbooksModel model;
    private final ChangesModel changes;
    private final ChangesPane changed;
    private final Desk desk;
    private final ObservableValue<LocalDate> today;
    private final LibraryPane library;
    private final ListView<Piece> document = new ListView<>();
    private final ListView<Insight> insights = new ListView<>();
    private final BorderPane reader = new BorderPane();
    private final SideTabs side;
    private Path shown = Path.of("");
    private Runnable edit = () -> {};

    /// What can stand beside or instead of the document.
    record Beside(FidelityModel fidelity, ChangesModel changes) {}

    RunbooksScreen(RunbooksModel model, Beside beside, ObservableValue<LocalDate> today, Desk desk) {
        this.today = today;
        this.model = model;
        this.changes = beside.changes();
        var fidelity = beside.fidelity();
        this.side = new SideTabs(insights, new FidelityPane(fidelity, desk.overlay()),
                Bindings.createStringBinding(() -> title(fidelity.count(Filter.OPEN)), fidelity.rows(),
                        model.reading()));
        this.desk = desk;
        this.changed = new ChangesPane(changes);
        getStyleClass().add(Styles.PAGE);
        this.library = new LibraryPane(model, today, () -> desk.navigation().open("settings", ""));
        setLeft(library);
        setCenter(reader);
        prepareDocument();
        prepareInsights();
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        model.reading().subscribe(this::show);
        // A document may become overdue while it is open.
        today.subscribe(() -> model.reading().get().ifPresent(this::showHead));
        changes.looking().subscribe(this::middle);
        // A list view scrolls by being told.
        model.shown().subscribe(this::scroll);
        model.selected().subscribe(this::scrollTo);
    }

    /// What the button that edits the open document does.
    void onEdit(Runnable action) {
        edit = action;
    }

    /// Whether the fidelity report is shown beside the document.
    BooleanProperty report() {
        return side.report();
    }

    private static String title(int open) {
        return open == 0 ? "Fidelity" : "Fidelity · " + open;
    }

    private void prepareDocument() {
        document.setId(RunbookStyles.DOCUMENT_ID);
        document.setAccessibleText("Document");
        document.getStyleClass().addAll(Styles.PLAIN_LIST, RunbookStyles.DOCUMENT);
        document.setCellFactory(_ -> new PieceCell(model.page()));
    }

    private void prepareInsights() {
        insights.setId(RunbookStyles.INSIGHTS_ID);
        insights.setAccessibleText("What was understood");
        insights.setItems(model.insights());
        insights.getStyleClass().add(Styles.PLAIN_LIST);
        insights.setCellFactory(_ -> new InsightCell(model));
        insights.setPlaceholder(new EmptyState(Icon.STEP, "Nothing to carry out here",
                "No procedure, checklist or schedule was found in this document. It can still be read."));
        insights.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        side.prefWidthProperty().bind(widthProperty().multiply(SHARE).map(width -> Math.clamp(width.doubleValue(),
                INSIGHTS, WIDEST_INSIGHTS)));
    }

    private void show(Optional<Reading> reading) {
        if (reading.isEmpty()) {
            reader.setTop(null);
            reader.setRight(null);
            reader.setCenter(unread());
            return;
        }
        var open = reading.get();
        var place = VisibleRows.of(document);
        boolean again = open.entry().file().equals(shown);
        document.getItems().setAll(open.pieces());
        showHead(open);
        middle(changes.looking().get());
        // A document that is corrected stays where it is read.
        document.scrollTo(again ? Math.max(0, place.first()) : 0);
        shown = open.entry().file();
        library.select(open.entry());
    }

    private void showHead(Reading open) {
        reader.setTop(new VBox(head(open.entry()), new ChangeBanner(changes)));
    }

    /// The document with what was understood of it, or what changed in it.
    private void middle(boolean changes) {
        if (model.reading().get().isEmpty()) {
            return;
        }
        if (changes) {
            reader.setCenter(changed);
            reader.setRight(null);
            changed.focusFirst();
            return;
        }
        reader.setCenter(document);
        reader.setRight(side);
    }

    private Node unread() {
        var unopened = new EmptyState(Icon.RUNBOOKS, "No runbook open",
                "Choose one on the left. Its text is shown beside what the console understood of it.");
        unopened.visibleProperty().bind(model.isEmpty().not());
        var empty = new EmptyState(Icon.RUNBOOKS, "No runbooks yet",
                "Choose a folder of Markdown documents: they stay as they are, and every change is seen.",
                Buttons.primary(Icon.FOLDER, "Runbook folders…", () -> desk.navigation().open("settings", "")));
        empty.visibleProperty().bind(model.isEmpty().and(model.shelf().isReading().not()));
        var reading = new EmptyState(Icon.RUNBOOKS, LibraryPane.READING,
                "Each stands on the left as soon as it has been read.");
        reading.visibleProperty().bind(model.isEmpty().and(model.shelf().isReading()));
        return new StackPane(unopened, empty, reading);
    }

    private Node head(Library.Entry entry) {
        var title = Words.clipped(Words.heading(entry.runbook().title()));
        var file = Words.clipped(Words.mono(entry.file().toString()));
        file.getStyleClass().add(Styles.MUTED);
        var text = new VBox(2, title, file);
        model.shelf().card(entry).map(card -> new CardWords(card, today.getValue()).all())
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> text.getChildren().add(words(words)));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        var head = new HBox(8, text);
        head.getStyleClass().add(RunbookStyles.DOCUMENT_HEAD);
        if (entry.shipped()) {
            head.getChildren().add(new Badge(Icon.SHIPPED, "came with the console", Tone.NEUTRAL));
        }
        var button = Buttons.plain(Icon.EDITOR, entry.shipped() ? "Copy and edit" : "Edit", () -> edit.run());
        button.setId(RunbookStyles.EDIT_ID);
        button.setTooltip(new Tooltip("Edit the text (E)"));
        head.getChildren().add(button);
        return head;
    }

    private static Node words(String words) {
        var label = Words.clipped(words);
        label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return label;
    }

    private void scroll(Optional<Light> light) {
        model.reading().get().ifPresent(open -> light.ifPresent(
                shown -> reveal(document, Math.max(0, open.pieceAt(shown.lines().first())))));
    }

    private void scrollTo(Optional<Insight> selected) {
        selected.map(model.insights()::indexOf).filter(index -> index >= 0).ifPresent(index -> reveal(insights, index));
    }

    // What can be seen already stays where it is.
    private static void reveal(ListView<?> list, int index) {
        // A list that has just been filled knows its rows only after it has been laid out.
        Fx.later(() -> {
            if (!VisibleRows.of(list).contains(index)) {
                list.scrollTo(Math.max(0, index - ABOVE));
            }
        });
    }

    private void walk(KeyEvent event) {
        var row = insights.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        switch (event.getCode()) {
            case UP, DOWN -> model.point(row);
            case LEFT, RIGHT, SPACE -> {
                if (row instanceof Insight.OneProcedure one && one.open() != (event.getCode() == KeyCode.RIGHT)) {
                    model.toggle(one.procedure());
                }
            }
            case ENTER -> {
                if (row instanceof Insight.OneProcedure one) {
                    model.start(one.procedure());
                }
            }
            default -> {
                // Not a key of this list.
            }
        }
    }

    private void steer(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            library.search();
            event.consume();
        } else if (event.getCode() == KeyCode.F && !event.isAltDown()
                && !(event.getTarget() instanceof TextInputControl)) {
            side.report().set(!side.report().get());
            event.consume();
        }
    }
}
