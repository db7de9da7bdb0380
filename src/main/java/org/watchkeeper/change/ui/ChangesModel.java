package org.watchkeeper.change.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.plan.Outdated;
import org.watchkeeper.change.plan.Outlook;
import org.watchkeeper.change.plan.PlanDesk;
import org.watchkeeper.change.Overtaken;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.fx.Background;
import org.watchkeeper.kernel.Problem;

/// All changes, the one that is looked at, and the writing into it; reads and writes in the background.
final class ChangesModel {
    private final ChangeServices services;
    private final Background background;
    private final Consumer<String> warn;
    private final ObservableList<ChangeLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ChangeId>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Told>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private long version = -1;

    ChangesModel(ChangeServices services, Background background, Consumer<String> warn) {
        this.services = services;
        this.background = background;
        this.warn = warn;
        selected.subscribe((_, _) -> load());
    }

    ChangeServices services() {
        return services;
    }

    Background background() {
        return background;
    }

    /// What is open first, by its start; then what is over, the latest first.
    ObservableList<ChangeLine> lines() {
        return lines;
    }

    ObjectProperty<Optional<ChangeId>> selected() {
        return selected;
    }

    /// The selected change as it was read last.
    ReadOnlyObjectProperty<Optional<Told>> told() {
        return told.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    Instant now() {
        return services.clock().instant();
    }

    private record Read(long version, List<ChangeLine> lines, Optional<Told> told) {}

    /// Reads everything again.
    void load() {
        var wanted = selected.get();
        background.run(() -> read(wanted), found -> show(wanted, found), this::warn);
    }

    /// Reads when any console has written since it was read last.
    void poll() {
        background.run(() -> services.desk().changes().version(), found -> {
            if (found != version) {
                load();
            }
        }, this::warn);
    }

    /// Looks at a change; `ready` hears of it as it is now.
    void look(ChangeId change, Consumer<Told> ready) {
        selected.set(Optional.of(change));
        background.run(() -> services.desk().changes().look(change).map(this::told),
                found -> found.ifPresent(ready), this::warn);
    }

    private Read read(Optional<ChangeId> wanted) {
        var changes = services.desk().changes();
        long before = changes.version();
        var all = changes.lines().stream().sorted(Comparator.comparing((ChangeLine line) -> line.settled().isOver())
                .thenComparing(ChangesModel::byTime)).toList();
        return new Read(before, all, wanted.flatMap(changes::look).map(this::told));
    }

    private Told told(ChangeState state) {
        return Told.of(state, outlook(), services.desk().operator().get(), now());
    }

    private static int byTime(ChangeLine one, ChangeLine other) {
        int order = one.proposal().span().start().compareTo(other.proposal().span().start());
        return one.settled().isOver() ? -order : order;
    }

    /// What the calendar says, read now; blocks.
    Outlook outlook() {
        return services.outlook();
    }

    private void show(Optional<ChangeId> wanted, Read found) {
        version = found.version();
        lines.setAll(found.lines());
        if (selected.get().equals(wanted)) {
            told.set(found.told());
        }
        loaded.set(true);
    }

    /// Writes what was planned and looks at it; `again` hears what was to be written where something came in against it, which is said.
    void plan(Function<PlanDesk, ChangeState> writing, Consumer<Proposal> again) {
        background.run(() -> writing.apply(services.planning()), this::written, why -> {
            refused(why);
            if (why instanceof Outdated outdated) {
                again.accept(outdated.proposal());
            }
        });
    }

    /// Writes what was decided about what is on screen.
    void write(ChangeState seen, ChangeEvent event) {
        background.run(() -> services.desk().write(seen, event), this::written, this::refused);
    }

    private void written(ChangeState state) {
        if (selected.get().equals(Optional.of(state.id()))) {
            load();
        } else {
            selected.set(Optional.of(state.id()));
        }
    }

    private void refused(RuntimeException why) {
        switch (why) {
            case Overtaken _ -> warn.accept("Somebody else worked on this change meanwhile. It is shown as it is now: "
                    + "look at it, then decide again. Nothing was written.");
            case Problem problem -> warn.accept(String.valueOf(problem.getMessage()));
            default -> throw why;
        }
        load();
    }

    private void warn(RuntimeException trouble) {
        warn.accept(String.valueOf(trouble.getMessage()));
    }
}
