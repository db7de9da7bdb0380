package org.watchkeeper.runbook.ui.change;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.watchkeeper.fx.Background;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.version.Difference;
import org.watchkeeper.runbook.version.Standing;
import org.watchkeeper.runbook.version.Version;

/// What changed in the open document, whether it is looked at, and at which change.
public final class ChangesModel {
    private final History history;
    private final Background background;
    private final Consumer<String> told;
    private final ReadOnlyObjectWrapper<Optional<Changes>> changes = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper row = new ReadOnlyIntegerWrapper();
    private Optional<Library.Entry> open = Optional.empty();
    private Optional<Path> wanted = Optional.empty();
    private long kept = -1;

    /// `told` gets a sentence for the operator after something was done or failed.
    public ChangesModel(History history, Background background, Consumer<String> told) {
        this.history = history;
        this.background = background;
        this.told = told;
    }

    /// Another document is open, or another version of it.
    public void open(Library.Entry entry) {
        looking.set(false);
        changes.set(Optional.empty());
        open = Optional.of(entry);
        background.run(() -> changes(entry), found -> known(entry, found),
                failure -> told.accept("What changed is not known: " + failure.getMessage()));
    }

    /// Looks again when somebody has used or accepted a version since it was asked last.
    public void poll() {
        // A store that does not answer is told by what the operator does next, not every other second.
        background.run(history::kept, this::heard, _ -> {});
    }

    private void heard(long found) {
        if (kept != found) {
            kept = found;
            open.ifPresent(entry -> background.run(() -> changes(entry), changed -> again(entry, changed), _ -> {}));
        }
    }

    private void again(Library.Entry entry, Optional<Changes> found) {
        if (open.filter(entry::equals).isEmpty() || sinceWhen(found).equals(sinceWhen(changes.get()))) {
            return;
        }
        if (found.isEmpty() && looking.get()) {
            told.accept("'" + entry.runbook().title() + "' was accepted elsewhere as it is now.");
        }
        looking.set(looking.get() && found.isPresent());
        row.set(0);
        changes.set(found);
    }

    private static Optional<Version> sinceWhen(Optional<Changes> changes) {
        return changes.map(found -> found.standing().before());
    }

    /// Nothing is open.
    public void close() {
        open = Optional.empty();
        looking.set(false);
        changes.set(Optional.empty());
    }

    /// What changed since the document was used; nothing while that is not known, or when it is the same.
    ReadOnlyObjectProperty<Optional<Changes>> changes() {
        return changes.getReadOnlyProperty();
    }

    /// Whether both versions are shown instead of the document.
    public ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    /// The row of the change that is looked at.
    ReadOnlyIntegerProperty row() {
        return row.getReadOnlyProperty();
    }

    /// Shows both versions of that file, as soon as what changed in it is known.
    public void lookAt(Path file) {
        wanted = Optional.of(file);
        open.filter(entry -> entry.file().equals(file)).ifPresent(_ -> look());
    }

    /// Shows both versions.
    void look() {
        changes.get().ifPresent(found -> {
            row.set(found.stops().isEmpty() ? 0 : found.stops().getFirst());
            looking.set(true);
            wanted = Optional.empty();
        });
    }

    /// Back to the document.
    void leave() {
        looking.set(false);
    }

    void next() {
        changes.get().flatMap(found -> found.stops().stream().filter(stop -> stop > row.get()).findFirst())
                .ifPresent(row::set);
    }

    void previous() {
        changes.get().flatMap(found -> found.stops().reversed().stream().filter(stop -> stop < row.get()).findFirst())
                .ifPresent(row::set);
    }

    void goTo(Difference difference) {
        changes.get().ifPresent(found -> row.set(found.rowOf(difference)));
    }

    /// The operator has looked, and lets exactly this version run from now on.
    void accept() {
        changes.get().ifPresent(found -> background.run(() -> history.accept(found.entry()), () -> accepted(found),
                failure -> told.accept("Nothing was accepted: " + failure.getMessage())));
    }

    private void accepted(Changes found) {
        told.accept("'" + found.entry().runbook().title() + "' was accepted as it is now.");
        open.filter(found.entry()::equals).ifPresent(this::open);
    }

    private Optional<Changes> changes(Library.Entry entry) {
        return history.standing(entry) instanceof Standing.Differs differs
                ? Optional.of(Changes.of(entry, differs))
                : Optional.empty();
    }

    private void known(Library.Entry entry, Optional<Changes> found) {
        if (open.filter(entry::equals).isPresent()) {
            changes.set(found);
            wanted.filter(entry.file()::equals).ifPresent(_ -> look());
        }
    }
}
