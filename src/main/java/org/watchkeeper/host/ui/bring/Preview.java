package org.watchkeeper.host.ui.bring;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.RemovedHost;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Brought;
import org.watchkeeper.host.bring.Change;
import org.watchkeeper.host.bring.Environments;
import org.watchkeeper.host.bring.Import;
import org.watchkeeper.host.bring.Part;

/// What a source would change, with what was said about environments. Pure.
record Preview(Collection<Host> inventory, Collection<RemovedHost> removed, Batch batch, Environments environments,
        Import plan,
        Map<Origin, Brought> brought) {
    static Preview of(Collection<Host> inventory, Collection<RemovedHost> removed, Batch batch,
            Environments environments, Supplier<HostId> ids) {
        var brought = new HashMap<Origin, Brought>();
        batch.hosts().forEach(host -> brought.put(host.origin(), host));
        return new Preview(inventory, removed, batch, environments,
                Import.of(inventory, removed, batch.whenNew(environments), ids), brought);
    }

    /// The same with the environments that groups of new hosts speak of by their names.
    Preview withProposals(Supplier<HostId> ids) {
        var proposed = environments;
        for (var group : groups().keySet()) {
            var spoken = Environments.spokenOf(group);
            if (spoken.isPresent()) {
                proposed = proposed.with(group, spoken.get());
            }
        }
        return of(inventory, removed, batch, proposed, ids);
    }

    Preview with(Environments said, Supplier<HostId> ids) {
        return of(inventory, removed, batch, said, ids);
    }

    /// New hosts whose source does not say their environment, by each of their groups.
    SortedMap<String, Integer> groups() {
        var counts = new TreeMap<String, Integer>();
        asked().forEach(host -> host.groups().forEach(group -> counts.merge(group, 1, Integer::sum)));
        return counts;
    }

    boolean isAsking() {
        return asked().findAny().isPresent();
    }

    private Stream<Brought> asked() {
        return plan.changes().stream().filter(Change.Added.class::isInstance).flatMap(this::source)
                .filter(host -> !host.says(Part.ENVIRONMENT));
    }

    private Stream<Brought> source(Change change) {
        return change.saved().stream().flatMap(host -> host.origins().stream())
                .flatMap(origin -> Stream.ofNullable(brought.get(origin)));
    }

    /// That of a host after the import; nothing where nobody said that of a new one.
    Optional<Environment> environment(Change change) {
        return switch (change) {
            case Change.Added added -> source(added).findFirst().flatMap(environments::of);
            case Change.Restored restored -> Optional.of(restored.after().environment());
            case Change.Changed changed -> Optional.of(changed.after().environment());
            case Change.Same same -> Optional.of(same.host().environment());
            case Change.Gone gone -> Optional.of(gone.host().environment());
            case Change.Refused _ -> Optional.empty();
        };
    }

    long count(Mark mark) {
        return plan.changes().stream().filter(change -> Mark.of(change) == mark).count();
    }

    List<Change> chosen(Set<String> left) {
        return plan.changes().stream().filter(change -> Mark.of(change).isTaken())
                .filter(change -> !left.contains(change.name())).toList();
    }

    /// The rows that have all words of the filter; those that stay as they are only when `all` are asked for.
    List<BringRow> rows(String filter, boolean all, Set<String> left) {
        var words = new TreeSet<>(List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)));
        return plan.changes().stream().filter(change -> all || Mark.of(change) != Mark.SAME)
                .filter(change -> words.stream().allMatch(text(change)::contains))
                .map(change -> new BringRow(change, Mark.of(change).isTaken() && !left.contains(change.name()),
                        environment(change)))
                .toList();
    }

    private static String text(Change change) {
        var groups = switch (change) {
            case Change.Refused refused -> refused.brought().groups();
            case Change.Gone gone -> gone.host().groups();
            case Change.Same same -> same.host().groups();
            case Change.Added added -> added.host().groups();
            case Change.Restored restored -> restored.after().groups();
            case Change.Changed changed -> changed.after().groups();
        };
        return (change.name() + " " + Mark.of(change).word() + " " + String.join(" ", groups)).toLowerCase(Locale.ROOT);
    }
}
