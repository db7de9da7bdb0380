package org.watchkeeper.checklist.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.KeyHint;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.pick.HostSheet;

/// One item a screen, for three in the morning: what to do in large letters, the document and the output beside it, and one key
/// that settles it.
final class PassScreen extends BorderPane {
    private static final int GAP = 12;
    private static final double CONTEXT = 400;
    private static final double CONTEXT_SHARE = 0.34;
    private final PassModel model;
    private final SheetModel sheet;
    private final Overlay overlay;
    private final PassQuestions questions;
    private final Consumer<ItemState> attach;
    private final KeptFiles kept;
    private final Runnable back;
    private final ContextPane context;
    private final ProofPane proof;
    private final Clock clock;

    /// What it works with.
    record Surroundings(Desk desk, ListServices services, Runnable back) {}

    PassScreen(PassModel model, SheetModel sheet, Surroundings around) {
        super();
        this.model = model;
        this.sheet = sheet;
        this.overlay = around.desk().overlay();
        this.questions = new PassQuestions(model, overlay);
        this.attach = item -> AttachSheet.show(around.desk(),
                new AttachModel(around.services(), around.desk().background(), sheet, item.item().key()), item);
        this.kept = new KeptFiles(around.desk(), around.services().attaching().files());
        this.back = around.back();
        context = new ContextPane(around.services().library(), around.desk().background());
        clock = around.services().clock();
        proof = new ProofPane(model.proof(), around.desk().background().worker(),
                new ProofPane.Ways(this::chooseHost, this::requestFocus));
        ListStyles.dress(this);
        getStyleClass().add(Styles.PAGE);
        setFocusTraversable(true);
        setAccessibleText("Item by item");
        context.prefWidthProperty()
                .bind(widthProperty().multiply(CONTEXT_SHARE).map(width -> Math.max(CONTEXT, width.doubleValue())));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // The page is made anew for each item and whenever somebody has written.
        model.indexProperty().subscribe(_ -> show());
        sheet.openProperty().subscribe(_ -> show());
        model.proof().runningProperty().subscribe(_ -> foot());
        model.proof().prospectProperty().subscribe(_ -> foot());
        model.proof().hostProperty().subscribe(_ -> foot());
    }

    private void show() {
        sheet.now().ifPresent(open -> {
            setTop(head(open.list()));
            var item = model.item();
            setCenter(item.map(each -> page(open.list(), each)).orElseGet(() -> end(open.list())));
            setRight(item.isPresent() ? context : null);
            item.ifPresent(each -> context.show(open.list(), each));
            foot();
        });
    }

    private Node head(ListState list) {
        var title = Words.clipped(Words.heading(list.copy().title()));
        var count = Words.muted(model.item().map(_ -> "item " + (model.indexProperty().get() + 1) + " of "
                + list.items().size() + "  ·  ").orElse("") + list.open().size() + " open");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var said = Words.clipped(Words.bound(model.saidProperty(), Styles.MUTED));
        var head = new HBox(GAP, Buttons.icon(Icon.LEFT, "Back to the list (Esc)", this::leave), title, count, spring,
                said);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add(ListStyles.HEAD);
        return head;
    }

    private Node page(ListState list, ItemState item) {
        var text = Words.prose(item.item().text());
        text.getStyleClass().addAll(ListStyles.PASS_TEXT);
        var page = new VBox(GAP);
        page.getStyleClass().add(ListStyles.PASS);
        if (!item.item().group().isEmpty()) {
            page.getChildren().add(Words.clipped(Words.muted(item.item().group())));
        }
        page.getChildren().add(text);
        var dial = Dial.of(clock, list.clocks());
        Tell.settled(item.standing(), dial)
                .ifPresent(words -> page.getChildren().add(told("✓ " + words, Styles.SUCCESS_TEXT)));
        item.item().timing().due(list.clocks()).filter(_ -> item.isOpen()).ifPresent(due -> page.getChildren()
                .add(told(Tell.due(due, dial), Styles.MUTED)));
        Optional.of(item.assigned()).filter(person -> !person.isEmpty())
                .ifPresent(person -> page.getChildren().add(told("for " + person, Styles.MUTED)));
        sheet.now().map(open -> open.alsoIn(item)).filter(words -> !words.isEmpty())
                .ifPresent(words -> page.getChildren().add(told(words, Styles.MUTED)));
        item.notes().forEach(note -> page.getChildren().add(told(note.by().name() + ": "
                + (note.event() instanceof ListEvent.Noted(_, var said) ? said : ""), Styles.MUTED)));
        item.evidence().forEach(
                each -> page.getChildren().add(kept.line(each, told(each.words(), Styles.MUTED))));
        item.failure().map(Tell::failed)
                .ifPresent(words -> page.getChildren().add(told(words, Styles.DANGER_TEXT)));
        model.proposed().ifPresent(procedure -> page.getChildren()
                .add(key("B", "Is it proved by '" + procedure.title() + "'?")));
        if (item.item().isProvable()) {
            page.getChildren().add(proof);
            VBox.setVgrow(proof, Priority.ALWAYS);
        }
        return page;
    }

    private static Label told(String words, String style) {
        var label = Words.prose(words);
        label.getStyleClass().add(style);
        return label;
    }

    private Node end(ListState list) {
        return list.isClosed()
                ? new EmptyState(Icon.OK_CIRCLE, "This list is closed", "Everything that was done is kept with it.",
                        Buttons.primary("Back to the checklists", this::leave))
                : new EmptyState(Icon.OK_CIRCLE, "All " + list.items().size() + " items are settled",
                        "Sign off when you answer for it. Every item keeps who settled it and when.",
                        signOff(list));
    }

