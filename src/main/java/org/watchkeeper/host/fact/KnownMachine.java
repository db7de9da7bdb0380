package org.watchkeeper.host.fact;

import java.time.Instant;

/// The machine that a host is known as. The first one it says is taken as it comes (`by` and `reason` are empty); another one only
/// by a person's word, with a reason.
public record KnownMachine(String machine, Instant since, String by, String reason) {
    public KnownMachine {
        if (machine.isEmpty()) {
            throw new IllegalArgumentException("a machine is known by its id");
        }
        if (by.isBlank() != reason.isBlank()) {
            throw new IllegalArgumentException("whoever says that it is another machine says why");
        }
    }

    /// The one that a host said first.
    public static KnownMachine first(String machine, Instant since) {
        return new KnownMachine(machine, since, "", "");
    }
}
