package org.watchkeeper.checklist.ui;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.start.StartMove;
import org.watchkeeper.checklist.start.StartTime;
import org.watchkeeper.checklist.Timing.Phase;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.runbook.Library;

/// Lists to be opened: of which document, which of its lists, for work that starts when.
final class OpenModel {
    private final ListServices services;
    private final Background background;
    private final ObjectProperty<Optional<Library.Entry>> document = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty start = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty objection = new SimpleStringProperty("");
    private final StringProperty missing = new SimpleStringProperty("");
    private final ObservableList<Library.Entry> documents = FXCollections.observableArrayList();
    private final Map<ListCopy, BooleanProperty> choices = new LinkedHashMap<>();
    private final OccasionId occasion = new OccasionId(UUID.randomUUID());

    OpenModel(ListServices services, Background background) {
        this.services = services;
        this.background = background;
        start.subscribe(_ -> objection.set(""));
    }

    /// The documents that have lists, as far as they have been read.
    ObservableList<Library.Entry> documents() {
        return documents;
    }

    /// More documents may have been read: the first of them is taken where there was none.
    void reread() {
        var found = services.library().entries().stream().filter(entry -> !entry.runbook().checklists().isEmpty())
                .toList();
        if (!found.equals(documents)) {
            documents.setAll(found);
        }
        if (document.get().isEmpty()) {
            found.stream().findFirst().ifPresent(entry -> take(entry, 0));
        }
    }

    /// Reads again whenever a document was read, until what is handed back is closed.
    AutoCloseable follow() {
        return services.library().onChange(() -> Fx.later(this::reread));
    }

    ObjectProperty<Optional<Library.Entry>> documentProperty() {
        return document;
    }

    StringProperty startProperty() {
        return start;
    }

    StringProperty titleProperty() {
        return title;
    }

    /// What is to be thought of about the start although it can be taken; empty when nothing is.
    ObservableValue<String> warning() {
        return start.map(text -> StartTime.of(text, services.clock().getZone()) instanceof StartTime.At(var at, _)
                && at.isBefore(services.clock().instant()) ? StartMove.PASSED : "");
    }

    /// What is left to be chosen; empty when nothing is.
    StringProperty missingProperty() {
        return missing;
    }

    /// What is wrong with the start; empty when nothing is.
    StringProperty objectionProperty() {
        return objection;
    }

    /// The lists of the document, and whether each is to be opened.
    Map<ListCopy, BooleanProperty> choices() {
        return choices;
    }

    /// Takes a document; the list that begins at that line is chosen, else those before the work.
    void take(Library.Entry entry, int line) {
        choices.clear();
        var copies = new Templates(entry.file().toString(), entry.runbook()).copies(occasion);
        boolean named = copies.stream().anyMatch(copy -> copy.origin().lines().first() == line);
        copies.forEach(copy -> choices.put(copy, new SimpleBooleanProperty(named
                ? copy.origin().lines().first() == line
                : copy.timing().phase() == Phase.BEFORE)));
        title.set(entry.runbook().title());
        document.set(Optional.of(entry));
    }

    private List<ListCopy> chosen() {
        return choices.entrySet().stream().filter(each -> each.getValue().get()).map(Map.Entry::getKey).toList();
    }

    /// Opens the chosen lists; `opened` is told the first of them.
    void open(Consumer<ListId> opened, Consumer<RuntimeException> failed) {
        missing.set("");
        var copies = chosen();
        var clocks = clocks();
        if (copies.isEmpty() || clocks.isEmpty()) {
            if (copies.isEmpty()) {
                missing.set("Choose at least one list.");
            }
            return;
        }
        var opening = ListEvent.Opened.byHand(occasion, title.get().strip(), clocks.get(), copies,
                services.clock().instant());
        background.run(() -> services.pencil().open(opening), _ -> opened.accept(copies.getFirst().id()), failed);
    }

    private Optional<Clocks> clocks() {
        ZoneId zone = services.clock().getZone();
        if (start.get().isBlank()) {
            return Optional.of(Clocks.none(zone));
        }
        return switch (StartTime.of(start.get(), zone)) {
            case StartTime.At(var at, var named) -> Optional.of(Clocks.startingAt(at, named));
            case StartTime.Refused(var why) -> {
                objection.set(why);
                yield Optional.empty();
            }
        };
    }
}
