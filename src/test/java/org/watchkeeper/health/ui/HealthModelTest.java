package org.watchkeeper.health.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.Wall;
import org.watchkeeper.health.testing.MemoryAssignments;
import org.watchkeeper.health.testing.MemoryMarks;
import org.watchkeeper.health.testing.MemoryMonitor;
import org.watchkeeper.health.ui.tile.Kind;
import org.watchkeeper.health.ui.tile.Subject;
import org.watchkeeper.health.ui.tile.TileId;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.ui.RunbookShots;

class HealthModelTest {
    private final List<Host> hosts = IntStream.range(0, 70)
            .mapToObj(at -> Standing.host("web-" + at, Environment.STAGING)).toList();
    private final ArrayDeque<Runnable> reading = new ArrayDeque<>();
    private final HealthModel model = new HealthModel(
            new HealthServices(new MemoryMonitor(new Wall(Standing.NOW, hosts.stream()
                    .<Vital>map(host -> Standing.vital(host, Standing.disk(), HealthState.OK)).toList())),
                    new HealthServices.Kept(new MemoryAssignments(), new MemoryMarks()),
                    new MemoryHosts(hosts.toArray(Host[]::new)), RunbookShots.library(new MarkdownRunbooks()),
                    () -> new Operator("Ada"), Clock.fixed(Standing.NOW, ZoneOffset.UTC)),
            new Background(reading::add, Runnable::run));

    private int readAll() {
        int times = 0;
        for (var next = reading.poll(); next != null; next = reading.poll()) {
            next.run();
            times++;
        }
        return times;
    }

    @Test
    void many_checks_are_read_once_to_begin_with_host_by_host() {
        model.arrive();
        assertThat(readAll()).isEqualTo(1);
        assertThat(model.kind().get()).isEqualTo(Kind.HOST);
        assertThat(model.dense().get()).isTrue();
    }

    @Test
    void what_is_asked_for_while_the_first_is_read_is_what_is_shown() {
        model.arrive();
        model.kind().set(Kind.SERVICE);
        model.words().set("web-1");
        readAll();
        assertThat(model.kind().get()).isEqualTo(Kind.SERVICE);
        assertThat(model.seen().get().orElseThrow().sections().getFirst().tiles()).singleElement()
                .satisfies(tile -> assertThat(tile.vitals()).hasSize(11));
    }

    @Test
    void a_check_that_has_no_tile_is_found_by_itself() {
        model.arrive();
        readAll();
        var one = new TileId("", new Subject.OfCheck(hosts.get(3).id(), Standing.disk().id()));
        model.opened().set(Optional.of(one));
        assertThat(model.openedTile()).hasValueSatisfying(tile -> assertThat(tile.detail()).isEqualTo("web-3"));
    }
}
