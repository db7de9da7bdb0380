package org.watchkeeper.run.ui.walk;

import java.util.Optional;

import org.watchkeeper.host.HostId;
import org.watchkeeper.host.ui.Contact;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Steering;
import org.watchkeeper.run.Walk;

/// What comes from the run's thread to the screen.
public sealed interface Heard {
    record Happened(Entry entry, RunState state) implements Heard {}

    record Refused(String why) implements Heard {}

    /// The open command is not followed for this reason; with an empty one it is.
    record Held(String why) implements Heard {}

    record Doing(String what) implements Heard {}

    /// The store does not answer; empty when it does again.
    record Store(Optional<Walk.StoreAway> away) implements Heard {}

    record Steered(Steering steering) implements Heard {}

    /// The console knocked at a host.
    record Knocked(HostId host, Contact contact) implements Heard {}

    record Rests() implements Heard {}
}
