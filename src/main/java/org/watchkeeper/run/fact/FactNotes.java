package org.watchkeeper.run.fact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.HostClock;
import org.watchkeeper.host.fact.HostFacts;

/// What an operator should know before a run on these hosts, by what they say of themselves; none of it keeps the run from starting.
public final class FactNotes {
    private final ZoneId zone;
    private final Instant now;

    /// Times are told in `zone`.
    public FactNotes(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /// As sentences, in the order of the hosts.
    public List<String> of(Map<Host, Told> told) {
        var notes = new ArrayList<String>();
        told.forEach((host, one) -> {
            if (!one.isAsked()) {
                notes.add(host.name() + " could not be asked what it is: " + one.trouble() + ". " + before(one));
            }
            one.known().facts().flatMap(HostFacts::clock).filter(HostClock::isOff)
                    .ifPresent(clock -> notes.add(skew(host, clock)));
        });
        notes.addAll(twins(told));
        return List.copyOf(notes);
    }

    /// How old what counts is, where it is not from now.
    private String before(Told one) {
        return one.known().facts().map(facts -> "What is known of it is from " + MomentWords.at(facts.at(), zone) + ", "
                + MomentWords.distance(facts.at(), now) + (one.known().isStale(now) ? ": stale." : "."))
                .orElse("Nothing is known of it: neither which machine it is nor whether its clock is right.");
    }

    private static String skew(Host host, HostClock clock) {
        return "The clock of " + host.name() + " is not right: " + clock.words() + "; up to "
                + HostClock.BOUND.toSeconds()
                + " s are let pass. Names of backups and times in logs differ by that. Where all "
                + "hosts are off alike, look at this console's own clock.";
    }

    private static List<String> twins(Map<Host, Told> told) {
        var names = new LinkedHashMap<String, List<String>>();
        told.forEach((host, one) -> one.known().facts().map(HostFacts::machine).filter(machine -> !machine.isEmpty())
                .ifPresent(machine -> names.computeIfAbsent(machine, _ -> new ArrayList<>()).add(host.name())));
        return names.values().stream().filter(same -> same.size() > 1).map(same -> same.stream()
                .collect(Collectors.joining(" and ")) + " say that they are the same machine: it would be worked on "
                + same.size() + " times. Or one was copied from the other with its /etc/machine-id.").toList();
    }
}
