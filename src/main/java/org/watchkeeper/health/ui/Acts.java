package org.watchkeeper.health.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.assign.Assignment;
import org.watchkeeper.health.assign.Mark;
import org.watchkeeper.health.assign.Scope;
import org.watchkeeper.health.assign.Watchlist;
import org.watchkeeper.health.kind.Catalogue;
import org.watchkeeper.health.kind.Units;
import org.watchkeeper.health.ui.detail.Deeds;
import org.watchkeeper.health.ui.detail.MarkSheet;
import org.watchkeeper.health.ui.tile.Subject;
import org.watchkeeper.health.ui.tile.Tile;
import org.watchkeeper.health.ui.tile.TileId;
import org.watchkeeper.health.ui.watch.WatchSheet;
import org.watchkeeper.health.watch.Reach;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.runbook.Visible;

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
        var hosts = hosts(tile);
        quietly(() -> model.services().monitor().lookNow(hosts),
                hosts.size() == 1 ? "Asking its host now." : "Asking " + hosts.size() + " hosts now.");
    }

    @Override
    public void maintain(Tile tile) {
        var hosts = hosts(tile);
        desk.background().run(() -> model.services().kept().marks().at(now()).stream()
                .filter(mark -> hosts.contains(mark.host())).toList(),
                marks -> MarkSheet.ask(tile, new MarkSheet.Hosts(names(tile), marks), this, desk.overlay()),
                this::failed);
    }

    @Override
    public void mark(Tile tile, String reason, Duration time) {
        var by = model.services().operator().get().name();
        var since = now();
        quietly(() -> hosts(tile).forEach(host -> model.services().kept().marks()
                .set(new Mark(host, reason, by, since, since.plus(time)))),
                names(tile) + " is under maintenance for " + words(time) + ". Tiles say so in some seconds.");
    }

    @Override
    public void lift(Tile tile) {
        quietly(() -> hosts(tile).forEach(model.services().kept().marks()::lift),
                names(tile) + " is marked no more. Tiles say so in some seconds.");
    }

    @Override
    public void stopWatching(Tile tile) {
        var checks = tile.vitals().stream().filter(vital -> !Reach.isOwn(vital.probe().id())).toList();
        if (checks.isEmpty()) {
            desk.overlay().notices()
                    .tell("That a host answers, and as which machine, is watched as long as anything is asked there.");
            return;
        }
        var what = checks.size() == 1 ? Visible.of(checks.getFirst().probe().title()) : checks.size() + " checks";
        var question = Question.destructive("Stop watching " + what + " on " + names(tile) + "?",
                "It is asked by no console any more. What was read is kept for its time, and Watch… begins again.",
                "Stop watching", "Go on watching");
        ConfirmPane.ask(desk.overlay(), tile.stake().map(stake -> question.on(stake, named(tile))).orElse(question),
                consent -> {
                    if (consent) {
                        var known = known();
                        var by = model.services().operator().get().name();
                        quietly(() -> unwatch(checks, known, by), what + " on " + names(tile)
                                + " is not watched any more. Its tile goes in some seconds.");
                    }
                });
    }

    /// On these hosts alone: what a group or all hosts have watched stays so elsewhere.
    private void unwatch(List<Vital> checks, Map<HostId, Host> hosts, String by) {
        var assignments = model.services().kept().assignments();
        var all = assignments.all();
        checks.forEach(vital -> {
            var here = new Scope.One(vital.host());
            var probe = vital.probe().id();
            Optional.ofNullable(hosts.get(vital.host())).flatMap(host -> Watchlist.wider(host, probe, all))
                    .ifPresentOrElse(wider -> assignments.save(new Assignment(here, wider, false, by, now())),
                            () -> assignments.remove(here, probe));
        });
    }

    private Map<HostId, Host> known() {
        return model.seen().get().map(Seen::hosts).orElse(Map.of());
    }

    private Instant now() {
        return model.services().clock().instant();
    }

    private static Set<HostId> hosts(Tile tile) {
        return tile.vitals().stream().map(Vital::host).collect(Collectors.toUnmodifiableSet());
    }

    private List<String> named(Tile tile) {
        var known = known();
        return hosts(tile).stream().map(known::get).filter(Objects::nonNull).map(Host::name).sorted().toList();
    }

    /// Its only host by name, or how many.
    private String names(Tile tile) {
        var names = named(tile);
        return names.size() == 1 ? names.getFirst() : names.size() + " hosts";
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
                probe -> services.kept().assignments().save(new Assignment(scope, probe, true, by, at)))),
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
