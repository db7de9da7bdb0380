package org.watchkeeper.health.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.ui.SampleHealth;
import org.watchkeeper.health.ui.tile.Arrangement;
import org.watchkeeper.health.ui.tile.Checks;
import org.watchkeeper.health.ui.tile.Filter;
import org.watchkeeper.health.ui.tile.Grouping;
import org.watchkeeper.health.ui.tile.Kind;
import org.watchkeeper.health.ui.tile.Section;
import org.watchkeeper.health.ui.tile.Sorting;
import org.watchkeeper.host.Host;

/// Where tiles lie, and where arrows lead.
class PlacementTest {
    private static List<Section> sections(int hosts, Grouping grouping) {
        var sample = new SampleHealth(hosts, SampleHealth.NOW);
        return new Arrangement(Kind.HOST, grouping, Sorting.NAME, Filter.ALL).of(Checks.of(sample.wall(),
                sample.hosts().stream().collect(Collectors.toMap(Host::id, Function.identity())), SampleHealth.NOW));
    }

    @Test
    void five_hundred_hosts_are_seen_at_once_in_a_window_of_1280_by_800() {
        var sections = sections(500, Grouping.ENVIRONMENT);
        var grain = Grain.fitting(sections, 1192, 660);
        var placement = Placement.of(sections, 1192, grain);
        assertThat(placement.cells()).hasSize(500);
        assertThat(placement.height()).isLessThanOrEqualTo(660);
        assertThat(Grain.fitting(sections, 2472, 1300)).isLessThan(grain);
    }

    /// A page of the wall is for those across the room.
    @Test
    void tiles_grow_as_long_as_all_of_them_are_seen() {
        assertThat(Grain.zoom(sections(70, Grouping.NOTHING), 2560, 1356, 3)).isEqualTo(2);
        var few = sections(12, Grouping.ENVIRONMENT);
        double zoom = Grain.zoom(few, 2560, 1356, 3);
        assertThat(zoom).isGreaterThan(2);
        assertThat(Placement.of(few, 2560 / zoom, Grain.LARGE).height() * zoom).isLessThanOrEqualTo(1356);
        assertThat(Grain.zoom(sections(1, Grouping.NOTHING), 2560, 1356, 3)).isEqualTo(3);
        assertThat(Grain.zoom(sections(500, Grouping.NOTHING), 2560, 1356, 3)).isEqualTo(1);
    }

    @Test
    void no_two_tiles_lie_over_each_other_and_none_beside_the_page() {
        var cells = Placement.of(sections(60, Grouping.GROUP), 900, Grain.TILE).cells();
        for (var one : cells) {
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(900);
            assertThat(cells).filteredOn(other -> other != one && other.x() < one.x() + one.width()
                    && one.x() < other.x() + other.width() && other.y() < one.y() + one.height()
                    && one.y() < other.y() + other.height()).isEmpty();
        }
    }

    @Test
    void arrows_lead_to_every_tile_and_over_heads() {
        var placement = Placement.of(sections(20, Grouping.ENVIRONMENT), 800, Grain.TILE);
        var at = placement.cells().getFirst();
        for (int step = 1; step < placement.cells().size(); step++) {
            at = placement.next(at, Direction.RIGHT);
            assertThat(at).isEqualTo(placement.cells().get(step));
        }
        assertThat(placement.next(at, Direction.RIGHT)).isEqualTo(at);
        var down = placement.cells().getFirst();
        for (int row = 0; row < at.row(); row++) {
            down = placement.next(down, Direction.DOWN);
        }
        assertThat(down.row()).isEqualTo(at.row());
        assertThat(placement.next(down, Direction.DOWN)).isEqualTo(down);
        assertThat(placement.next(placement.cells().getFirst(), Direction.UP))
                .isEqualTo(placement.cells().getFirst());
    }

    @Test
    void a_point_on_a_tile_finds_it_and_one_between_tiles_none() {
        var placement = Placement.of(sections(3, Grouping.NOTHING), 800, Grain.TILE);
        var cell = placement.cells().getLast();
        assertThat(placement.at(cell.x() + 1, cell.y() + 1)).contains(cell);
        assertThat(placement.at(cell.x() - 1, cell.y() + 1)).isEmpty();
    }
}
