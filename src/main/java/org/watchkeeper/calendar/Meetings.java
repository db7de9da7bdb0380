package org.watchkeeper.calendar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// Which scopes may be for the same host. A scope is the set of its hosts, groups and environments; two meet where these sets
/// do. A group without hosts meets itself, and what is for a whole environment meets all that is.
final class Meetings {
    private final Map<Scope, Integer> numbers = new HashMap<>();
    private final List<int[]> meeting = new ArrayList<>();

    Meetings(Collection<CalendarEntry> entries, Collection<Host> inventory) {
        entries.forEach(entry -> numbers.putIfAbsent(entry.scope(), numbers.size()));
        var tokens = new Tokens();
        var sets = new BitSet[numbers.size()];
        numbers.forEach((scope, number) -> sets[number] = tokens.of(scope, inventory));
        for (var set : sets) {
            meeting.add(java.util.stream.IntStream.range(0, sets.length).filter(other -> set.intersects(sets[other]))
                    .toArray());
        }
    }

    int size() {
        return meeting.size();
    }

    int number(Scope scope) {
        return numbers.getOrDefault(scope, -1);
    }

    /// The numbers of the scopes that a scope meets, itself among them.
    int[] of(int scope) {
        return meeting.get(scope);
    }

    /// Numbers for hosts, groups and environments.
    private static final class Tokens {
        private final Map<Object, Integer> known = new HashMap<>();

        BitSet of(Scope scope, Collection<Host> inventory) {
            var set = new BitSet();
            scope.among(inventory).forEach(host -> set.set(token(host.id())));
            scope.hosts().forEach((HostId id) -> set.set(token(id)));
            scope.groups().forEach(group -> set.set(token(group)));
            if (scope.hosts().isEmpty() && scope.groups().isEmpty()) {
                var environments = scope.environments().isEmpty()
                        ? List.of(Environment.values())
                        : scope.environments();
                environments.forEach(each -> set.set(token(each)));
            }
            return set;
        }

        private int token(Object what) {
            return known.computeIfAbsent(what, _ -> known.size());
        }
    }
}
