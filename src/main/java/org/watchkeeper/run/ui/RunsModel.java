package org.watchkeeper.run.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.Task;

/// All runs, open ones first, as a filter leaves them. Confined to the FX thread; reads in the background.
final class RunsModel {
    /// Open runs beyond this many are listed without how they stand: looking reads a journal each.
    private static final int MOST_OPEN = 100;
    private final Runs runs;
    private final BooleanSupplier practiceHosts;
    private final Background background;
    private final Consumer<String> warn;
    private final ObservableList<RunLine> lines = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<RunLine> all = List.of();
    private Map<RunId, Standing> standings = Map.of();
    private boolean practiceOffered;

    /// `practiceHosts` tells whether there are any to practise on; it may block.
    RunsModel(Runs runs, BooleanSupplier practiceHosts, Background background, Consumer<String> warn) {
        this.runs = runs;
        this.practiceHosts = practiceHosts;
        this.background = background;
        this.warn = warn;
        filter.subscribe(this::show);
    }

    ObservableList<RunLine> lines() {
        return lines;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /// Whether the list has been read once.
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Why the list could not be read, when it could not.
    ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /// Whether there is nothing yet, and a practice host to begin on.
    boolean offersPractice() {
        return practiceOffered;
    }

    /// Reads the list again.
    void load() {
        background.run(this::read, this::loaded, this::unread);
    }

    /// The list, and of each open run how it stands; blocks.
    private Loaded read() {
        var found = runs.list();
        var standings = new HashMap<RunId, Standing>();
        found.stream().filter(line -> line.result().isEmpty()).limit(MOST_OPEN)
                .forEach(line -> runs.look(line.id()).ifPresent(state -> standings.put(line.id(), Standing.of(state))));
        return new Loaded(found, standings, found.isEmpty() && practiceHosts.getAsBoolean());
    }

    private record Loaded(List<RunLine> lines, Map<RunId, Standing> standings, boolean practice) {}

    /// How an open run stands; empty for a closed one, and for one of more open ones than are looked at.
    Optional<Standing> standing(RunId run) {
        return Optional.ofNullable(standings.get(run));
    }

    /// Tells of each open run whose command was left running when the console was closed, and which no console drives now; `driven`
    /// may block.
    void announce(Predicate<RunId> driven, Consumer<Left> left) {
        background.run(runs::list, lines -> background.run(() -> left(lines, driven), found -> found.forEach(left),
                failure -> warn.accept(String.valueOf(failure.getMessage()))), this::unread);
    }

    private void loaded(Loaded found) {
        trouble.set(Optional.empty());
        standings = Map.copyOf(found.standings());
        practiceOffered = found.practice();
        all = sorted(found.lines());
        loaded.set(true);
        show();
    }

    private void unread(RuntimeException failure) {
        trouble.set(Optional.of(failure instanceof Problem problem
                ? problem
                : new Problem("The runs cannot be read", "", String.valueOf(failure.getMessage()), failure)));
    }

    private static List<RunLine> sorted(List<RunLine> found) {
        var open = found.stream().filter(line -> line.result().isEmpty()).toList();
        var closed = found.stream().filter(line -> line.result().isPresent()).toList();
        return java.util.stream.Stream.concat(open.stream(), closed.stream()).toList();
    }

    private void show() {
        var wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        lines.setAll(all.stream().filter(line -> words(line).contains(wanted)).toList());
    }

    private static String words(RunLine line) {
        return (line.title() + " " + line.runbook() + " " + String.join(" ", line.hosts()) + " " + line.environment()
                + " " + line.result().map(Enum::name).orElse("open")).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private List<Left> left(List<RunLine> lines, Predicate<RunId> driven) {
        return lines.stream().filter(line -> line.result().isEmpty())
                .flatMap(line -> runs.look(line.id()).stream())
                .filter(state -> state.openAttempt().isPresent() && !driven.test(state.plan().id()))
                .flatMap(state -> state.openAttempt().map(open -> left(state, open)).stream()).toList();
    }

    private static Left left(RunState state, Attempt open) {
        var host = state.walked().passage().tasks().get(open.task()) instanceof Task.OnHost on
                ? state.plan().host(on.host())
                : state.plan().hosts().getFirst();
        return new Left(state, host);
    }

    /// A run whose command was running when the console was left.
    record Left(RunState state, Host host) {}
}
