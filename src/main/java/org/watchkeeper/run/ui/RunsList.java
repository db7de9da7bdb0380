package org.watchkeeper.run.ui;

import java.util.function.Consumer;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.ui.search.SearchModel;
import org.watchkeeper.run.ui.search.SearchPage;
import org.watchkeeper.run.ui.walk.RunStyles;
import org.watchkeeper.run.ui.walk.Tell;

/// The runs: open ones first, then what was. Enter opens the selected one.
final class RunsList extends BorderPane {
    static final String ID = "runs-list";
    static final String NEW_ID = "runs-new";
    static final String PRACTICE_ID = "runs-practice";
    static final String SEARCH_ID = "runs-search";
    static final String TROUBLE_ID = "runs-trouble";
    private static final Insets MARGIN = new Insets(24);
    private final RunsModel model;
    private final SearchModel search;
    private final SearchPage found;
    private final TextField words = new TextField();
    private final Ways ways;
    private final ListView<RunLine> list;
    private boolean wantsFocus;

    /// Where one can go from here.
    record Ways(Consumer<RunId> open, Runnable fresh, Runnable practice, Consumer<Hit> found) {}

    RunsList(RunsModel model, SearchModel search, Ways ways) {
        super();
        this.model = model;
        this.search = search;
        this.ways = ways;
        found = new SearchPage(search, ways.found());
        RunStyles.dress(this);
        list = new ListView<>(model.lines());
        list.setId(ID);
        list.setAccessibleText("Runs");
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setCellFactory(_ -> new Cell(model));
        list.setOnKeyPressed(event -> openOn(event.getCode() == KeyCode.ENTER));
        list.setOnMouseClicked(event -> openOn(event.getClickCount() == 2));
        setTop(toolbar());
        model.loadedProperty().subscribe(_ -> content());
        model.troubleProperty().subscribe(_ -> content());
        search.shownProperty().subscribe(_ -> content());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed); // a list keeps Escape to itself
        // The first run takes the place of the invitation to it; a list has nothing to bind.
        model.lines().addListener((ListChangeListener<RunLine>) _ -> content());
    }

    /// Shows what there is: the list, what to do when there is none, or why it cannot be read.
    void content() {
        var trouble = model.troubleProperty().get();
        if (search.shownProperty().get()) {
            setCenter(found);
        } else if (trouble.isPresent()) {
            setCenter(unread(trouble.get()));
        } else if (model.loadedProperty().get()) {
            setCenter(model.isEmpty() ? empty() : list);
            if (wantsFocus && getCenter() == list) {
                takeFocus();
            }
        }
    }

    /// Gives the keyboard to the list, as soon as there is one, or to what a search found.
    void focus() {
        if (search.shownProperty().get()) {
            found.focus();
            return;
        }
        wantsFocus = true;
        content();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F && event.isShortcutDown() && event.isShiftDown()) {
            words.requestFocus();
            words.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && search.shownProperty().get()) {
            words.clear();
            focus();
            event.consume();
        }
    }

    /// Enter and the arrow down lead to what was found.
    private void inWords(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER;
        if (enter && search.hits().isEmpty()) {
            search.look();
        } else if ((enter || event.getCode() == KeyCode.DOWN) && !search.hits().isEmpty()) {
            found.focus();
            event.consume();
        }
    }

    private void takeFocus() {
        wantsFocus = false;
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    private Node toolbar() {
        var filter = new TextField();
        filter.setPromptText("Filter runs");
        filter.setAccessibleText("Filter runs");
        filter.setPrefColumnCount(24);
        filter.textProperty().bindBidirectional(model.filterProperty());
        var fresh = Buttons.primary(Icon.ADD, "New run…", ways.fresh());
        fresh.setId(NEW_ID);
        words.setId(SEARCH_ID);
        words.setPromptText("Search in all output (Ctrl+Shift+F)");
        words.setAccessibleText("Search in everything that runs printed");
        words.setPrefColumnCount(28);
        words.getStyleClass().add(Styles.SEARCH);
        words.textProperty().bindBidirectional(search.textProperty());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::inWords);
        return new Toolbar(filter, words).trailing(fresh);
    }

    private Node unread(Problem problem) {
        var box = new VBox(12, new ProblemBox(problem), Buttons.plain("Read again", model::load));
        box.setId(TROUBLE_ID);
        box.setPadding(MARGIN);
        return box;
    }

    private Node empty() {
        return model.offersPractice() ? practice() : firstRun();
    }

    private Node firstRun() {
        return new EmptyState(Icon.RUNS, "No run yet",
                "Choose a procedure of a runbook and the hosts it is for. Every command is shown with its values before "
                        + "anything is started.",
                Buttons.primary(Icon.ADD, "Start the first run…", ways.fresh()));
    }

    private Node practice() {
        var practice = Buttons.primary(Icon.PRACTICE, "Walk the practice upgrade", ways.practice());
        practice.setId(PRACTICE_ID);
        return new EmptyState(Icon.RUNS, "No run yet",
                "Start where nothing can break: the practice upgrade runs on hosts that this console plays itself, with "
                        + "the same wizard, the same walk and the same way back.",
                practice);
    }

    private void openOn(boolean wanted) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (wanted && chosen != null) {
            ways.open().accept(chosen.id());
        }
    }

    /// A run: how it stands, what it is, where, since when.
    private static final class Cell extends ListCell<RunLine> {
        private static final int DATE = 176;
        private static final int STAKE = 116;
        private static final int STANDS = 124;
        private final RunsModel model;

        Cell(RunsModel model) {
            super();
            this.model = model;
        }

        @Override
        protected void updateItem(RunLine item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : row(item));
        }

        private Node row(RunLine line) {
            var title = Words.clipped(line.title());
            title.getStyleClass().add(Styles.STRONG);
            var book = Words.clipped(line.runbook() + " · " + String.join(", ", line.hosts()));
            book.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            var what = new VBox(2, title, book);
            HBox.setHgrow(what, Priority.ALWAYS);
            what.setMinWidth(0);
            var since = Words.muted(Tell.day(line.opened()));
            since.setMinWidth(DATE);
            var stake = new StackPane(Badge.of(Stake.of(line.environment(), line.practice())));
            stake.setMinWidth(STAKE);
            stake.setAlignment(Pos.CENTER_LEFT);
            var result = stands(line);
            var row = new HBox(12, result, what, stake, since);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("run-line");
            row.setPrefWidth(0);
            return row;
        }

        private Node stands(RunLine line) {
            var badge = line.result().map(Cell::result)
                    .orElseGet(() -> model.standing(line.id()).orElse(Standing.WAITING).badge());
            var place = new StackPane(badge);
            place.setMinWidth(STANDS);
            place.setAlignment(Pos.CENTER_LEFT);
            return place;
        }

        private static Badge result(RunEvent.Result result) {
            return switch (result) {
                case COMPLETED -> new Badge(Icon.OK, "completed", Tone.SUCCESS);
                case ROLLED_BACK -> new Badge(Icon.BACK, "rolled back", Tone.WARNING);
                case ABANDONED -> new Badge(Icon.SKIPPED, "abandoned", Tone.NEUTRAL);
            };
        }
    }
}
