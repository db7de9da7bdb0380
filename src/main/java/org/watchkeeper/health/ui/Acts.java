package org.watchkeeper.health.ui;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.assign.Assignment;
import org.watchkeeper.health.assign.Scope;
import org.watchkeeper.health.kind.Catalogue;
import org.watchkeeper.health.kind.Units;
import org.watchkeeper.health.ui.detail.Deeds;
import org.watchkeeper.health.ui.tile.Subject;
import org.watchkeeper.health.ui.tile.Tile;
import org.watchkeeper.health.ui.tile.TileId;
import org.watchkeeper.health.ui.watch.WatchSheet;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// What an operator does about a tile. Nothing of it touches a host but looking; it is done away from the screen.
final class Acts implements Deeds {
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final Set<HealthState> TROUBLE = Set.of(HealthState.WARNING, HealthState.CRITICAL,
            HealthState.UNKNOWN);

    private final HealthModel model;
    private final Desk desk;

    Acts(HealthModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    @Override
    public void acknowledge(Tile tile) {
        var who = model.services().operator().get().name();
        var troubled = troubled(tile).stream().filter(vital -> vital.acknowledged().isEmpty()).toList();
        if (troubled.isEmpty()) {
            desk.overlay().notices().tell("There is no trouble here that nobody has seen.");
            return;
        }
        quietly(() -> troubled
                .forEach(vital -> model.services().monitor().acknowledge(vital.host(), vital.probe().id(), who)),
                "Seen by " + who + ": " + tile.title() + ". It alerts no more until it is over.");
    }

    @Override
    public void snooze(Tile tile, Duration time) {
        quietly(() -> tile.vitals()
                .forEach(vital -> model.services().monitor().snooze(vital.host(), vital.probe().id(), time)),
                tile.title() + " stays quiet for " + words(time) + ".");
    }

    @Override
    public void snoozeUntilMorning(Tile tile) {
        var now = ZonedDateTime.now(model.services().clock());
        var today = now.with(MORNING);
        var morning = today.isAfter(now) ? today : today.plusDays(1);
        snooze(tile, Duration.between(now, morning));
    }

    @Override
    public void lookNow(Tile tile) {
        Set<HostId> hosts = tile.vitals().stream().map(Vital::host).collect(Collectors.toUnmodifiableSet());
        quietly(() -> model.services().monitor().lookNow(hosts),
                hosts.size() == 1 ? "Asking its host now." : "Asking " + hosts.size() + " hosts now.");
    }

    @Override
    public void open(Vital vital) {
        model.opened().set(Optional.of(new TileId("", new Subject.OfCheck(vital.host(), vital.probe().id()))));
    }

    @Override
    public void close() {
        model.opened().set(Optional.empty());
    }

    /// Asks what to watch, and keeps it.
    void watch() {
        var services = model.services();
        desk.background().run(() -> WatchSheet.Stock.of(services.hosts().all(), services.library()),
                stock -> WatchSheet.open(stock, desk.overlay(), this::keep), this::failed);
    }

    /// Watches on each practice host what it can play.
    void watchPractice() {
        desk.background().run(this::practice, this::keep, this::failed);
    }

    private Map<Scope, List<Probe>> practice() {
        var services = model.services();
        return services.hosts().all().stream().filter(Host::practice).collect(Collectors.toMap(
                host -> new Scope.One(host.id()), host -> Stream.concat(Catalogue.usual().stream(),
                        services.played().apply(host.id()).stream().map(Units::unit)).toList()));
    }

    private void keep(List<Scope> scopes, List<Probe> probes) {
        keep(scopes.stream().collect(Collectors.toMap(scope -> scope, _ -> probes)));
    }

    private void keep(Map<Scope, List<Probe>> watched) {
        var services = model.services();
        var by = services.operator().get().name();
        var at = services.clock().instant();
        int checks = Set.copyOf(watched.values().stream().flatMap(List::stream).toList()).size();
        quietly(() -> watched.forEach((scope, probes) -> probes.forEach(
                probe -> services.assignments().save(new Assignment(scope, probe, true, by, at)))),
                checks == 1
                        ? "1 check is watched. Its first reading comes in a moment."
                        : checks + " checks are watched. Their first readings come in a moment.");
    }

    private void failed(RuntimeException trouble) {
        desk.overlay().notices().warn(String.valueOf(trouble.getMessage()));
    }

    private static List<Vital> troubled(Tile tile) {
        return tile.vitals().stream().filter(vital -> TROUBLE.contains(vital.state())).toList();
    }

    private static String words(Duration time) {
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        return hours == 0 ? minutes + " min" : minutes == 0 ? hours + " h" : hours + " h " + minutes + " min";
    }

    private void quietly(Runnable work, String done) {
        desk.background().run(work, () -> {
            desk.overlay().notices().tell(done);
            model.load();
        }, this::failed);
    }
}
