package org.watchkeeper.remote.ssh;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.watchkeeper.host.Endpoint;

/// At most eight logins at once at any one sshd or bastion: its MaxStartups refuses at random from ten on.
final class Handshakes {
    private static final int AT_ONCE = 8;

    private final Map<Endpoint, Semaphore> places = new ConcurrentHashMap<>();

    /// Waits for a place; the caller gives it back with `release`. Throws `Unreachable` when cancelled meanwhile.
    Semaphore enter(Hop hop) {
        var place = places.computeIfAbsent(hop.endpoint(), _ -> new Semaphore(AT_ONCE, true));
        try {
            place.acquire();
            return place;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NetworkTrouble.cancelled(hop);
        }
    }
}
