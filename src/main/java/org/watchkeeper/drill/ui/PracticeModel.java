package org.watchkeeper.drill.ui;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.watchkeeper.drill.Choosable;
import org.watchkeeper.drill.Fault;
import org.watchkeeper.drill.Fleet;
import org.watchkeeper.drill.Scene;
import org.watchkeeper.drill.Story;
import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Host;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Runbook;

/// One practice host as it is now, and what an operator can do to it.
final class PracticeModel {
    static final Duration RESTART = Duration.ofSeconds(6);

    private final Fleet fleet;
    private final Host host;
    private final Supplier<Optional<Runbook>> runbook;
    private final Background background;
    private final Consumer<String> told;
    private final ReadOnlyObjectWrapper<Scene> scene = new ReadOnlyObjectWrapper<>(
            new Scene(new TreeMap<>(), List.of(), new TreeSet<>()));

    /// `runbook` is the document that the host plays, as soon as it is read; `told` gets a sentence for the operator after something was done or failed.
    PracticeModel(Fleet fleet, Host host, Supplier<Optional<Runbook>> runbook, Background background,
            Consumer<String> told) {
        this.runbook = runbook;
        this.fleet = fleet;
        this.host = host;
        this.background = background;
        this.told = told;
    }

    List<Story> stories() {
        return fleet.stories(host.id());
    }

    ReadOnlyObjectProperty<Scene> scene() {
        return scene.getReadOnlyProperty();
    }

    SortedMap<String, String> variables() {
        return scene.get().variables();
    }

    SortedSet<String> on() {
        return scene.get().stories();
    }

    void look() {
        after(() -> {}, "");
    }

    void turn(Story story, boolean on) {
        after(() -> fleet.switchStory(host.id(), story.id(), on), "");
    }

    /// The procedures that can be told to go wrong; none while the runbook is not read.
    List<Procedure> procedures() {
        return runbook.get().stream().flatMap(book -> book.procedures().stream())
                .filter(procedure -> !Choosable.of(procedure).isEmpty()).toList();
    }

    /// The commands that will go wrong, with where they stand first.
    List<Armed> armed() {
        return Fault.in(scene.get()).stream().map(this::armed).toList();
    }

    private Armed armed(Fault fault) {
        return procedures().stream()
                .flatMap(procedure -> Choosable.of(procedure).stream().filter(one -> fault.isFor(one.script()))
                        .map(one -> new Armed(fault, one.place() + " · " + procedure.title(), one.firstLine())))
                .findFirst()
                .orElseGet(() -> new Armed(fault, "", fault.script().lines().findFirst().orElse("")));
    }

    /// `place` is empty where the command is not found in the runbook; `text` is its first line.
    record Armed(Fault fault, String place, String text) {}

    void arm(Fault fault, boolean on) {
        after(() -> fleet.arm(host.id(), fault, on), "");
    }

    void drop() {
        after(() -> fleet.dropConnections(host.id()),
                "All connections to " + host.name() + " were dropped; its commands go on.");
    }

    void restart() {
        after(() -> fleet.restart(host.id(), RESTART),
                host.name() + " restarts and is away for " + RESTART.toSeconds() + " s; what ran on it is gone.");
    }

    void reset() {
        after(() -> fleet.reset(host.id()), host.name() + " is as it was when it was new.");
    }

    private void after(Runnable deed, String sentence) {
        background.run(() -> {
            deed.run();
            return fleet.scene(host.id());
        }, now -> {
            scene.set(now);
            tell(sentence);
        }, failed -> tell(String.valueOf(failed.getMessage())));
    }

    private void tell(String sentence) {
        if (!sentence.isEmpty()) {
            told.accept(sentence);
        }
    }
}
