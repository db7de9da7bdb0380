package org.watchkeeper.checklist.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.start.StartMove;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.KeyHint;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.VisibleRows;
import org.watchkeeper.fx.control.Words;

/// One list with its items. Space ticks, Enter goes through it item by item.
final class SheetPane extends BorderPane {
    private static final int GAP = 8;
    private static final int ABOVE = 2;
    private static final double WIDE = 960;
    private final SheetModel model;
    private final Overlay overlay;
    private final Ways ways;
    private final Clock clock;
    private final StackPane head = new StackPane();
    private final ListView<ItemCell.Shown> items = new ListView<>();
    private final StackPane foot = new StackPane();
    private Optional<ListId> shown = Optional.empty();

    /// Where one can go from here: `export` and `start` are handed the list as it is, `files` items.
    record Ways(IntConsumer pass, Consumer<SheetModel.Open> export, Consumer<SheetModel.Open> start,
            Files files) {}

    /// Evidence into an item, and its files out of it again.
    record Files(Consumer<ItemState> attach, KeptFiles kept) {}

    SheetPane(SheetModel model, Overlay overlay, Clock clock, Ways ways) {
        super();
        this.model = model;
        this.overlay = overlay;
        this.clock = clock;
        this.ways = ways;
        items.setId(ListStyles.ITEMS_ID);
        items.setAccessibleText("Items");
        items.getStyleClass().add(Styles.PLAIN_LIST);
        items.setCellFactory(_ -> new ItemCell(clock, this::toggle, ways.files().kept()));
        items.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        items.setOnMouseClicked(event -> pass(event.getClickCount() == 2));
        // In this order the keyboard goes on, too.
        setTop(head);
        setCenter(items);
        setBottom(foot);
        // The page is made anew when the list has changed.
        model.openProperty().subscribe(this::show);
    }

    Node first() {
        return items;
    }

    private void show(Optional<SheetModel.Open> open) {
        open.ifPresent(here -> {
            var place = VisibleRows.of(items);
            boolean again = shown.filter(here.list().copy().id()::equals).isPresent();
            int chosen = again ? selected() : firstOpen(here.list());
            shown = Optional.of(here.list().copy().id());
            items.getItems().setAll(shown(here));
            items.getSelectionModel().select(Math.min(chosen, items.getItems().size() - 1));
            items.scrollTo(Math.max(0, again ? place.first() : chosen - ABOVE));
            head.getChildren().setAll(head(here));
            foot.getChildren().setAll(foot(here));
        });
    }

    /// Where one goes on: the first item that nobody has settled; the first one, where all are.
    private static int firstOpen(ListState list) {
        return IntStream.range(0, list.items().size()).filter(i -> list.items().get(i).isOpen()).findFirst().orElse(0);
    }

    private static List<ItemCell.Shown> shown(SheetModel.Open open) {
        var list = open.list();
        var shown = new ArrayList<ItemCell.Shown>();
        var group = "";
        for (var item : list.items()) {
            var own = item.item().group();
            shown.add(new ItemCell.Shown(item, list.clocks(), own.equals(group) ? "" : own,
                    open.alsoIn(item)));
            group = own;
        }
        return shown;
    }

