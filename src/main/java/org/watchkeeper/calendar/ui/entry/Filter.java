package org.watchkeeper.calendar.ui.entry;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.host.Environment;

/// Which entries are shown: those of the kinds that reach the environment and the group, where one is chosen.
public record Filter(Optional<Environment> environment, Optional<String> group, Set<Kind> kinds) {
    public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), EnumSet.allOf(Kind.class));

    public Filter {
        kinds = Set.copyOf(kinds);
    }

    public boolean isAll() {
        return equals(ALL);
    }

    public boolean shows(CalendarEntry entry, Inventory inventory) {
        var reach = inventory.reach(entry.scope());
        return kinds.contains(entry.kind())
                && environment.filter(each -> !reach.environments().contains(each)).isEmpty()
                && group.filter(each -> !inGroup(entry, reach, each)).isEmpty();
    }

    /// What is for all hosts is for every group.
    private static boolean inGroup(CalendarEntry entry, Reach reach, String group) {
        var scope = entry.scope();
        return reach.groups().contains(group) || scope.groups().isEmpty() && scope.hosts().isEmpty();
    }

    public Filter with(Kind kind, boolean on) {
        var others = kinds.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(kinds);
        if (on) {
            others.add(kind);
        } else {
            others.remove(kind);
        }
        return new Filter(environment, group, others);
    }

    public Filter in(Optional<Environment> other) {
        return new Filter(other, group, kinds);
    }

    public Filter of(Optional<String> other) {
        return new Filter(environment, other, kinds);
    }
}
