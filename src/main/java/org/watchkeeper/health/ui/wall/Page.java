package org.watchkeeper.health.ui.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.ui.tile.Section;
import org.watchkeeper.health.ui.tile.Sorting;
import org.watchkeeper.health.ui.tile.Tally;
import org.watchkeeper.health.ui.tile.Tile;

/// What a wall shows at once.
record Page(String title, List<Section> sections) {
    /// So many tiles can be read from across a room.
    static final int MOST = 70;
    private static final String TROUBLE = "Trouble";
    private static final String ALL = "Everything";

    Page {
        sections = List.copyOf(sections);
    }

    /// All of it where that is readable at once. Else trouble first, then section by section, in parts where one is too large.
    static List<Page> of(List<Section> sections) {
        int tiles = sections.stream().mapToInt(section -> section.tiles().size()).sum();
        if (tiles <= MOST) {
            return List.of(new Page(ALL, sections));
        }
        var pages = new ArrayList<Page>();
        var troubled = sections.stream().flatMap(section -> section.tiles().stream())
                .filter(tile -> tile.state() != HealthState.OK).toList();
        parts(TROUBLE, Sorting.TROUBLE.sorted(troubled)).map(part -> page(part.title(), section("", part, null)))
                .forEach(pages::add);
        sections.forEach(section -> parts(section.title().isEmpty() ? ALL : section.title(), section.tiles())
                .map(part -> page(part.title(), section(section.title(), part, section))).forEach(pages::add));
        return List.copyOf(pages);
    }

    private static Page page(String title, Section section) {
        return new Page(title, List.of(section));
    }

    private static Section section(String title, Part part, @org.jspecify.annotations.Nullable Section of) {
        return new Section(title, of == null ? Optional.empty() : of.stake(),
                Tally.of(part.tiles().stream().map(Tile::state).toList()), part.tiles());
    }

    private record Part(String title, List<Tile> tiles) {}

    private static Stream<Part> parts(String title, List<Tile> tiles) {
        int count = (tiles.size() + MOST - 1) / MOST;
        return Stream.iterate(0, at -> at < count, at -> at + 1)
                .map(at -> new Part(count == 1 ? title : title + ", " + (at + 1) + " of " + count,
                        tiles.subList(at * MOST, Math.min(tiles.size(), (at + 1) * MOST))));
    }
}