    private Node head(SheetModel.Open open) {
        var list = open.list();
        var now = clock.instant();
        var title = Words.prose(list.copy().title());
        title.getStyleClass().add(Styles.TITLE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        int settled = list.items().size() - list.open().size();
        var count = Words.muted(settled + " of " + list.items().size());
        count.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(GAP, title, count, Tell.badge(list.urgency(now)));
        row.setAlignment(Pos.CENTER_LEFT);
        var progress = new ProgressBar((double) settled / list.items().size());
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(settled + " of " + list.items().size() + " settled");
        var about = new HBox(GAP, about(open));
        about.setAlignment(Pos.CENTER_LEFT);
        if (!list.isClosed() && StartMove.isPossible(open.state())
                && open.state().occasion().kind() != Occasion.Kind.ROUTINE) {
            var start = Buttons.link(list.clocks().start().isPresent() ? "Move the start…" : "Say when it starts…",
                    () -> ways.start().accept(open));
            start.setId(ListStyles.START_ID);
            start.setMinWidth(USE_PREF_SIZE);
            about.getChildren().add(start);
        }
        var head = new VBox(GAP, row, about, progress);
        head.getStyleClass().add(ListStyles.HEAD);
        return head;
    }

    private Node about(SheetModel.Open open) {
        var list = open.list();
        var dial = Dial.of(clock, list.clocks());
        var words = new ArrayList<String>();
        words.add(open.state().occasion().title());
        list.due().filter(_ -> !list.isClosed())
                .ifPresent(due -> words.add(Tell.due(due, dial)));
        list.clocks().start().filter(_ -> open.state().occasion().kind() != Occasion.Kind.ROUTINE)
                .ifPresent(at -> words.add("work starts " + dial.at(at)));
        if (!list.assigned().isEmpty()) {
            words.add("for " + list.assigned());
        }
        var closing = closing(list);
        if (!closing.isEmpty()) {
            words.add(closing);
        }
        var about = Words.prose(String.join(" · ", words));
        about.getStyleClass().add(Styles.MUTED);
        return about;
    }

    private String closing(ListState list) {
        return switch (list.closing()) {
            case ListState.Closing.InUse() -> "";
            case ListState.Closing.SignedOff(var by, var at, _) ->
                "signed off by " + by.name() + ", " + Dial.of(clock, list.clocks()).at(at);
            case ListState.Closing.PutAway(var by, _, var reason) -> "put away by " + by.name() + ": " + reason;
        };
    }

    private Node foot(SheetModel.Open open) {
        var list = open.list();
        var foot = new HBox(GAP);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add(ListStyles.FOOT);
        if (list.isClosed()) {
            foot.getChildren().add(Buttons.plain("Open it again…", () -> ask("Open this list again",
                    "Why", "It goes into the record.", "Open it again",
                    why -> model.write(new ListEvent.Reopened(list.copy().id(), why)))));
        } else {
            foot.getChildren().addAll(list.open().isEmpty() ? signOff(list) : goThrough(), hint("Space", "tick"),
                    hint("E", "attach"), whereWide(hint("M", "note")), whereWide(hint("N", "not applicable")));
        }
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        foot.getChildren().addAll(spring, Buttons.plain(Icon.DOWNLOAD, "Export…", () -> ways.export().accept(open)));
        if (!list.isClosed()) {
            foot.getChildren().addAll(Buttons.plain(Icon.OPERATOR, "Assign…", () -> assign(list)),
                    Buttons.plain("Put away…", () -> putAway(list)));
        }
        return foot;
    }

    private static HBox hint(String keys, String meaning) {
        var box = new HBox(GAP, new KeyHint(keys), Words.muted(meaning));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    /// In a narrow window the buttons need the room.
    private Node whereWide(HBox hint) {
        hint.visibleProperty().bind(widthProperty().greaterThan(WIDE));
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    private Node goThrough() {
        var go = Buttons.primary(Icon.PLAY, "Go through it (Enter)", () -> ways.pass().accept(selected()));
        go.setId(ListStyles.PASS_ID);
        return go;
    }

    private Node signOff(ListState list) {
        var sign = Buttons.primary(Icon.HAND, "Sign off",
                () -> model.write(new ListEvent.SignedOff(list.copy().id(), "")));
        sign.setId(ListStyles.GO_ID);
        return sign;
    }

    private void assign(ListState list) {
        Ask.person(overlay, "Who works through this list?", "Name", list.assigned(),
                name -> model.write(new ListEvent.ListAssigned(list.copy().id(), name)));
    }

    private void putAway(ListState list) {
        ask("Put this list away although it is not done", "Why",
                "It is kept with everything that was done, and can be opened again.", "Put it away",
                why -> model.write(new ListEvent.PutAway(list.copy().id(), why)));
    }

    private void ask(String title, String label, String hint, String verb, Consumer<String> answer) {
        Ask.line(overlay, new Ask.Wording(title, label, hint, verb), answer);
    }

    private int selected() {
        return Math.max(0, items.getSelectionModel().getSelectedIndex());
    }

    private Optional<ItemState> chosen() {
        return Optional.ofNullable(items.getSelectionModel().getSelectedItem()).map(ItemCell.Shown::item);
    }

    private void pass(boolean wanted) {
        if (wanted) {
            ways.pass().accept(selected());
        }
    }

    private void toggle(ItemState item) {
        if (item.isOpen() && item.item().isProvable()) {
            ways.pass().accept(items.getItems().stream().map(ItemCell.Shown::item).toList().indexOf(item));
        } else {
            model.toggle(item);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean taken = true;
        switch (event.getCode()) {
            case SPACE -> chosen().ifPresent(this::toggle);
            case ENTER -> pass(true);
            case N -> chosen().filter(ItemState::isOpen).ifPresent(item -> ask("Not applicable",
                    item.item().text(), "Say why; it goes into the record.", "Not applicable",
                    why -> model.write(new ListEvent.NotApplicable(item.item().key(), why))));
            case M -> chosen().ifPresent(item -> ask("A note", item.item().text(), "", "Keep the note",
                    text -> model.write(new ListEvent.Noted(item.item().key(), text))));
            case E -> chosen().ifPresent(event.isShiftDown() ? ways.files().kept()::save : ways.files().attach());
            case A -> chosen().ifPresent(item -> Ask.person(overlay, "Who does it?", item.item().text(),
                    item.assigned(), name -> model.write(new ListEvent.Assigned(item.item().key(), name))));
            default -> taken = false;
        }
        if (taken) {
            event.consume();
        }
    }
}
