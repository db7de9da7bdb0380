package org.watchkeeper.host.bring;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.host.HostId;

/// Names and identities of the hosts there are and those a batch adds; case does not count.
final class Names {
    private final Map<String, HostId> ids = new HashMap<>();
    private final Map<HostId, String> names = new HashMap<>();

    /// Unless the name is taken already.
    void add(String name, HostId id) {
        ids.putIfAbsent(key(name), id);
        names.putIfAbsent(id, name);
    }

    Optional<HostId> id(String name) {
        return Optional.ofNullable(ids.get(key(name)));
    }

    boolean has(HostId id) {
        return names.containsKey(id);
    }

    String name(HostId id) {
        return names.getOrDefault(id, id.toString());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
