package org.watchkeeper.runbook.ui;

import org.watchkeeper.runbook.ui.page.Reading;

import java.nio.file.Path;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.watchkeeper.fx.Quiet;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.correct.Corrector;
import org.watchkeeper.runbook.ui.editor.EditorModel;
import org.watchkeeper.runbook.ui.editor.EditorPane;

/// The page of the runbooks: the reader, and in its place the editor while a document is edited.
final class ReadAndEdit extends StackPane {
    private static final Duration PAUSE = Duration.millis(300);

    private final RunbooksModel model;
    private final RunbooksScreen screen;
    private final Desk desk;
    private final Corrector corrector;
    private final EditorPane editor;

    ReadAndEdit(RunbooksModel model, RunbooksScreen screen, Pen pen, Desk desk) {
        this.model = model;
        this.screen = screen;
        this.desk = desk;
        this.corrector = pen.corrector();
        var typing = new EditorModel(pen.shelf(), pen.drafts(), pen.reader(), desk.background(), Quiet.pause(PAUSE));
        this.editor = new EditorPane(typing, new DocumentPreview(model.beside()), desk.overlay(), this::closed);
        screen.onEdit(this::edit);
        getChildren().setAll(screen);
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    }

    private void steer(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && event.getCode() == KeyCode.E && !isEditing()
                && !(event.getTarget() instanceof TextInputControl)) {
            edit();
            event.consume();
        }
    }

    private boolean isEditing() {
        return getChildren().contains(editor);
    }

    /// Edits the open document; of one that came with the console, a copy in the operator's folder.
    void edit() {
        model.reading().get().map(Reading::entry).ifPresent(entry -> edit(entry, 1));
    }

    /// Edits this document from that line on; of one that came with the console, a copy in the operator's folder.
    void edit(Library.Entry entry, int line) {
        if (entry.shipped()) {
            desk.background().run(() -> corrector.copy(entry).file(), copy -> open(copy, line), this::complain);
        } else {
            open(entry.file(), line);
        }
    }

    /// Edits a document of the operator's own.
    void open(Path file, int line) {
        editor.open(file, line, () -> getChildren().setAll(editor), this::complain);
    }

    private void complain(RuntimeException trouble) {
        desk.overlay().notices().warn(String.valueOf(trouble.getMessage()));
    }

    private void closed(Path file) {
        getChildren().setAll(screen);
        desk.background().run(() -> corrector.read(file), model::open, this::complain);
    }

    /// Does `next` in the reader; text that is not saved is asked about first.
    void leave(Runnable next) {
        if (isEditing()) {
            editor.leave(next);
        } else {
            next.run();
        }
    }
}
