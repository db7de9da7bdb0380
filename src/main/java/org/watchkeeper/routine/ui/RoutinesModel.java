package org.watchkeeper.routine.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Background;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Ending.Verdict;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.round.Going;
import org.watchkeeper.routine.round.Progress;
import org.watchkeeper.routine.round.Rounds.Begun;

/// The routines, the one that is selected, and what can be done about it. Whatever touches the database is done in the
/// background; this is confined to the FX thread.
final class RoutinesModel {
    private final RoutineServices services;
    private final Background background;
    private final Consumer<String> warn;
    private final Shelf shelf;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Item>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Told>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Offers> offers = new ReadOnlyObjectWrapper<>(Offers.NONE);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final Map<RoutineId, Optional<Under>> underWay = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<Appointment> byPerson = _ -> {};
    private Optional<RoutineId> wanted = Optional.empty();
    private boolean unread;

    /// A round that this console walks, and how far it was when it was last heard of.
    private record Under(Going going, Progress progress) {}

    RoutinesModel(RoutineServices services, Background background, Consumer<String> warn) {
        this(services, Shelf.of(services), background, warn);
    }

    RoutinesModel(RoutineServices services, Shelf shelf, Background background, Consumer<String> warn) {
        this.services = services;
        this.shelf = shelf;
        this.background = background;
        this.warn = warn;
        selected.subscribe(_ -> {
            tell();
            tellProgress();
        });
    }

    ObservableList<Item> items() {
        return items;
    }

    ObjectProperty<Optional<Item>> selected() {
        return selected;
    }

