package org.watchkeeper.health.ui.tile;

import java.util.Comparator;
import java.util.List;

/// The order of tiles inside a section.
public enum Sorting {
    TROUBLE("Trouble", Comparator.comparing(Tile::state).reversed().thenComparing(Tile::isSeen)
            .thenComparing(Sorting.byName())), NAME("Name", Sorting.byName());

    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // a comparator of records without state
    private final Comparator<Tile> order;

    Sorting(String label, Comparator<Tile> order) {
        this.label = label;
        this.order = order;
    }

    public String label() {
        return label;
    }

    /// The worst first, then what nobody has seen yet, then by name.
    Comparator<Tile> order() {
        return order;
    }

    /// In this order.
    public List<Tile> sorted(List<Tile> tiles) {
        return tiles.stream().sorted(order).toList();
    }

    private static Comparator<Tile> byName() {
        return Comparator.comparing(Tile::title, Names.ORDER).thenComparing(Tile::detail, Names.ORDER);
    }
}
