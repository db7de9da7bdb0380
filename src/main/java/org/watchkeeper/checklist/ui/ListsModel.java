package org.watchkeeper.checklist.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.Urgency;
import org.watchkeeper.fx.Background;
import org.watchkeeper.kernel.Problem;

/// All lists in use, the most urgent first, as view and filter leave them.
final class ListsModel {
    /// Which lists are shown. IN_USE: not done; DUE: of those, what is due or overdue.
    enum View {
        IN_USE, DUE, DONE
    }

    private final Checklists checklists;
    private final Background background;
    private final java.time.InstantSource clock;
    private final ObservableList<ListLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.IN_USE);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Long> version = new ReadOnlyObjectWrapper<>(-1L);
    private List<ListLine> all = List.of();
    private Optional<ListId> wanted = Optional.empty();

    ListsModel(Checklists checklists, Background background, java.time.InstantSource clock) {
        this.checklists = checklists;
        this.background = background;
        this.clock = clock;
        view.subscribe(_ -> show());
        filter.subscribe(_ -> show());
    }

    ObservableList<ListLine> lines() {
        return lines;
    }

    ObjectProperty<View> viewProperty() {
        return view;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Changes whenever any console has written.
    ReadOnlyObjectProperty<Long> versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Shows that list among the others, now or as soon as it is there, although view or filter leave it out.
    void reveal(ListId list) {
        wanted = Optional.of(list);
        show();
    }

    /// Whether there is no list at all.
    boolean isEmpty() {
        return all.isEmpty();
    }

    /// How many lists a view has.
    long count(View of) {
        var now = clock.instant();
        return all.stream().filter(line -> belongs(line, of, now)).count();
    }

    /// Reads when somebody has written since it was read last; what is due changes by itself.
    void poll() {
        background.run(checklists::version, found -> {
            if (found.equals(version.get())) {
                show();
            } else {
                load();
            }
        }, this::unread);
    }

    void load() {
        background.run(() -> new Loaded(checklists.version(), checklists.lines()), this::loaded, this::unread);
    }

    private record Loaded(long version, List<ListLine> lines) {}

    private void loaded(Loaded found) {
        trouble.set(Optional.empty());
        all = found.lines();
        loaded.set(true);
        show();
        version.set(found.version());
    }

    private void unread(RuntimeException failure) {
        trouble.set(Optional.of(failure instanceof Problem problem
                ? problem
                : new Problem("The checklists cannot be read", "", String.valueOf(failure.getMessage()), failure)));
    }

    private void show() {
        var now = clock.instant();
        all.stream().filter(line -> wanted.filter(line.id()::equals).isPresent()).findFirst()
                .ifPresent(line -> makeRoom(line, now));
        var shown = all.stream().filter(line -> isShown(line, now)).sorted(ListLine.mostUrgentFirst(now)).toList();
        if (!shown.equals(lines)) {
            lines.setAll(shown);
        }
    }

    private void makeRoom(ListLine line, Instant now) {
        wanted = Optional.empty();
        if (!isShown(line, now)) {
            filter.set("");
            view.set(line.isDone() ? View.DONE : View.IN_USE);
        }
    }

    private boolean isShown(ListLine line, Instant now) {
        return belongs(line, view.get(), now)
                && words(line).contains(filter.get().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean belongs(ListLine line, View view, Instant now) {
        return switch (view) {
            case IN_USE -> !line.isDone();
            case DUE -> line.urgency(now).compareTo(Urgency.DUE) <= 0;
            case DONE -> line.isDone();
        };
    }

    private static String words(ListLine line) {
        return (line.title() + " " + line.runbookTitle() + " " + line.occasion().title() + " "
                + line.occasion().kind() + " " + line.assigned()).toLowerCase(Locale.ROOT);
    }
}
