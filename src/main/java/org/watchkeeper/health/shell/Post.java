package org.watchkeeper.health.shell;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.Wires;

/// The kept connection to one host; one round at a time uses it.
final class Post {
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    private record Kept(Host host, Wire wire) {}

    ReentrantLock turn() {
        return turn;
    }

    /// The open connection to `host`, or a new one where there is none or the host is reached in another way now. Called with
    /// the turn held.
    Wire wire(Host host, Wires wires, Questions questions) {
        var before = kept.get();
        if (before != null && before.host.equals(host) && before.wire.isOpen()) {
            return before.wire;
        }
        part("the host is reached in another way now");
        var wire = wires.open(host, questions);
        kept.set(new Kept(host, wire));
        return wire;
    }

    /// Lets go of the connection, on any thread.
    void part(String why) {
        var before = kept.getAndSet(null);
        if (before != null) {
            before.wire.abort(why);
            before.wire.close();
        }
    }
}
