package org.watchkeeper.health.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;
import org.watchkeeper.health.ui.tile.Checks;
import org.watchkeeper.health.ui.tile.Section;
import org.watchkeeper.health.ui.tile.Tally;
import org.watchkeeper.health.ui.tile.Tile;
import org.watchkeeper.health.ui.tile.TileId;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// What was read and how it is arranged. `checks` are all checks that are looked at, whatever is filtered, and `tally` counts them;
/// `groups` are those of the inventory, `at` is when it was arranged.
record Seen(Wall wall, Map<HostId, Host> hosts, List<String> groups, List<Section> sections, Checks checks,
        Tally tally, Instant at) {
    int tiles() {
        return sections.stream().mapToInt(section -> section.tiles().size()).sum();
    }

    /// That tile, or the one of the same subject in another section, or that check though it has no tile now.
    Optional<Tile> tile(TileId id) {
        return shown().filter(tile -> tile.id().equals(id)).findFirst()
                .or(() -> shown().filter(tile -> tile.id().subject().equals(id.subject())).findFirst())
                .or(() -> checks.tile(id.subject()));
    }

    private Stream<Tile> shown() {
        return sections.stream().flatMap(section -> section.tiles().stream());
    }

    /// When anything was read last.
    Optional<Instant> newest() {
        return wall.vitals().stream().map(Vital::last).flatMap(Optional::stream).map(Reading::at)
                .max(Instant::compareTo);
    }

    /// Where there is nothing to arrange at all.
    boolean isEmpty() {
        return tally.total() == 0;
    }
}
