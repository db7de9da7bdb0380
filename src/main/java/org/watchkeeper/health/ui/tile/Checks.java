package org.watchkeeper.health.ui.tile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Wall;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// All checks of a wall as they stand at one moment, before anything is filtered or arranged.
public final class Checks {
    private final List<Check> all;

    private Checks(List<Check> all) {
        this.all = List.copyOf(all);
    }

    /// Checks on hosts that are not in the inventory any more are left out.
    public static Checks of(Wall wall, Map<HostId, Host> hosts, Instant now) {
        var limits = new HashMap<Judgement, Limits>(); // of few judgements, which many checks share
        var all = new ArrayList<Check>();
        for (var vital : wall.vitals()) {
            var host = hosts.get(vital.host());
            if (host != null) {
                all.add(Check.of(host, vital, limits.computeIfAbsent(vital.probe().judgement(), Limits::of), now));
            }
        }
        return new Checks(all);
    }

    List<Check> all() {
        return all;
    }

    /// How many are in which state.
    public Tally tally() {
        return Tally.of(all.stream().map(Check::state).toList());
    }

    /// How many of them may be seen.
    public long count(Filter filter) {
        return all.stream().filter(filter::accepts).count();
    }

    /// The tile of one check by itself; none where nothing is checked there any more, or where the subject is more than one check.
    public Optional<Tile> tile(Subject subject) {
        return subject instanceof Subject.OfCheck(var host, var probe)
                ? all.stream()
                        .filter(check -> check.host().id().equals(host) && check.vital().probe().id().equals(probe))
                        .findFirst().map(check -> new Tiles(Kind.CHECK, "").of(List.of(check)).getFirst())
                : Optional.empty();
    }
}
