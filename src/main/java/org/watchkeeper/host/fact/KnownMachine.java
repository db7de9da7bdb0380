package org.watchkeeper.host.fact;

import java.time.Instant;

/// The machine that a host is known as. The first one it says is taken as it comes (`by` and `reason` are empty); another one only
/// by a person's word, with a reason.
///
/// `isSilent` where somebody said that it is this machine still and tells no machine id any more: a container, an appliance, a file
/// that cannot be read. One that tells an id again is held against `machine`.
public record KnownMachine(String machine, Instant since, String by, String reason, boolean isSilent) {
    public KnownMachine {
        if (machine.isEmpty()) {
            throw new IllegalArgumentException("a machine is known by its id");
        }
        if (by.isBlank() != reason.isBlank()) {
            throw new IllegalArgumentException("whoever says that it is another machine says why");
        }
        if (isSilent && by.isBlank()) {
            throw new IllegalArgumentException("that a machine tells no id is a person's word");
        }
    }

    /// One that tells its id.
    public KnownMachine(String machine, Instant since, String by, String reason) {
        this(machine, since, by, reason, false);
    }

    /// The one that a host said first.
    public static KnownMachine first(String machine, Instant since) {
        return new KnownMachine(machine, since, "", "");
    }

    /// This machine, which tells no id any more by that person's word.
    public KnownMachine silent(Instant from, String who, String why) {
        return new KnownMachine(machine, from, who, why, true);
    }

    /// This machine, which is to tell its id again: because somebody says so, or because it did (`who` and `why` are empty).
    public KnownMachine telling(Instant from, String who, String why) {
        return new KnownMachine(machine, from, who, why);
    }
}
