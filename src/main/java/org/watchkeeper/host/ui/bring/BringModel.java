package org.watchkeeper.host.ui.bring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.bring.Change;
import org.watchkeeper.host.bring.Environments;
import org.watchkeeper.host.bring.Import;
import org.watchkeeper.host.bring.Sources;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.host.config.CommandsToAllow;
import org.watchkeeper.kernel.Problem;

/// An import while it is prepared: the source, what it would change, what is chosen of it, the environments that were said.
final class BringModel {
    private final Inventory inventory;
    private final Sources sources;
    private final Background background;
    private final ObjectProperty<Origin.Kind> kind = new SimpleObjectProperty<>(Origin.Kind.ANSIBLE);
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Stand> stand = new ReadOnlyObjectWrapper<>(new Stand.Choosing());
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty showsAll = new SimpleBooleanProperty();
    private final ObservableList<BringRow> rows = FXCollections.observableArrayList();
    private final Set<String> left = new HashSet<>();
    /// Counts what is begun, so that an answer which is no longer wanted is known.
    private final AtomicInteger turn = new AtomicInteger();
    private Environments said = Environments.unsaid();
    private boolean comparing;
    private boolean saving;

    BringModel(Inventory inventory, Sources sources, Background background) {
        this.inventory = inventory;
        this.sources = sources;
        this.background = background;
        filter.subscribe(_ -> cut());
        showsAll.subscribe(_ -> cut());
    }

    private static HostId newId() {
        return new HostId(UUID.randomUUID());
    }

    /// How far it is.
    sealed interface Stand {
        record Choosing() implements Stand {}

        /// Of `all` hosts so many are read; none of none while nobody knows.
        record Reading(String what, int done, int all) implements Stand {}

        record Failed(Problem problem) implements Stand {
            /// Whether the source is read once its commands are allowed.
            boolean canAllow() {
                return problem instanceof CommandsToAllow;
            }
        }

        /// `busy`: it is being compared again, or saved.
        record Previewed(Preview preview, int chosen, int undecided, boolean busy) implements Stand {
            boolean canApply() {
                return chosen > 0 && undecided == 0 && !busy;
            }
        }
    }

    ReadOnlyObjectProperty<Stand> stand() {
        return stand.getReadOnlyProperty();
    }

    ObjectProperty<Origin.Kind> kind() {
        return kind;
    }

    /// The path of the source; empty is the operator's own ssh configuration.
    StringProperty file() {
        return file;
    }

    StringProperty filter() {
        return filter;
    }

    /// Whether hosts that stay as they are, are shown.
    BooleanProperty showsAll() {
        return showsAll;
    }

    ObservableList<BringRow> rows() {
        return rows;
    }

    /// Something was dropped: what it is, is told by its name, and it is read.
    void dropped(Path path) {
        kind.set(kindOf(path));
        file.set(path.toString());
        read();
    }

