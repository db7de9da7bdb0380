package org.watchkeeper.run.ui.close;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.PageKeys;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.account.Account;
import org.watchkeeper.run.account.Edit;
import org.watchkeeper.run.health.Compared;
import org.watchkeeper.run.ui.health.HealthThen;
import org.watchkeeper.run.ui.walk.RunStyles;
import org.watchkeeper.run.ui.walk.WalkBar;

/// What a run came to, before it is closed and for ever after: outcome, what is open, deviations, results by host, suggested
/// edits. PgUp and PgDn scroll it. Ctrl+Enter closes it; no single key does.
final class ClosePage extends BorderPane {
    static final String CLOSE_ID = "close-run";
    static final String NOTE_ID = "close-note";
    static final String COPY_ID = "close-copy";
    static final String SAVE_ID = "close-save";
    static final String WALK_ID = "close-walk";
    private static final int WIDTH = 1160;
    private static final int GAP = 20;
    private final CloseViewModel model;
    private final Desk desk;
    private final HealthThen health;
    private final Ways ways;
    private final VBox page = new VBox(GAP);
    private final VBox foot = new VBox(8);
    private final ScrollPane scroll = new ScrollPane();

    /// Where it goes on: back to the walk, to the list of runs, or into the document.
    record Ways(Runnable walk, Runnable leave, Consumer<Edit> edit) {}

    ClosePage(CloseViewModel model, Desk desk, HealthThen health, Ways ways) {
        super();
        this.model = model;
        this.desk = desk;
        this.health = health;
        this.ways = ways;
        RunStyles.dress(this);
        setFocusTraversable(true);
        setAccessibleText("What the run came to");
        page.getStyleClass().add(RunStyles.SHEET_PAGE);
        page.setMaxWidth(WIDTH);
        var centred = new VBox(page);
        centred.setAlignment(Pos.TOP_CENTER);
        scroll.setContent(centred);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        foot.getStyleClass().add(RunStyles.ACTIONS);
        setTop(new WalkBar(model.walk(), "Back (Alt+Left)", this::back));
        setCenter(scroll);
        setBottom(foot);
        model.accountProperty().subscribe(account -> account.ifPresent(this::show));
        model.walk().pictureProperty().map(_ -> model.result() + " " + model.isClosed()).subscribe(_ -> foot());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
    }

    /// Also from the note, where these keys would do nothing.
    private void turn(KeyEvent event) {
        if (PageKeys.turn(scroll, event)) {
            event.consume();
        }
    }

    private void show(Account account) {
        page.getChildren().setAll(new EndingHead(account), new OpenList(account.open()), health);
        var state = account.state();
        health.look(state.plan().hosts(), new Compared.Span(state.opened(),
                state.isFinished() ? Optional.of(state.changed()) : Optional.empty()));
        page.getChildren().add(new DeviationList(account.deviations()));
        account.ways().forEach(way -> page.getChildren().add(new Matrix(way, account)));
        if (!account.edits().isEmpty()) {
            page.getChildren().add(new EditList(account, desk.clip(), ways.edit()));
        }
    }

    private void foot() {
        var buttons = new HBox(8,
                button(WALK_ID, Icon.RUNS, model.isClosed() ? "The walk and its output" : "Back to the walk", "W",
                        ways.walk()),
                button(COPY_ID, Icon.COPY, "Copy as Markdown", "C", this::copy),
                button(SAVE_ID, Icon.DOWNLOAD, "Save as file…", "S", this::save));
        buttons.setAlignment(Pos.CENTER_LEFT);
        foot.getChildren().setAll(buttons);
        if (!model.isClosed()) {
            buttons.getChildren().addAll(missing(), close());
            foot.getChildren().addFirst(note());
        }
    }

    private Node note() {
        var words = model.result() == RunEvent.Result.ABANDONED ? "Why it is abandoned" : "Note (may be empty)";
        var label = Words.muted(words);
        label.setMinWidth(USE_PREF_SIZE);
        var field = new TextField();
        field.setId(NOTE_ID);
        field.setAccessibleText(words);
        field.setPromptText("It goes into the record");
        field.textProperty().bindBidirectional(model.noteProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(12, label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button button(String id, Icon icon, String verb, String key, Runnable action) {
        var button = Buttons.plain(icon, verb + "  " + key, action);
        button.setId(id);
        button.setAccessibleText(verb);
        button.setTooltip(new Tooltip(verb + " (" + key + ")"));
        return button;
    }

    private Node missing() {
        var words = Words.bound(model.missingProperty().map(text -> text.isEmpty()
                ? "Closing tidies up on the hosts: what the console keeps there for this run is removed."
                : text), Styles.MUTED, Styles.SMALL);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setAlignment(Pos.CENTER_RIGHT);
        words.setTextAlignment(javafx.scene.text.TextAlignment.RIGHT);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private Node close() {
        var verb = "Close the run as " + Story.word(model.result());
        var button = model.result() == RunEvent.Result.ABANDONED
                ? Buttons.destructive(verb, model::close)
                : Buttons.primary(Icon.OK_CIRCLE, verb, model::close);
        button.setId(CLOSE_ID);
        button.setTooltip(new Tooltip(verb + " (Ctrl+Enter)"));
        button.disableProperty().bind(model.missingProperty().isNotEmpty());
        return button;
    }

    private void copy() {
        model.copy(desk.clip()::put);
    }

    private void save() {
        desk.choosers().save("Save the record of the run", model.fileName()).ifPresent(model::save);
    }

    private void back() {
        if (model.isClosed()) {
            ways.leave().run();
        } else {
            ways.walk().run();
        }
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown()
                && !(event.getTarget() instanceof TextInputControl);
        if (event.getCode() == KeyCode.LEFT && event.isAltDown()) {
            back();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.close();
        } else if (plain && event.getCode() == KeyCode.W) {
            ways.walk().run();
        } else if (plain && event.getCode() == KeyCode.C) {
            copy();
        } else if (plain && event.getCode() == KeyCode.S) {
            save();
        } else {
            return;
        }
        event.consume();
    }
}