    /// What the last look of the selected routine found.
    ReadOnlyObjectProperty<Optional<Told>> told() {
        return told.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Offers> offers() {
        return offers.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    RoutineServices services() {
        return services;
    }

    /// Who brings what a person has to carry out to the screen.
    void onByPerson(Consumer<Appointment> bring) {
        byPerson = bring;
    }

    boolean isUnderWay(Item item) {
        return underWay.containsKey(item.id());
    }

    /// How far the round of the selected routine is; empty while none is walked here, or it has only just been asked for.
    ReadOnlyObjectProperty<Optional<Progress>> progress() {
        return progress.getReadOnlyProperty();
    }

    private Optional<Under> selectedRound() {
        return selected.get().flatMap(item -> underWay.getOrDefault(item.id(), Optional.empty()));
    }

    private void tellProgress() {
        progress.set(selectedRound().map(Under::progress));
    }

    /// Ends the round of the selected routine early.
    void stop() {
        selectedRound().ifPresent(under -> under.going().stop());
    }

    /// The titles of the routines that this console is running.
    List<String> underWay() {
        return items.stream().filter(this::isUnderWay).map(Item::title).toList();
    }

    /// Reads everything again, and selects that routine if one is wanted.
    void load(Optional<RoutineId> select) {
        load(select, () -> {});
    }

    /// The same, and then `after`.
    void load(Optional<RoutineId> select, Runnable after) {
        wanted = select.or(() -> wanted);
        background.run(shelf::read, found -> {
            var now = wanted;
            wanted = Optional.empty();
            show(found, now);
            after.run();
        }, this::warn);
    }

    /// Reads again by itself: a day may have begun, another console may have carried something out. That it cannot is told once.
    void poll() {
        background.run(shelf::read, found -> show(found, Optional.empty()), trouble -> {
            if (!unread) {
                warn(trouble);
            }
            unread = true;
        });
    }

    private void show(Shelf.Found found, Optional<RoutineId> select) {
        unread = false;
        var keep = select.or(() -> selected.get().map(Item::id));
        var sorted = found.items().stream().sorted(Item.urgency()).toList();
        // The console begins some by itself.
        sorted.forEach(item -> services.rounds().underWay(item.id()).filter(_ -> !isUnderWay(item))
                .ifPresent(begun -> follow(item.id(), begun)));
        // What is as it was is not drawn anew.
        if (!sorted.equals(items)) {
            items.setAll(sorted);
        }
        offers.set(found.offers());
        loaded.set(true);
        var chosen = sorted.stream().filter(item -> keep.filter(item.id()::equals).isPresent()).findFirst()
                .or(() -> sorted.stream().findFirst());
        if (!chosen.equals(selected.get())) {
            selected.set(chosen);
        }
    }

    private void tell() {
        told.set(Optional.empty());
        selected.get().ifPresent(item -> background.run(() -> shelf.tell(item), found -> {
            if (selected.get().filter(now -> now.id().equals(item.id())).isPresent()) {
                told.set(found);
            }
        }, this::warn));
    }

    /// Carries the selected routine out, at its newest date: what only looks is run at once, everything else is brought to a person.
    void carryOut() {
        selected.get().filter(item -> item.canBeCarriedOut() && !isUnderWay(item))
                .ifPresent(item -> carryOut(item.diary().inHand()));
    }

    private void carryOut(Appointment appointment) {
        var routine = appointment.routine().id();
        underWay.put(routine, Optional.empty());
        background.run(() -> services.rounds().begin(appointment, services.asker()),
                begun -> begun(appointment, begun), trouble -> over(routine, trouble));
        drawAnew();
    }

    /// Brings the list of the next date of the selected routine before that date comes.
    void openEarly() {
        selected.get().flatMap(item -> item.diary().early()).ifPresent(byPerson);
    }

    /// What runs is not told by the routine itself.
    private void drawAnew() {
        items.setAll(List.copyOf(items));
    }

    private void begun(Appointment appointment, Begun begun) {
        var routine = appointment.routine().id();
        switch (begun) {
            case Begun.UnderWay here -> follow(routine, here);
            case Begun.NeedsAPerson _ -> {
                over(routine);
                byPerson.accept(appointment);
            }
            case Begun.Taken() -> {
                over(routine);
                warn.accept("Somebody else has begun it a moment ago.");
            }
        }
    }

    /// Hears of a round until its end.
    void follow(RoutineId routine, Begun.UnderWay begun) {
        underWay.put(routine, Optional.empty());
        begun.going().follow(how -> background.screen().execute(() -> hear(routine, begun.going(), how)));
        drawAnew();
        var _ = begun.found().whenComplete((_, _) -> background.screen().execute(() -> over(routine)));
    }

    /// What comes after its end is not heard any more.
    private void hear(RoutineId routine, Going going, Progress how) {
        underWay.computeIfPresent(routine, (_, _) -> Optional.of(new Under(going, how)));
        tellProgress();
    }

    private void over(RoutineId routine, RuntimeException trouble) {
        over(routine);
        warn(trouble);
    }

    private void over(RoutineId routine) {
        underWay.remove(routine);
        tellProgress();
        drawAnew();
        load(Optional.empty());
    }

    /// Says that the selected routine is done: what stands out was seen to, what was due was done by hand.
    void done() {
        selected.get().flatMap(Item::foremost).filter(Appointment::isOpen)
                .ifPresent(one -> settle(List.of(one), Verdict.DONE, ""));
    }

    /// Dismisses everything of the selected routine that is open, for one reason.
    void dismiss(String reason) {
        selected.get().map(item -> item.diary().open()).ifPresent(open -> settle(open, Verdict.DISMISSED, reason));
    }

    private void settle(List<Appointment> open, Verdict how, String note) {
        change(() -> open.stream().map(one -> services.rounds().settle(one, services.operator().get(), how, note))
                .toList());
    }

    /// Gives or takes leave to run by itself.
    void byItself(Routine routine, boolean leave) {
        change(() -> {
            services.routines().save(routine.byItself(leave));
            return leave;
        });
    }

    void giveUp(Routine routine) {
        change(() -> {
            services.routines().giveUp(routine.id());
            return routine;
        });
    }

    void adopt(List<Routine> routines) {
        wanted = routines.stream().findFirst().map(Routine::id);
        change(() -> {
            routines.forEach(services.routines()::save);
            return routines;
        });
    }

    private <T> void change(Supplier<T> change) {
        background.run(change, _ -> load(Optional.empty()), trouble -> {
            warn(trouble);
            load(Optional.empty());
        });
    }

    private void warn(RuntimeException trouble) {
        warn.accept(String.valueOf(trouble.getMessage()));
    }
}