    static Origin.Kind kindOf(Path path) {
        var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return Origin.Kind.CSV;
        }
        return name.equals("config") || name.equals("ssh_config") ? Origin.Kind.SSH_CONFIG : Origin.Kind.ANSIBLE;
    }

    /// Reads the source and compares it with the inventory.
    void read() {
        var source = file.get().strip();
        if (source.isEmpty() && kind.get() != Origin.Kind.SSH_CONFIG) {
            return;
        }
        var what = kind.get();
        var words = source.isEmpty() ? "the ssh configuration" : source;
        int mine = turn.incrementAndGet();
        stand.set(new Stand.Reading(words, 0, 0));
        background.run(() -> {
            var batch = sources.read(what, source, Unsaid.usual(System.getProperty("user.name")),
                    (done, all) -> tell(mine, new Stand.Reading(words, done, all)));
            return Preview.of(inventory.all(), inventory.removed(), batch, Environments.unsaid(), BringModel::newId)
                    .withProposals(BringModel::newId);
        }, preview -> wanted(mine, () -> begin(preview)), trouble -> wanted(mine, () -> fail(trouble)));
    }

    /// Off the screen. Ends the reading when it is no longer wanted.
    private void tell(int mine, Stand.Reading reading) {
        if (turn.get() != mine) {
            throw new CancellationException("another source is wanted, or none");
        }
        background.screen().execute(() -> wanted(mine, () -> stand.set(reading)));
    }

    private void wanted(int mine, Runnable show) {
        if (turn.get() == mine) {
            show.run();
        }
    }

    /// Gives up what is being read or compared.
    void leave() {
        turn.incrementAndGet();
    }

    /// Lets ssh run what is shown, and reads the source.
    void allowAndRead() {
        if (stand.get() instanceof Stand.Failed(CommandsToAllow shown)) {
            var source = file.get().strip();
            background.run(() -> sources.allowCommands(source, shown.lines()), this::read, this::fail);
        }
    }

    void chooseAnother() {
        leave();
        stand.set(new Stand.Choosing());
        rows.clear();
    }

    private void begin(Preview preview) {
        left.clear();
        said = preview.environments();
        filter.set("");
        showsAll.set(preview.plan().changes().stream().allMatch(change -> Mark.of(change) == Mark.SAME));
        show(preview, true);
    }

    private void fail(RuntimeException trouble) {
        var problem = trouble instanceof Problem told
                ? told
                : new Problem("The source cannot be read: " + trouble, file.get(), "", trouble);
        stand.set(new Stand.Failed(problem));
    }

    /// Hosts of the group, or of no group that was spoken of where it is empty, are of that environment when they are new.
    void say(String group, Environment environment) {
        if (stand.get() instanceof Stand.Previewed shown) {
            said = group.isEmpty() ? said.others(environment) : said.with(group, environment);
            var all = said;
            int mine = turn.incrementAndGet();
            show(shown.preview(), false);
            background.run(() -> shown.preview().with(all, BringModel::newId),
                    preview -> wanted(mine, () -> show(preview, true)), trouble -> wanted(mine, () -> fail(trouble)));
        }
    }

    private void show(Preview preview, boolean isCompared) {
        comparing = !isCompared;
        show(preview);
    }

    void choose(String host, boolean taken) {
        if (taken ? left.remove(host) : left.add(host)) {
            again();
        }
    }

    /// Chooses all rows that are shown now, or none of them.
    void chooseAll(boolean taken) {
        var names = rows.stream().filter(row -> row.mark().isTaken()).map(row -> row.change().name()).toList();
        if (taken ? left.removeAll(names) : left.addAll(names)) {
            again();
        }
    }

    private void again() {
        if (stand.get() instanceof Stand.Previewed shown) {
            show(shown.preview());
        }
    }

    private void show(Preview preview) {
        var chosen = preview.chosen(left);
        long undecided = chosen.stream().filter(change -> preview.environment(change).isEmpty()).count();
        stand.set(new Stand.Previewed(preview, chosen.size(), (int) undecided, comparing || saving));
        cut();
    }

    private void cut() {
        if (stand.get() instanceof Stand.Previewed shown) {
            replace(shown.preview().rows(filter.get(), showsAll.get(), left));
        }
    }

    /// Rows that stay as they are, stay where they are.
    private void replace(List<BringRow> next) {
        if (next.size() != rows.size()) {
            rows.setAll(next);
            return;
        }
        for (int i = 0; i < next.size(); i++) {
            if (!rows.get(i).equals(next.get(i))) {
                rows.set(i, next.get(i));
            }
        }
    }

    /// Saves what is chosen, all of it or nothing; `done` gets how many there are and what takes it back.
    void apply(Consumer<Applied> done) {
        if (!(stand.get() instanceof Stand.Previewed shown) || !shown.canApply()) {
            return;
        }
        saving = true;
        show(shown.preview());
        var chosen = shown.preview().chosen(left);
        var hosts = new Import(shown.preview().batch(), chosen).saved();
        background.run(() -> inventory.saveAll(hosts), () -> {
            saving = false;
            done.accept(new Applied(hosts.size(), chosen));
        }, trouble -> {
            saving = false;
            fail(trouble);
        });
    }

    /// Takes an import back: what was changed is as before, what is new or came back is among the removed.
    void takeBack(Applied applied, Runnable after, Consumer<RuntimeException> failed) {
        var before = new ArrayList<Host>();
        var gone = new ArrayList<HostId>();
        for (var change : applied.changes()) {
            switch (change) {
                case Change.Added added -> gone.add(added.host().id());
                case Change.Restored restored -> {
                    before.add(restored.before());
                    gone.add(restored.before().id());
                }
                case Change.Changed changed -> before.add(changed.before());
                case Change.Same _, Change.Gone _, Change.Refused _ -> {
                    // nothing of it was saved
                }
            }
        }
        background.run(() -> {
            inventory.saveAll(before);
            inventory.removeAll(gone);
        }, after, failed);
    }

    /// What was saved.
    record Applied(int count, List<Change> changes) {
        Applied {
            changes = List.copyOf(changes);
        }
    }
}
