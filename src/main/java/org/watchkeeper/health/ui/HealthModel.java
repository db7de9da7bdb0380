package org.watchkeeper.health.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.watchkeeper.fx.Background;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.ui.tile.Arrangement;
import org.watchkeeper.health.ui.tile.Checks;
import org.watchkeeper.health.ui.tile.Filter;
import org.watchkeeper.health.ui.tile.Grouping;
import org.watchkeeper.health.ui.tile.Kind;
import org.watchkeeper.health.ui.tile.Sorting;
import org.watchkeeper.health.ui.tile.Tile;
import org.watchkeeper.health.ui.tile.TileId;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Problem;

/// What the Health place shows, and how. Arranges in the background, never two at once; confined to the FX thread but for
/// `stir`.
final class HealthModel {
    /// From so many tiles on they are dense until somebody says otherwise.
    static final int MANY = 60;
    /// How long the inventory is believed.
    private static final Duration INVENTORY = Duration.ofSeconds(15);
    /// Ages turn readings stale even where nothing new comes.
    private static final Duration AGEING = Duration.ofSeconds(5);

    private final HealthServices services;
    private final Background background;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Set<HealthState>> states = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Optional<Environment>> environment = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> group = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.CHECK);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.ENVIRONMENT);
    private final ObjectProperty<Sorting> sorting = new SimpleObjectProperty<>(Sorting.TROUBLE);
    private final BooleanProperty dense = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<TileId>> opened = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AtomicBoolean isStirred = new AtomicBoolean(true);
    private boolean isReading;
    private boolean again;
    private boolean hasBegun;
    private Optional<Inventory> inventory = Optional.empty();

    HealthModel(HealthServices services, Background background) {
        this.services = services;
        this.background = background;
        // How it is arranged changes what is shown.
        List.<ObservableValue<?>>of(words, states, environment, group, kind, grouping, sorting)
                .forEach(each -> each.subscribe(() -> {
                    if (seen.get().isPresent()) {
                        load();
                    }
                }));
    }

    private record Inventory(Map<HostId, Host> hosts, Instant at) {}

    StringProperty words() {
        return words;
    }

    ObjectProperty<Set<HealthState>> states() {
        return states;
    }

    ObjectProperty<Optional<Environment>> environment() {
        return environment;
    }

    ObjectProperty<Optional<String>> group() {
        return group;
    }

    ObjectProperty<Kind> kind() {
        return kind;
    }

    ObjectProperty<Grouping> grouping() {
        return grouping;
    }

    ObjectProperty<Sorting> sorting() {
        return sorting;
    }

    BooleanProperty dense() {
        return dense;
    }

    /// The tile whose detail is open.
    ObjectProperty<Optional<TileId>> opened() {
        return opened;
    }

    ReadOnlyObjectProperty<Optional<Seen>> seen() {
        return seen.getReadOnlyProperty();
    }

    /// Why it could not be read the last time. What was read before stays, and gets older on screen.
    ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    HealthServices services() {
        return services;
    }

    /// The tile whose detail is open, as it is now.
    Optional<Tile> openedTile() {
        return opened.get().flatMap(id -> seen.get().flatMap(now -> now.tile(id)));
    }

    /// There is something new to be read. From any thread.
    void stir() {
        isStirred.set(true);
    }

    /// Once a second while it is on screen: reads where there is something new, or where ages have told.
    void tick() {
        boolean isOld = seen.get()
                .filter(now -> Duration.between(now.at(), services.clock().instant()).compareTo(AGEING) < 0).isEmpty();
        if (isOld || isStirred.get()) {
            load();
        }
    }

    /// The place was opened: hosts may have changed meanwhile.
    void arrive() {
        inventory = Optional.empty();
        load();
    }

    void load() {
        if (isReading) {
            again = true;
            return;
        }
        isReading = true;
        isStirred.set(false);
        var arrangement = arrangement();
        var known = inventory;
        boolean isFirst = !hasBegun;
        background.run(() -> read(arrangement, known, isFirst), this::show, this::failed);
    }

    private Arrangement arrangement() {
        return new Arrangement(kind.get(), grouping.get(), sorting.get(),
                new Filter(words.get(), states.get(), environment.get(), group.get()));
    }

    /// `arrangement` is how it was asked for and `begun` as what it begins, which is host by host where there are very many checks.
    private record Read(Seen seen, Inventory inventory, Arrangement arrangement, Kind begun) {}

    private Read read(Arrangement arrangement, Optional<Inventory> known, boolean isFirst) {
        var now = services.clock().instant();
        var hosts = known.filter(kept -> Duration.between(kept.at(), now).compareTo(INVENTORY) < 0).orElseGet(
                () -> new Inventory(services.hosts().all().stream()
                        .collect(Collectors.toMap(Host::id, Function.identity())), now));
        var wall = services.monitor().wall();
        var checks = Checks.of(wall, hosts.hosts(), now);
        var groups = hosts.hosts().values().stream().flatMap(host -> host.groups().stream()).distinct().sorted()
                .toList();
        var begun = isFirst && arrangement.kind() == Kind.CHECK && hosts.hosts().size() > 1
                && checks.count(arrangement.filter()) > MANY ? Kind.HOST : arrangement.kind();
        var sections = new Arrangement(begun, arrangement.grouping(), arrangement.sorting(), arrangement.filter())
                .of(checks);
        return new Read(new Seen(wall, hosts.hosts(), groups, sections, checks, checks.tally(), now), hosts,
                arrangement, begun);
    }

    private void show(Read read) {
        inventory = Optional.of(read.inventory());
        trouble.set(Optional.empty());
        boolean isAsked = read.arrangement().equals(arrangement());
        if (!hasBegun) {
            begin(read);
        }
        again |= !isAsked;
        seen.set(Optional.of(read.seen()));
        goOn();
    }

    /// Many tiles are begun with dense, and host by host where there are several, until somebody says otherwise.
    private void begin(Read read) {
        hasBegun = true;
        if (read.seen().tiles() > MANY || read.begun() != read.arrangement().kind()) {
            dense.set(true);
        }
        if (kind.get() == read.arrangement().kind()) {
            kind.set(read.begun());
        }
    }

    private void failed(RuntimeException failure) {
        trouble.set(Optional.of(failure instanceof Problem problem
                ? problem
                : new Problem("Health cannot be read", "", String.valueOf(failure.getMessage()), failure)));
        goOn();
    }

    private void goOn() {
        isReading = false;
        if (again) {
            again = false;
            load();
        }
    }

    /// Shows everything again.
    void clearFilter() {
        words.set("");
        states.set(Set.of());
        environment.set(Optional.empty());
        group.set(Optional.empty());
    }

    boolean isFiltered() {
        return !words.get().isBlank() || !states.get().isEmpty() || environment.get().isPresent()
                || group.get().isPresent();
    }

    /// Shows only that state as well, or no longer.
    void toggle(HealthState state) {
        var next = new java.util.HashSet<>(states.get());
        if (!next.remove(state)) {
            next.add(state);
        }
        states.set(Set.copyOf(next));
    }
}
