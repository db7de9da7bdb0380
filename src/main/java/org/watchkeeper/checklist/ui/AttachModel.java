package org.watchkeeper.checklist.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.attach.Attaching;
import org.watchkeeper.checklist.export.Times;
import org.watchkeeper.checklist.start.StartTime;
import org.watchkeeper.fx.Background;
import org.watchkeeper.kernel.Problem;

/// Evidence that is being attached to an item: what kind, what was typed, and what is wrong with it.
final class AttachModel {
    enum Kind {
        FILE, LINK, READING, CHECK
    }

    private final ListServices services;
    private final Background background;
    private final SheetModel sheet;
    private final ItemKey item;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.FILE);
    private final StringProperty path = new SimpleStringProperty("");
    private final StringProperty link = new SimpleStringProperty("");
    private final StringProperty what = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");
    private final StringProperty unit = new SimpleStringProperty("");
    private final StringProperty at = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Evidence.Reading>> check = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty objection = new SimpleStringProperty("");

    AttachModel(ListServices services, Background background, SheetModel sheet, ItemKey item) {
        this.services = services;
        this.background = background;
        this.sheet = sheet;
        this.item = item;
        at.set(Times.at(services.clock().instant(), zone()));
        kind.subscribe(_ -> objection.set(""));
    }

    private ZoneId zone() {
        return services.clock().getZone();
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    StringProperty pathProperty() {
        return path;
    }

    StringProperty linkProperty() {
        return link;
    }

    StringProperty whatProperty() {
        return what;
    }

    StringProperty valueProperty() {
        return value;
    }

    StringProperty unitProperty() {
        return unit;
    }

    /// When it was read; it begins with now.
    StringProperty atProperty() {
        return at;
    }

    /// The reading of a check that was chosen.
    ObjectProperty<Optional<Evidence.Reading>> checkProperty() {
        return check;
    }

    /// Tells what checks have read, as soon as that is known.
    void readChecks(Consumer<List<Evidence.Reading>> reader) {
        background.run(services.readings()::latest, reader, this::refused);
    }

    /// What is wrong with what was typed, as a sentence; empty when nothing is.
    StringProperty objectionProperty() {
        return objection;
    }

    /// Keeps it with the item; `done` follows when it is on disk.
    void take(Runnable done) {
        objection.set("");
        background.run(this::evidence, evidence -> sheet.write(new ListEvent.Evidenced(item, evidence), done),
                this::refused);
    }

    /// A file is read: not on the screen's thread. Texts are those of the moment it begins.
    private Evidence evidence() {
        return switch (kind.get()) {
            case FILE -> services.attaching().file(file());
            case LINK -> services.attaching().link(link.get());
            case READING -> reading();
            case CHECK -> check.get().map(services.attaching()::reading)
                    .orElseThrow(() -> new Problem("No check is chosen", "", "Choose what it has read."));
        };
    }

    private Path file() {
        var text = path.get().strip();
        if (text.isEmpty()) {
            throw new Problem("No file is named", "", "Type its path, or choose it.");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException wrong) {
            throw new Problem("That is no path", text, String.valueOf(wrong.getReason()), wrong);
        }
    }

    private Evidence reading() {
        return switch (StartTime.of(at.get(), zone())) {
            case StartTime.At(var instant, var where) ->
                services.attaching().reading(what.get(), value.get(), unit.get(), instant.atZone(where));
            case StartTime.Refused(var why) -> throw new Problem("That time cannot be taken", at.get(), why);
        };
    }

    private void refused(RuntimeException trouble) {
        objection.set(String.valueOf(trouble.getMessage()));
    }

    /// How much of a file is kept, in words.
    static String limit() {
        return "Path, size and SHA-256 are kept, and its bytes up to " + Attaching.MOST_BYTES / (1024 * 1024)
                + " MiB. Secrets that this console knows are masked.";
    }
}
