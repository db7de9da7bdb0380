package org.watchkeeper.run.ui.close;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.watchkeeper.fx.Background;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.Story;
import org.watchkeeper.run.account.Account;
import org.watchkeeper.run.account.Ending;
import org.watchkeeper.run.ui.walk.Action;
import org.watchkeeper.run.ui.walk.WalkViewModel;

/// The account of a run, whether it can be closed, and what can be done with its record. Confined to the FX thread.
public final class CloseViewModel {
    /// More than this is for the file.
    private static final int COPIED_LINES = 100;
    private final WalkViewModel walk;
    private final Accounts accounts;
    private final Background background;
    private final Consumer<String> told;
    private final ReadOnlyObjectWrapper<Optional<Account>> account = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

    /// `told` gets a sentence when something was done or failed.
    public CloseViewModel(WalkViewModel walk, Accounts accounts, Background background, Consumer<String> told) {
        this.walk = walk;
        this.accounts = accounts;
        this.background = background;
        this.told = told;
        note.subscribe(this::judge);
        // What happens while the page is open is told on it.
        walk.pictureProperty().subscribe(_ -> {
            judge();
            if (account.get().filter(shown -> shown.journal().size() != walk.entries().size()).isPresent()) {
                look();
            }
        });
    }

    /// Gathers the account anew.
    void look() {
        var journal = walk.entries();
        background.run(() -> accounts.of(journal), found -> account.set(Optional.of(found)), this::failed);
    }

    WalkViewModel walk() {
        return walk;
    }

    /// Empty until it is gathered.
    ReadOnlyObjectProperty<Optional<Account>> accountProperty() {
        return account.getReadOnlyProperty();
    }

    /// What is to be remembered; the reason, where the run is abandoned.
    StringProperty noteProperty() {
        return note;
    }

    /// Why the run cannot be closed now, as a sentence; empty when it can.
    ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    boolean isClosed() {
        return walk.state().isFinished();
    }

    /// As what the run would be closed, or was.
    RunEvent.Result result() {
        return Ending.result(walk.state());
    }

    /// Closes the run and tidies up on its hosts, if nothing is missing.
    void close() {
        if (missing.get().isEmpty() && !isClosed()) {
            walk.finish(result(), note.get().strip());
        }
    }

    /// Hands over the record for the clipboard.
    void copy(Consumer<String> clip) {
        account.get().ifPresent(shown -> background.run(() -> accounts.written(shown, COPIED_LINES), text -> {
            clip.accept(text);
            told.accept("The record was copied as Markdown, with the last " + COPIED_LINES
                    + " lines of each command's output at most. The file has all of it.");
        }, this::failed));
    }

    /// Writes the whole record into a file.
    void save(Path file) {
        account.get().ifPresent(shown -> background.run(() -> write(file, accounts.written(shown, Integer.MAX_VALUE)),
                () -> told.accept("The record was saved as " + file + "."), this::failed));
    }

    /// A name for the record's file.
    String fileName() {
        var plan = walk.state().plan();
        return walk.state().opened().toString().substring(0, 10) + "-"
                + (plan.title() + "-" + Story.word(result())).toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                + ".md";
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Problem("The record cannot be saved: " + e.getMessage(), file.toString(),
                    "Choose another place; the record is kept in the console in any case.", e);
        }
    }

    private void judge() {
        missing.set(isClosed() ? "" : whatIsMissing());
    }

    private String whatIsMissing() {
        if (!walk.pictureProperty().get().allows(Action.FINISH)) {
            return "A run is closed when nothing of it is at work: go back to the walk.";
        }
        return result() == RunEvent.Result.ABANDONED && note.get().isBlank()
                ? "Say why it is abandoned: it goes into the record."
                : "";
    }

    private void failed(RuntimeException trouble) {
        told.accept(String.valueOf(trouble.getMessage()));
    }
}
