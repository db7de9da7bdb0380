package org.watchkeeper.store;

/// How much a write outlives once it has returned.
public enum Durability {
    /// Survives the loss of power: synced to the disk. For decisions, which must be on disk before they act.
    POWER_LOSS,

    /// Survives the death of the console at once, and the loss of power as soon as a later `POWER_LOSS` write returned.
    /// For output: what a crash of the machine takes is still on the host and is fetched again from the held offset.
    KILLED_CONSOLE
}
