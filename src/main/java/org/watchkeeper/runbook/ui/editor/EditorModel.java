package org.watchkeeper.runbook.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Quiet;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Drafts;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Overtaken;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.Shelf;
import org.watchkeeper.runbook.correct.EditedText;

/// A document while its text is edited: what is found in it, its draft, and whether it is saved.
///
/// The text itself stays in the control; it is asked for when typing pauses. An answer to an older text is dropped.
public final class EditorModel {
    private final Shelf shelf;
    private final Drafts drafts;
    private final RunbookReader reader;
    private final Background background;
    private final Quiet quiet;
    private final ReadOnlyObjectWrapper<Optional<Library.Entry>> live = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper isDirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Drafts.Draft>> offered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Path file = Path.of("");
    private EditedText original = new EditedText(new byte[0]);
    private String saved = "";
    private Supplier<String> text = () -> "";
    private final AtomicLong revision = new AtomicLong();

    /// `quiet` tells when typing has paused.
    public EditorModel(Shelf shelf, Drafts drafts, RunbookReader reader, Background background, Quiet quiet) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.reader = reader;
        this.background = background;
        this.quiet = quiet;
    }

    /// Takes a document down to be edited; `ready` gets its text, `failed` why that cannot be.
    public void open(Path document, Consumer<String> ready, Consumer<Problem> failed) {
        background.run(() -> new Opened(new EditedText(shelf.take(document)), drafts.find(document)), opened -> {
            file = document;
            take(opened.text());
            var other = opened.draft().filter(draft -> !draft.text().equals(saved));
            offered.set(other);
            ready.accept(saved);
            read();
        }, trouble -> failed.accept(told(trouble)));
    }

    private record Opened(EditedText text, Optional<Drafts.Draft> draft) {}

    private void take(EditedText now) {
        original = now;
        saved = now.shown();
        problem.set(Optional.empty());
        isDirty.set(false);
    }

    /// Where the text is asked for.
    void reads(Supplier<String> control) {
        text = control;
    }

    /// The document as it is read now, findings and all.
    public ReadOnlyObjectProperty<Optional<Library.Entry>> live() {
        return live.getReadOnlyProperty();
    }

    /// Whether there is text that is not saved.
    public ReadOnlyBooleanProperty isDirty() {
        return isDirty.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// A text that was left unsaved earlier, to be taken up or dropped.
    public ReadOnlyObjectProperty<Optional<Drafts.Draft>> offered() {
        return offered.getReadOnlyProperty();
    }

    /// Whether the document was changed by others since the draft was begun.
    boolean isOutdated(Drafts.Draft draft) {
        return !draft.before().equals(original.version());
    }

    Path file() {
        return file;
    }

    /// Something was typed.
    void edited() {
        isDirty.set(true);
        quiet.after(this::read);
    }

    /// Reads the text as it is now, away from the screen, and keeps it as a draft.
    private void read() {
        var now = text.get();
        isDirty.set(!now.equals(saved));
        long mine = revision.incrementAndGet();
        var from = original;
        boolean unsaved = isDirty.get();
        background.run(() -> {
            if (unsaved && revision.get() == mine) {
                drafts.keep(file, new Drafts.Draft(from.version(), now));
            }
            return entry(from.bytes(now));
        }, read -> show(mine, read), trouble -> problem.set(Optional.of(told(trouble))));
    }

    private void show(long number, Library.Entry read) {
        if (number == revision.get()) {
            live.set(Optional.of(read));
        }
    }

    private Library.Entry entry(byte[] document) {
        var name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.(md|markdown)$", "");
        return new Library.Entry(file, false, reader.read(name, document));
    }

    /// Saves the text; `done` follows when it lies on disk.
    public void save(Runnable done) {
        var now = text.get();
        var from = original;
        background.run(() -> {
            var bytes = from.bytes(now);
            shelf.put(file, from.version(), bytes);
            drafts.drop(file);
            return new EditedText(bytes);
        }, kept -> {
            take(kept);
            offered.set(Optional.empty());
            read();
            done.run();
        }, trouble -> problem.set(Optional.of(told(trouble))));
    }

    /// Whether saving was refused because somebody else changed the document.
    boolean isOvertaken() {
        return problem.get().filter(Overtaken.class::isInstance).isPresent();
    }

    /// Saves the text in the place of what somebody else wrote.
    void saveOver(Runnable done) {
        background.run(() -> new EditedText(shelf.take(file)), now -> {
            take(now);
            isDirty.set(true);
            save(done);
        }, trouble -> problem.set(Optional.of(told(trouble))));
    }

    /// The draft was taken up or is not wanted: it is offered no more.
    void settle(boolean wanted) {
        offered.set(Optional.empty());
        if (!wanted) {
            discard();
        }
    }

    /// Drops what is not saved.
    public void discard() {
        revision.incrementAndGet();
        isDirty.set(false);
        quiet.cancel();
        background.run(() -> drafts.drop(file), () -> {}, trouble -> problem.set(Optional.of(told(trouble))));
    }

    /// The lines of the text as it is now.
    List<String> lines() {
        return List.of(text.get().split("\n", -1));
    }

    private static Problem told(RuntimeException trouble) {
        return trouble instanceof Problem problem
                ? problem
                : new Problem("The text was not taken", "", String.valueOf(trouble.getMessage()), trouble);
    }
}
