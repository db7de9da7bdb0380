package org.watchkeeper.runbook.ui.editor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.ui.fidelity.Fidelity;
import org.watchkeeper.runbook.ui.fidelity.FidelityCell;

/// The editor page: the text at the left, the document as it will be read and what is found in it at the right.
public final class EditorPane extends BorderPane {
    private static final int GAP = 8;
    private static final double TEXT = 0.5;
    private static final double PREVIEW = 0.68;

    private final EditorModel model;
    private final Preview preview;
    private final Overlay overlay;
    private final Consumer<Path> closed;
    private final EditorArea area = new EditorArea();
    private final ListView<Fidelity.Row> findings = new ListView<>();
    private final Label title = Words.heading("");

    /// `closed` follows when the editor is left.
    public EditorPane(EditorModel model, Preview preview, Overlay overlay, Consumer<Path> closed) {
        this.model = model;
        this.preview = preview;
        this.overlay = overlay;
        this.closed = closed;
        getStyleClass().addAll(Styles.PAGE, EditorStyles.EDITOR);
        model.reads(area::text);
        area.onEdit(model::edited);
        area.onLine(preview::pointAt);
        setTop(new VBox(head(), offer(), problem()));
        setCenter(parts());
        prepareFindings();
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        model.live().subscribe(this::show);
    }

    /// Opens a document at a line; `opened` follows when its text is there, `failed` where that cannot be.
    public void open(Path file, int line, Runnable opened, Consumer<Problem> failed) {
        model.open(file, text -> {
            area.fill(text);
            opened.run();
            // The text is in the window only after the panes around it have been laid out.
            applyCss();
            layout();
            area.jump(line);
        }, failed);
    }

    private Node head() {
        var file = Words.clipped(Words.mono(""));
        file.getStyleClass().add(Styles.MUTED);
        model.live().subscribe(live -> live.ifPresent(entry -> file.setText(entry.file().toString())));
        var text = new VBox(2, Words.clipped(title), file);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var state = Words.bound(model.isDirty().map(dirty -> dirty ? "not saved" : "saved"), Styles.MUTED,
                Styles.SMALL);
        state.setId(EditorStyles.STATE_ID);
        state.setMinWidth(USE_PREF_SIZE);
        var undo = Buttons.icon(Icon.BACK, "Undo (Ctrl+Z)", area::undo);
        undo.disableProperty().bind(area.canUndo().not());
        var redo = Buttons.icon(Icon.RETRY, "Redo (Ctrl+Shift+Z)", area::redo);
        redo.disableProperty().bind(area.canRedo().not());
        var save = Buttons.primary("Save", () -> model.save(() -> {}));
        save.setId(EditorStyles.SAVE_ID);
        save.setTooltip(new Tooltip("Save (Ctrl+S)"));
        save.disableProperty().bind(model.isDirty().not());
        var close = Buttons.plain("Close", () -> leave(() -> {}));
        close.setId(EditorStyles.CLOSE_ID);
        var head = new HBox(GAP, text, state, insert(), undo, redo, save, close);
        head.getStyleClass().add(EditorStyles.HEAD);
        return head;
    }

    private Node insert() {
        var menu = new MenuButton("Insert", Icon.ADD.node());
        menu.setId(EditorStyles.INSERT_ID);
        menu.setMinWidth(USE_PREF_SIZE);
        for (var snippet : Snippet.values()) {
            var item = new MenuItem(snippet.label() + ": " + snippet.meaning());
            item.setOnAction(_ -> area.insert(snippet.into(model.lines(), area.line())));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Node offer() {
        var text = Words.prose("");
        HBox.setHgrow(text, Priority.ALWAYS);
        var restore = Buttons.plain("Take it up", this::restore);
        restore.setId(EditorStyles.RESTORE_ID);
        var box = new HBox(GAP, text, restore, Buttons.plain("Drop it", () -> model.settle(false)));
        box.getStyleClass().add(EditorStyles.OFFER);
        model.offered().subscribe(offered -> {
            text.setText(offered.filter(model::isOutdated).isPresent()
                    ? "Text was left unsaved here. The document has changed on disk since: saving the old text replaces that."
                    : "Text was left unsaved here.");
            box.setVisible(offered.isPresent());
        });
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void restore() {
        model.offered().get().ifPresent(draft -> {
            area.fill(draft.text());
            model.settle(true);
            model.edited();
            area.focus();
        });
    }

    private Node problem() {
        var place = new VBox(GAP);
        place.getStyleClass().add(EditorStyles.TROUBLE);
        place.setVisible(false);
        place.managedProperty().bind(place.visibleProperty());
        model.problem().subscribe(problem -> {
            place.getChildren().setAll(problem.map(ProblemBox::new).stream().toList());
            if (model.isOvertaken()) {
                place.getChildren().add(Buttons.plain("Save over it…", this::saveOver));
            }
            place.setVisible(problem.isPresent());
        });
        return place;
    }

    private void saveOver() {
        ConfirmPane.ask(overlay, Question.destructive("Save over what somebody else wrote?",
                "The document on disk is replaced by the text here. What was changed there since is lost.",
                "Save over it", "Leave it"), consent -> {
                    if (consent) {
                        model.saveOver(() -> {});
                    }
                });
    }

    private Node parts() {
        var found = new VBox(findings);
        VBox.setVgrow(findings, Priority.ALWAYS);
        var side = new SplitPane(preview.node(), found);
        side.setOrientation(Orientation.VERTICAL);
        side.setDividerPositions(PREVIEW);
        var right = new StackPane(side);
        right.getStyleClass().add(EditorStyles.SIDE);
        var parts = new SplitPane(area, right);
        parts.setDividerPositions(TEXT);
        return parts;
    }

    private void prepareFindings() {
        findings.setId(EditorStyles.FINDINGS_ID);
        findings.setAccessibleText("What is found in the text");
        findings.getStyleClass().addAll(Styles.PLAIN_LIST, EditorStyles.FINDINGS);
        findings.setCellFactory(_ -> new FidelityCell());
        findings.setPlaceholder(new EmptyState(Icon.OK_CIRCLE, "Nothing found", "The text is understood so far."));
        findings.getSelectionModel().selectedItemProperty().subscribe(this::jump);
    }

    private void jump(Fidelity.@Nullable Row row) {
        if (row instanceof Fidelity.Row.Found found && findings.isFocused()) {
            area.jump(found.finding().line());
        }
    }

    private void show(Optional<Library.Entry> live) {
        live.ifPresent(entry -> {
            title.setText(entry.runbook().title());
            findings.getItems().setAll(new Fidelity(entry.runbook()).rows(Fidelity.Filter.OPEN));
            preview.show(entry);
            preview.pointAt(area.line());
        });
    }

    private void steer(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            model.save(() -> {});
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !overlay.isOpen()) {
            leave(() -> {});
            event.consume();
        }
    }

    /// Leaves the editor and then does `next`. Text that is not saved is asked about; there is no default answer.
    public void leave(Runnable next) {
        if (model.isDirty().get()) {
            LeaveSheet.ask(overlay, new LeaveSheet.Answers(() -> model.save(() -> close(next)), () -> {
                model.discard();
                close(next);
            }));
        } else {
            close(next);
        }
    }

    private void close(Runnable next) {
        closed.accept(model.file());
        next.run();
    }
}
