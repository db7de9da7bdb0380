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

import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.start.StartTime;
import org.watchkeeper.checklist.Timing.Phase;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.fx.Background;
import org.watchkeeper.runbook.Library;

/// Lists to be opened: of which document, which of its lists, for work that starts when.
final class OpenModel {
    private final ListServices services;
    private final Background background;
    private final ObjectProperty<Optional<Library.Entry>> document = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty start = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty objection = new SimpleStringProperty("");
    private final Map<ListCopy, BooleanProperty> choices = new LinkedHashMap<>();
    private final OccasionId occasion = new OccasionId(UUID.randomUUID());

    OpenModel(ListServices services, Background background) {
        this.services = services;
        this.background = background;
        start.subscribe(_ -> objection.set(""));
    }

    /// The documents that have lists.
    List<Library.Entry> documents() {
        return services.library().entries().stream().filter(entry -> !entry.runbook().checklists().isEmpty()).toList();
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
        var copies = chosen();
        var clocks = clocks();
        if (copies.isEmpty() || clocks.isEmpty()) {
            if (copies.isEmpty()) {
                objection.set("Choose at least one list.");
            }
            return;
        }
        var kind = copies.stream().allMatch(copy -> copy.timing().phase() == Phase.DURING)
                ? Occasion.Kind.EMERGENCY
                : Occasion.Kind.MAINTENANCE;
        var opening = new ListEvent.Opened(new Occasion(occasion, kind, title.get().strip(), ""),
                kind == Occasion.Kind.EMERGENCY ? clocks.get().declaredAt(services.clock().instant()) : clocks.get(),
                copies);
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
