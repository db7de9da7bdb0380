package org.watchkeeper.shell;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.fx.place.Place;

/// Which place is open. Knows no nodes: the window builds and shows what this says.
public final class ShellModel implements Navigation {
    private final List<Place> places;
    private final ReadOnlyObjectWrapper<Place> current;
    private BiConsumer<Place, String> shown = (_, _) -> {};

    /// `places` in the order of the rail; the first is where the console starts.
    public ShellModel(List<Place> places) {
        this.places = List.copyOf(places);
        this.current = new ReadOnlyObjectWrapper<>(this.places.getFirst());
    }

    public List<Place> places() {
        return places;
    }

    public ReadOnlyObjectProperty<Place> current() {
        return current.getReadOnlyProperty();
    }

    /// Whoever shows places; called each time one is opened, also when it is open already.
    public void onOpened(BiConsumer<Place, String> listener) {
        shown = listener;
    }

    @Override
    public void open(String place, String parameter) {
        var found = places.stream().filter(one -> one.id().equals(place)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no place '" + place + "'"));
        current.set(found);
        shown.accept(found, parameter);
    }

    /// What the rail does: opens the place, or leads out to its first page where it is open already.
    public void choose(Place place) {
        if (current.get() == place) {
            place.leadOut();
        } else {
            open(place.id(), "");
        }
    }

    /// Opens the place at that position of the rail, counted from 1; beyond its end nothing happens.
    public void openNumber(int number) {
        if (number >= 1 && number <= places.size()) {
            open(places.get(number - 1).id(), "");
        }
    }
}
