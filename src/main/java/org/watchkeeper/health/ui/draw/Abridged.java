package org.watchkeeper.health.ui.draw;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.watchkeeper.health.ui.tile.Ends;
import org.watchkeeper.health.ui.tile.Section;
import org.watchkeeper.health.ui.tile.Tile;

/// The names of one kind in each section, shortened so that what tells them apart stays. Sections are told apart by identity.
final class Abridged {
    private final Map<Section, Ends> known = new IdentityHashMap<>();
    private final BiFunction<Section, Tile, String> name;

    Abridged(BiFunction<Section, Tile, String> name) {
        this.name = name;
    }

    /// A tile's name in its section, whole and ever shorter.
    List<String> of(Section section, Tile tile) {
        return known
                .computeIfAbsent(section,
                        all -> Ends.of(all.tiles().stream().map(each -> name.apply(all, each)).distinct().toList()))
                .shorter(name.apply(section, tile));
    }

    /// Other sections are shown from now on.
    void forget() {
        known.clear();
    }
}
