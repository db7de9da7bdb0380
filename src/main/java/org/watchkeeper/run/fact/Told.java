package org.watchkeeper.run.fact;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Known;

/// What is known of a host after it was asked. `trouble` says why it was not; what it said before is known still. `isAnew` where it
/// answered just now, and was not asked so shortly ago that it was not asked again.
public record Told(Known known, String trouble, boolean isAnew) {
    /// Asked just now, unless it is in trouble.
    public Told(Known known, String trouble) {
        this(known, trouble, trouble.isEmpty());
    }

    /// Asked just now.
    public static Told of(Known known) {
        return new Told(known, "");
    }

    /// Asked so shortly ago that it was not asked again.
    public static Told young(Known known) {
        return new Told(known, "", false);
    }

    /// Whether what is known is from now.
    public boolean isAsked() {
        return trouble.isEmpty();
    }

    /// Why those could not be asked that could not.
    public static Map<HostId, String> missed(Map<Host, Told> told) {
        return told.entrySet().stream().filter(one -> !one.getValue().isAsked())
                .collect(Collectors.toMap(one -> one.getKey().id(), one -> one.getValue().trouble()));
    }

    /// What each of them said last; of those that never said anything, nothing.
    public static Map<Host, HostFacts> facts(Map<Host, Told> told) {
        var facts = new LinkedHashMap<Host, HostFacts>();
        told.forEach((host, one) -> facts.put(host, one.known().facts().orElse(HostFacts.none(Instant.EPOCH))));
        return facts;
    }
}
