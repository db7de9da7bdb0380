package org.watchkeeper.checklist.ui;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.fx.Background;
import org.watchkeeper.kernel.Problem;

/// One open list. What is done to it is on disk before it is shown; what other consoles did comes with `again`.
final class SheetModel {
    private final ListServices services;
    private final Background background;
    private final Consumer<String> warn;
    private final ReadOnlyObjectWrapper<Optional<Open>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ListId>> wanted = new ReadOnlyObjectWrapper<>(Optional.empty());

    SheetModel(ListServices services, Background background, Consumer<String> warn) {
        this.services = services;
        this.background = background;
        this.warn = warn;
    }

    /// The list and the occasion it belongs to.
    record Open(OccasionState state, ListState list) {
        OccasionId occasion() {
            return state.occasion().id();
        }

        /// "also on: Pre-maintenance"; empty for an item that no other list of the occasion has.
        String alsoIn(ItemState item) {
            return Tell.alsoIn(state.alsoIn(list.copy().id(), item.item().key()));
        }
    }

    ReadOnlyObjectProperty<Optional<Open>> openProperty() {
        return open.getReadOnlyProperty();
    }

    Optional<Open> now() {
        return open.get();
    }

    /// The list that was asked for last; the open one, where none is on its way.
    Optional<ListId> wanted() {
        return wanted.get();
    }

    ReadOnlyObjectProperty<Optional<ListId>> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    private boolean isWanted(ListId id) {
        return wanted.get().filter(id::equals).isPresent();
    }

    /// Opens a list; `then` follows when it is there.
    void open(ListId id, Runnable then) {
        wanted.set(Optional.of(id));
        background.run(() -> find(id), found -> {
            // Answers may overtake each other: what was asked for last is shown.
            if (isWanted(id)) {
                open.set(Optional.of(found));
                settle(found);
                then.run();
            }
        }, trouble -> {
            // One that was asked for meanwhile is still on its way.
            if (isWanted(id)) {
                wanted.set(now().map(here -> here.list().copy().id()));
            }
            failed(trouble);
        });
    }

    void open(ListLine line) {
        if (!isWanted(line.id())) {
            open(line.id(), () -> {});
        }
    }

    private Open find(ListId id) {
        return services.checklists().lines().stream().filter(line -> line.id().equals(id)).findFirst()
                .flatMap(line -> services.checklists().look(line.occasion().id()))
                .flatMap(state -> state.list(id).map(list -> new Open(state, list)))
                .orElseThrow(() -> new Problem("There is no such checklist in use", "list " + id,
                        "Choose it from the checklists."));
    }

    /// Reads it again: another console may have written.
    void again() {
        now().ifPresent(here -> background.run(
                () -> services.checklists().look(here.occasion()), state -> state.ifPresent(this::took),
                this::failed));
    }

    /// Tries of which nobody wrote how they ended are settled by what their journals say; nothing is run again.
    private void settle(Open here) {
        for (var item : here.list().items()) {
            item.openTrials().forEach(trial -> background.run(
                    () -> services.proving().get().settle(here.occasion(), item.item().key(), trial),
                    _ -> again(), this::failed));
        }
    }

    void write(ListEvent event) {
        write(event, () -> {});
    }

    /// Writes into the list; `then` follows when it is on disk and shown.
    void write(ListEvent event, Runnable then) {
        write(event, then, () -> {});
    }

    /// The same; `otherwise` follows when it could not be written, which the operator is told.
    void write(ListEvent event, Runnable then, Runnable otherwise) {
        if (settles(event) && (!isInUse() || isAnsweredFor(event))) {
            otherwise.run();
            return;
        }
        now().ifPresent(here -> background.run(() -> services.pencil().write(here.occasion(), event), state -> {
            took(state);
            then.run();
        }, trouble -> {
            failed(trouble);
            otherwise.run();
        }));
    }

    private static boolean settles(ListEvent event) {
        return event instanceof ListEvent.Ticked || event instanceof ListEvent.Unticked
                || event instanceof ListEvent.NotApplicable;
    }

    /// Whether items of the list can be settled or opened again. Of a closed one the operator is told that they cannot: what
    /// somebody answers for is not changed below it.
    boolean isInUse() {
        boolean closed = now().filter(here -> here.list().isClosed()).isPresent();
        if (closed) {
            warn.accept("This list is closed. Open it again to change what was done.");
        }
        return !closed;
    }

    private boolean isAnsweredFor(ListEvent event) {
        var signed = now().flatMap(here -> here.state().signedOffWith(event));
        signed.ifPresent(list -> warn.accept("'" + list.copy().title()
                + "' is signed off with this item. Open that list again to change what was done."));
        return signed.isPresent();
    }

    /// Ticks an open item, opens a settled one again.
    void toggle(ItemState item) {
        var key = item.item().key();
        write(item.isOpen() ? new ListEvent.Ticked(key, java.util.List.of()) : new ListEvent.Unticked(key, ""));
    }

    /// Ticks an item that a command would prove, with the reason why it is ticked by hand.
    void tickByHand(ItemKey item, String reason, Runnable then) {
        if (isInUse()) {
            write(new ListEvent.Noted(item, "ticked by hand: " + reason),
                    () -> write(new ListEvent.Ticked(item, java.util.List.of()), then));
        }
    }

    /// Answers may overtake each other: an older state is not shown after a newer one.
    private void took(OccasionState state) {
        var before = now().filter(here -> here.occasion().equals(state.occasion().id()));
        before.filter(here -> here.state().last() < state.last())
                .flatMap(here -> state.list(here.list().copy().id()))
                .ifPresent(list -> open.set(Optional.of(new Open(state, list))));
    }

    private void failed(RuntimeException trouble) {
        warn.accept(String.valueOf(trouble.getMessage()));
    }
}
