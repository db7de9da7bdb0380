package org.watchkeeper.fx.output;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The live output of a run: the rows, and below them search, follow and wrap. All of it works by keyboard.
public final class OutputView extends VBox {
    public static final String ID = "output";
    public static final String SEARCH_ID = "output-search";
    public static final String FOUND_ID = "output-found";
    public static final String FOLLOW_ID = "output-follow";
    public static final String WRAP_ID = "output-wrap";
    private final OutputViewport viewport;
    private final TextField search = new TextField();
    private final Label found = new Label();
    private final Finder finder;

    /// `background` runs searches; it is never handed anything that blocks for long without being cancellable.
    public OutputView(Transcript transcript, Executor background) {
        viewport = new OutputViewport(transcript);
        viewport.setId(ID);
        var keys = new OutputKeys(viewport, transcript);
        finder = new Finder(transcript, viewport, found, background);
        getStyleClass().add("output-view");
        getStylesheets().add(OutputView.class.getResource("output.css").toExternalForm());
        VBox.setVgrow(viewport, Priority.ALWAYS);
        getChildren().addAll(viewport, bar());
        viewport.rowsProperty().subscribe(this::count);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, keys));
    }

    /// Whether the end stays in view. Scrolling up switches it off, going to the end on.
    public BooleanProperty followProperty() {
        return viewport.followProperty();
    }

    /// Whether long rows are broken at the edge.
    public BooleanProperty wrapProperty() {
        return viewport.wrapProperty();
    }

    /// How many rows there are.
    public ReadOnlyLongProperty rowsProperty() {
        return viewport.rowsProperty();
    }

    /// Looks for a text, as if it had been typed below the rows.
    public void find(String words) {
        search.setText(words);
    }

    /// Scrolls to that row.
    public void show(long row) {
        viewport.show(row);
    }

    /// What takes the focus for reading: the rows.
    public Node reader() {
        return viewport;
    }

    private HBox bar() {
        search.setId(SEARCH_ID);
        search.setPromptText("Search (Ctrl+F)");
        search.setAccessibleText("Search in the output");
        search.setPrefColumnCount(18);
        search.textProperty().subscribe(finder::look);
        search.setOnAction(_ -> finder.next());
        found.setId(FOUND_ID);
        found.getStyleClass().add("text-muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var times = new Label("times in UTC");
        times.setMinWidth(USE_PREF_SIZE);
        times.getStyleClass().add("text-muted");
        var bar = new HBox(search, found, space, times, toggle("Follow", FOLLOW_ID, "F", viewport.followProperty()),
                toggle("Wrap", WRAP_ID, "W", viewport.wrapProperty()));
        bar.getStyleClass().add("output-bar");
        return bar;
    }

    private static ToggleButton toggle(String text, String id, String key, BooleanProperty property) {
        var toggle = new ToggleButton(text);
        toggle.setId(id);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.getStyleClass().add("small");
        toggle.setAccessibleText(text + " (key " + key + " in the output)");
        toggle.selectedProperty().bindBidirectional(property);
        return toggle;
    }

    private void count(Number rows) {
        viewport.setAccessibleText(String.format(Locale.ROOT, "Output, %,d lines", rows.longValue()));
        finder.goOn();
    }

    private void pressed(KeyEvent event, OutputKeys keys) {
        boolean handled = true;
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            search.requestFocus();
            search.selectAll();
        } else if (event.getCode() == KeyCode.F3) {
            finder.move(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.ESCAPE && search.isFocused()) {
            search.clear();
            viewport.requestFocus();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C && !search.isFocused()) {
            keys.copy();
        } else {
            handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    /// What the search has found so far, in words.
    public Optional<String> found() {
        return Optional.of(found.getText()).filter(text -> !text.isEmpty());
    }
}