    private Button signOff(ListState list) {
        var sign = Buttons.primary(Icon.HAND, "Sign off (Enter)", () -> signedOff(list));
        sign.setId(ListStyles.GO_ID);
        return sign;
    }

    private void signedOff(ListState list) {
        sheet.write(new ListEvent.SignedOff(list.copy().id(), ""), this::leave);
    }

    private void foot() {
        var foot = new HBox(GAP);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add(ListStyles.FOOT);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        model.item().ifPresent(item -> {
            foot.getChildren().addAll(main(item));
            foot.getChildren().addAll(spring, key("N", "Not applicable…"), key("M", "Note…"), key("E", "Attach…"),
                    key("←", ""),
                    key("→", "Move"));
            if (item.item().isProvable() && item.isOpen()) {
                foot.getChildren().addAll(1, List.of(key("H", "Host…"), key("T", "Tick by hand…")));
                if (item.openTrial().isPresent() && !model.proof().runningProperty().get()) {
                    foot.getChildren().add(1, key("R", "Run again…"));
                }
            }
            if (!item.isOpen()) {
                foot.getChildren().add(1, key("U", "Undo"));
            }
        });
        setBottom(model.item().isPresent() ? foot : null);
    }

    private Button main(ItemState item) {
        Button button;
        var left = item.openTrial();
        if (model.proof().runningProperty().get()) {
            button = Buttons.plain(Icon.STOP, "Stop (S)", model.proof()::stop);
        } else if (item.isOpen() && left.isPresent()) {
            button = Buttons.primary(Icon.PLAY, "Take up what runs on " + left.get().host() + " (Enter)", this::go);
        } else if (item.isOpen() && item.item().isProvable()) {
            button = model.proof().hostProperty().get().map(this::run)
                    .orElseGet(() -> Buttons.primary(Icon.HOSTS, "Choose a host… (Enter)", this::go));
        } else {
            button = item.isOpen()
                    ? Buttons.primary(Icon.OK, "Done (Enter)", this::go)
                    : Buttons.primary(Icon.RIGHT, "Next open item (Enter)", this::go);
        }
        button.setId(ListStyles.GO_ID);
        return button;
    }

    private Button run(Host host) {
        var button = Buttons.primary(Icon.PLAY, "Run on " + host.name() + " (Enter)", this::go);
        button.setDisable(!model.proof().isReady());
        return button;
    }

    private static Node key(String keys, String meaning) {
        var box = new HBox(4, new KeyHint(keys), Words.muted(meaning));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    /// What Enter does: settles an item that needs no thought, runs one that proves itself, signs off behind the last.
    private void go() {
        var item = model.item();
        if (item.isEmpty()) {
            sheet.now().map(SheetModel.Open::list).ifPresent(list -> {
                if (list.isClosed()) {
                    leave();
                } else {
                    signedOff(list);
                }
            });
        } else if (item.get().isOpen() && item.get().item().isProvable()) {
            if (!model.proof().runningProperty().get()) {
                item.get().openTrial().ifPresentOrElse(model.proof()::takeUp, this::prove);
            }
        } else {
            model.tick();
        }
    }

    private void prove() {
        var confirm = model.proof().prospectProperty().get().map(prospect -> prospect.confirm()).orElse("");
        if (model.proof().hostProperty().get().isEmpty()) {
            chooseHost();
        } else if (!model.proof().isReady()) {
            model.proof().lacks();
            proof.focusMissing();
        } else if (confirm.isEmpty()) {
            model.proof().run(false);
        } else {
            runAnyhow();
        }
    }

    /// Runs what has to be confirmed, and what may be running already.
    private void runAnyhow() {
        var confirm = model.proof().prospectProperty().get().map(prospect -> prospect.confirm()).orElse("");
        if (model.proof().isReady() && !confirm.isEmpty()) {
            model.proof().hostProperty().get().ifPresent(host -> questions.run(host, confirm));
        }
    }

    private void chooseHost() {
        if (!model.proof().runningProperty().get()) {
            HostSheet.show(overlay, model.proof().hosts(), model.proof().hostProperty().get(), model.proof()::choose);
        }
    }

    private void leave() {
        model.proof().leave();
        back.run();
    }

    private void pressed(KeyEvent event) {
        if (overlay.isOpen() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getTarget() instanceof TextInputControl) {
            goBack(event);
            return;
        }
        action(event).ifPresent(action -> {
            event.consume();
            action.run();
        });
    }

    /// Out of a field first, then out of the list.
    private void goBack(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            requestFocus();
            event.consume();
        }
    }

    private Optional<Runnable> action(KeyEvent event) {
        return Optional.ofNullable(switch (event.getCode()) {
            case ENTER, SPACE -> event.getTarget() instanceof Button ? null : this::go;
            case RIGHT, PAGE_DOWN -> model::next;
            case LEFT, PAGE_UP, BACK_SPACE -> model::previous;
            case U -> model::undo;
            case B -> () -> model.proposed().ifPresent(questions::bind);
            case H -> this::chooseHost;
            case R -> this::runAnyhow;
            case A -> () -> questions.person(model::assign);
            case S -> model.proof()::stop;
            case N -> () -> questions.line("Not applicable", "Say why; it goes into the record.", "Not applicable",
                    model::notApplicable);
            case M -> () -> questions.line("A note", "", "Keep the note", model::note);
            case E -> () -> model.item().ifPresent(event.isShiftDown() ? kept::save : attach);
            case T -> () -> questions.line("Tick by hand", "Say how you know that it is done; it goes into the record.",
                    "Tick by hand", model::tickByHand);
            case ESCAPE -> this::leave;
            default -> null;
        });
    }
}
