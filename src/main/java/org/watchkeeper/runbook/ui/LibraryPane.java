package org.watchkeeper.runbook.ui;

import java.time.LocalDate;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.ui.catalog.LibraryCell;
import org.watchkeeper.runbook.ui.catalog.LibraryChoices;
import org.watchkeeper.runbook.ui.catalog.LibraryRow;
import org.watchkeeper.runbook.ui.page.RunbookStyles;

/// The documents to choose from: searched, narrowed, sorted, and whether more are still to come.
final class LibraryPane extends VBox {
    static final String READING = "Reading the runbooks…";
    private static final double WIDTH = 264;

    private final RunbooksModel model;
    private final TextField search = new TextField();
    private final ListView<LibraryRow> rows = new ListView<>();

    /// `folders` leads to where the operator chooses the folders.
    LibraryPane(RunbooksModel model, ObservableValue<LocalDate> today, Runnable folders) {
        super();
        this.model = model;
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getStyleClass().add(RunbookStyles.LIBRARY);
        getChildren().addAll(bar(folders), new LibraryChoices(model.shelf()), list(today), stillReading());
        // Rows that are made anew keep the open document selected.
        model.rows().addListener((ListChangeListener<LibraryRow>) _ -> model.reading().get()
                .ifPresent(reading -> Fx.later(() -> select(reading.entry()))));
    }

    /// Gives the search box the keyboard.
    void search() {
        search.requestFocus();
    }

    /// Selects the row of a document, where it has one.
    void select(Library.Entry entry) {
        model.rows().stream().filter(row -> row instanceof LibraryRow.Line line && line.entry().equals(entry))
                .findFirst().ifPresent(rows.getSelectionModel()::select);
    }

    private Node bar(Runnable folders) {
        search.setPromptText("Search runbooks…");
        search.setAccessibleText("Search runbooks");
        search.setId(RunbookStyles.SEARCH_ID);
        search.textProperty().bindBidirectional(model.query());
        HBox.setHgrow(search, Priority.ALWAYS);
        var bar = new Toolbar(search, Buttons.icon(Icon.FOLDER, "Runbook folders…", folders));
        bar.getChildren().removeIf(node -> node.getClass() == Region.class);
        return bar;
    }

    private Node list(ObservableValue<LocalDate> today) {
        rows.setId(RunbookStyles.LIBRARY_ID);
        rows.setItems(model.rows());
        rows.setAccessibleText("Library");
        rows.getStyleClass().add(Styles.PLAIN_LIST);
        rows.setCellFactory(_ -> new LibraryCell(today::getValue));
        // Rows know by themselves when they change, not when the day does.
        today.subscribe(rows::refresh);
        rows.setPlaceholder(nothing());
        rows.getSelectionModel().selectedItemProperty().subscribe(this::open);
        setVgrow(rows, Priority.ALWAYS);
        return rows;
    }

    private Node nothing() {
        var unmatched = new EmptyState(Icon.SEARCH, "No runbook matches",
                "Every word must be in the title, the file name or the text of a document. Take a word away, or another tag.");
        var shelf = model.shelf();
        unmatched.visibleProperty()
                .bind(shelf.isNarrowed().and(shelf.isReading().not()).and(model.isEmpty().not()));
        return unmatched;
    }

    /// Stands below the list, so that no row moves when it goes.
    private Node stillReading() {
        var words = Words.clipped(READING);
        words.setId(RunbookStyles.READING_ID);
        words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL, RunbookStyles.LIBRARY_NOTE);
        words.visibleProperty().bind(model.shelf().isReading());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private void open(@Nullable LibraryRow row) {
        if (row instanceof LibraryRow.Line line && line.line() > 0) {
            model.openAt(line.entry(), line.line());
        } else if (row instanceof LibraryRow.Line line && !isOpen(line.entry())) {
            model.open(line.entry());
        }
    }

    private boolean isOpen(Library.Entry entry) {
        return model.reading().get().filter(reading -> reading.entry().equals(entry)).isPresent();
    }
}
