package org.watchkeeper.health.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.assign.Assignment;
import org.watchkeeper.health.assign.Assignments;
import org.watchkeeper.health.assign.Mark;
import org.watchkeeper.health.assign.Marks;
import org.watchkeeper.health.assign.Scope;
import org.watchkeeper.health.ui.tile.Arrangement;
import org.watchkeeper.health.ui.tile.Checks;
import org.watchkeeper.health.ui.tile.Filter;
import org.watchkeeper.health.ui.tile.Grouping;
import org.watchkeeper.health.ui.tile.Kind;
import org.watchkeeper.health.ui.tile.Sorting;
import org.watchkeeper.health.ui.tile.Tile;
import org.watchkeeper.health.ui.wall.WallPane;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Library;

/// Health in its states, to be looked at.
public final class HealthShots {
    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");
    /// Long enough for all dials at once.
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    private HealthShots() {}

    public static List<Shot> of(Library library) {
        return List.of(new Shot("health-empty", () -> screen(library, 0, _ -> {})),
                new Shot("health-few", () -> screen(library, 3, _ -> {})),
                new Shot("health-checks", () -> screen(library, 40, model -> {
                    model.kind().set(Kind.CHECK);
                    model.dense().set(false);
                })),
                new Shot("health-hosts", () -> screen(library, 40, model -> {
                    model.kind().set(Kind.HOST);
                    model.dense().set(false);
                })),
                new Shot("health-services", () -> screen(library, 40, model -> {
                    model.kind().set(Kind.SERVICE);
                    model.dense().set(false);
                })),
                new Shot("health-groups", () -> screen(library, 40, model -> {
                    model.kind().set(Kind.GROUP);
                    model.grouping().set(Grouping.NOTHING);
                    model.dense().set(false);
                })),
                new Shot("health-dense-40", () -> screen(library, 40, model -> model.dense().set(true))),
                new Shot("health-500", () -> screen(library, 500, _ -> {})),
                new Shot("health-500-checks", () -> screen(library, 500, model -> {
                    model.kind().set(Kind.CHECK);
                    model.grouping().set(Grouping.SERVICE);
                })),
                new Shot("health-wall", () -> wall(500)), new Shot("health-wall-few", () -> wall(12)),
                new Shot("health-trouble", () -> screen(library, 500, model -> {
                    model.kind().set(Kind.CHECK);
                    model.dense().set(false);
                    model.toggle(HealthState.CRITICAL);
                    model.grouping().set(Grouping.NOTHING);
                })),
                new Shot("health-watch", () -> watch(library)),
                new Shot("health-unmatched", () -> screen(library, 40, model -> model.words().set("zebra"))),
                new Shot("health-detail", () -> screen(library, 40, model -> check(model, HealthState.CRITICAL))),
                new Shot("health-detail-stale", () -> screen(library, 40, model -> check(model, HealthState.STALE))),
                new Shot("health-detail-host", () -> screen(library, 40, model -> {
                    model.kind().set(Kind.HOST);
                    open(model, HealthState.CRITICAL, 8);
                })));
    }

    private static Parent wall(int hosts) {
        var sample = new SampleHealth(hosts, SampleHealth.NOW);
        var all = sample.hosts().stream().collect(Collectors.toMap(Host::id, Function.identity()));
        var checks = Checks.of(sample.wall(), all, SampleHealth.NOW);
        var shown = new WallPane.Shown(new Arrangement(Kind.HOST, Grouping.ENVIRONMENT, Sorting.TROUBLE, Filter.ALL)
                .of(checks), checks.tally());
        return new WallPane(new ReadOnlyObjectWrapper<>(shown), Clock.fixed(SampleHealth.NOW.plusSeconds(2), HERE),
                () -> {});
    }

    private static void check(HealthModel model, HealthState state) {
        model.kind().set(Kind.CHECK);
        open(model, state, 1);
    }

    private static void open(HealthModel model, HealthState state, int checks) {
        model.dense().set(false);
        model.seen().get().flatMap(seen -> seen.sections().stream().flatMap(section -> section.tiles().stream())
                .filter(tile -> tile.state() == state && tile.vitals().size() == checks)
                .sorted(Comparator.comparing((Tile tile) -> tile.face().number().isEmpty())).findFirst())
                .ifPresent(tile -> model.opened().set(Optional.of(tile.id())));
    }

    private static Parent watch(Library library) {
        var chosen = new ArrayList<HealthScreen>();
        var screen = screen(library, 40, _ -> {}, chosen::add);
        chosen.getFirst().watch();
        return screen;
    }

    private static Parent screen(Library library, int hosts, Consumer<HealthModel> then) {
        return screen(library, hosts, then, _ -> {});
    }

    private static Parent screen(Library library, int hosts, Consumer<HealthModel> then, Consumer<HealthScreen> built) {
        var sample = new SampleHealth(hosts, SampleHealth.NOW);
        var services = new HealthServices(sample, new HealthServices.Kept(new Nowhere(), new Unmarked()),
                new Kept(sample.hosts()), library,
                () -> new Operator("Mara Lindqvist"), Clock.fixed(SampleHealth.NOW.plusSeconds(2), HERE));
        var overlay = new Overlay();
        var model = new HealthModel(services, Background.direct());
        var screen = new HealthScreen(model,
                new Desk(overlay, (_, _) -> {}, Background.direct(), Choosers.none(), _ -> {}), AT_ONCE);
        overlay.over(screen);
        model.arrive();
        then.accept(model);
        screen.arrive();
        built.accept(screen);
        return overlay;
    }

    /// Nothing is kept.
    private record Nowhere() implements Assignments {
        @Override
        public List<Assignment> all() {
            return List.of();
        }

        @Override
        public void save(Assignment assignment) {
            throw new UnsupportedOperationException("nothing is kept of a sample");
        }

        @Override
        public boolean remove(Scope scope, ProbeId probe) {
            return false;
        }
    }

    /// Nobody works anywhere.
    private record Unmarked() implements Marks {
        @Override
        public List<Mark> at(Instant now) {
            return List.of();
        }

        @Override
        public void set(Mark mark) {
            throw new UnsupportedOperationException("nothing is kept of a sample");
        }

        @Override
        public boolean lift(HostId host) {
            return false;
        }
    }

    /// Hosts that are only there to be looked at.
    private record Kept(List<Host> hosts) implements Hosts {
        @Override
        public List<Host> all() {
            return new ArrayList<>(hosts);
        }

        @Override
        public Optional<Host> find(HostId id) {
            return hosts.stream().filter(host -> host.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Host> named(String name) {
            return hosts.stream().filter(host -> host.name().equalsIgnoreCase(name)).findFirst();
        }

        @Override
        public void save(Host host) {
            throw new UnsupportedOperationException("the sample inventory cannot be changed");
        }

        @Override
        public void remove(HostId id) {
            throw new UnsupportedOperationException("the sample inventory cannot be changed");
        }
    }
}
