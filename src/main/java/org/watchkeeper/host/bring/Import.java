package org.watchkeeper.host.bring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.RemovedHost;

/// What taking over a batch would do to the inventory, before anything is saved. A pure function of both.
///
/// A host is found by the name it has in the source, also where it was renamed in the inventory since; else by its name, without
/// regard to case. One that was removed under its name comes back as the host it was, with all that is known of it. Nothing is ever
/// deleted: what the source no longer has is told as gone, and stays.
public record Import(Batch batch, List<Change> changes) {
    public Import {
        changes = List.copyOf(changes);
    }

    /// `removed` are those that may come back, the latest first; `ids` makes the identities of new hosts.
    public static Import of(Collection<Host> inventory, Collection<RemovedHost> removed, Batch batch,
            Supplier<HostId> ids) {
        return new Comparison(inventory, removed, batch, ids).compared();
    }

    /// The hosts to save, each after those it jumps over.
    public List<Host> saved() {
        var left = new HashMap<HostId, Host>();
        var order = new ArrayList<Host>();
        var all = changes.stream().flatMap(change -> change.saved().stream()).toList();
        all.forEach(host -> left.put(host.id(), host));
        all.forEach(host -> place(host.id(), left, order));
        return order;
    }

    /// Whether something of the source cannot be taken over.
    public boolean hasRefusals() {
        return changes.stream().anyMatch(Change.Refused.class::isInstance);
    }

    private static void place(HostId id, Map<HostId, Host> left, List<Host> order) {
        var host = left.remove(id);
        if (host != null) {
            host.jumps().forEach(jump -> place(jump, left, order));
            order.add(host);
        }
    }

    /// One comparison while it is made.
    private static final class Comparison {
        private final Collection<Host> inventory;
        private final Batch batch;
        private final Supplier<HostId> ids;
        private final Names names = new Names();
        private final Map<Origin, Host> byOrigin = new HashMap<>();
        private final Map<String, Host> byName = new HashMap<>();
        private final Map<String, Host> former = new HashMap<>();
        private final Set<HostId> met = new HashSet<>();
        private final List<Change> changes = new ArrayList<>();

        Comparison(Collection<Host> inventory, Collection<RemovedHost> removed, Batch batch, Supplier<HostId> ids) {
            this.inventory = inventory;
            removed.stream().map(RemovedHost::host).filter(host -> !host.practice())
                    .forEach(host -> former.putIfAbsent(key(host.name()), host));
            this.batch = batch;
            this.ids = ids;
        }

        Import compared() {
            inventory.forEach(this::know);
            batch.hosts().forEach(brought -> names.add(brought.name(), id(brought)));
            batch.hosts().forEach(brought -> changes.add(met.add(id(brought)) ? change(brought) : twice(brought)));
            inventory.stream().filter(this::isFromHere).filter(host -> !met.contains(host.id()))
                    .forEach(host -> changes.add(new Change.Gone(host)));
            changes.sort(Comparator.comparing(Change::name, String.CASE_INSENSITIVE_ORDER));
            return new Import(batch, changes);
        }

        private HostId id(Brought brought) {
            return known(brought).map(Host::id).or(() -> names.id(brought.name()))
                    .or(() -> former(brought).map(Host::id)).orElseGet(ids);
        }

        private Optional<Host> known(Brought brought) {
            return Optional.ofNullable(byOrigin.get(brought.origin()))
                    .or(() -> Optional.ofNullable(byName.get(key(brought.name()))));
        }

        private Optional<Host> former(Brought brought) {
            return Optional.ofNullable(former.get(key(brought.name())));
        }

        private void know(Host host) {
            names.add(host.name(), host.id());
            host.origins().forEach(origin -> byOrigin.putIfAbsent(origin, host));
            byName.putIfAbsent(key(host.name()), host);
        }

        private static String key(String name) {
            return name.toLowerCase(Locale.ROOT);
        }

        private boolean isFromHere(Host host) {
            return host.origins().stream().anyMatch(origin -> origin.isFrom(batch.kind(), batch.file()));
        }

        private Change change(Brought brought) {
            if (known(brought).filter(Host::practice).isPresent()) {
                return new Change.Refused(brought, "There is a practice host of this name: remove that one first");
            }
            var merge = new Merge(brought, id(brought), names);
            var known = known(brought);
            var former = former(brought);
            return merge.objection(known.or(() -> former)).<Change>map(why -> new Change.Refused(brought, why))
                    .or(() -> known.map(merge::with)).or(() -> former.map(merge::back))
                    .orElseGet(merge::fresh);
        }

        private static Change twice(Brought brought) {
            return new Change.Refused(brought,
                    "The source has this host twice: upper and lower case count as the same name");
        }
    }
}
