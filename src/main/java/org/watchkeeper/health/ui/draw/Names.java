package org.watchkeeper.health.ui.draw;

import java.util.List;

import org.watchkeeper.health.ui.draw.Placement.Cell;
import org.watchkeeper.health.ui.tile.Section;
import org.watchkeeper.health.ui.tile.Skin;
import org.watchkeeper.health.ui.tile.Tile;

/// The names on tiles, each whole and ever shorter so that what tells it from those beside it stays.
final class Names {
    private final Abridged titles = new Abridged((_, tile) -> tile.title());
    private final Abridged details = new Abridged((_, tile) -> tile.detail());
    private final Abridged names = new Abridged(Names::name);

    /// Above, on a large tile.
    List<String> title(Cell cell) {
        return titles.of(cell.section(), cell.tile());
    }

    /// Below, on a large tile.
    List<String> detail(Cell cell) {
        return details.of(cell.section(), cell.tile());
    }

    /// The only one on a small tile.
    List<String> of(Cell cell) {
        return names.of(cell.section(), cell.tile());
    }

    /// Other tiles are shown from now on.
    void forget() {
        titles.forget();
        details.forget();
        names.forget();
    }

    /// A check is told by its host where its section is the check, and by both otherwise.
    private static String name(Section section, Tile tile) {
        if (tile.face().skin() == Skin.COUNTS || tile.vitals().size() != 1) {
            return tile.title();
        }
        return section.title().equals(tile.detail())
                ? tile.title()
                : section.title().equals(tile.title()) ? tile.detail() : tile.detail() + " " + tile.title();
    }
}
