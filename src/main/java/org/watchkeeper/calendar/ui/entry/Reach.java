package org.watchkeeper.calendar.ui.entry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;

/// Which hosts a scope covers today, and in which environments and groups they are. `practice`: all of them are practice hosts.
public record Reach(List<Host> hosts, Set<Environment> environments, SortedSet<String> groups, boolean practice) {
    public Reach {
        hosts = List.copyOf(hosts);
        environments = Collections.unmodifiableSet(
                environments.isEmpty() ? EnumSet.noneOf(Environment.class) : EnumSet.copyOf(environments));
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
    }

    /// What is at stake: the gravest environment it reaches.
    public Stake stake() {
        if (practice) {
            return Stake.PRACTICE;
        }
        if (environments.contains(Environment.PRODUCTION)) {
            return Stake.PRODUCTION;
        }
        return environments.contains(Environment.STAGING) ? Stake.STAGING : Stake.DEVELOPMENT;
    }
}
