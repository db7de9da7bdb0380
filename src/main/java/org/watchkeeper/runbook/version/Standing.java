package org.watchkeeper.runbook.version;

/// How a document stands to the versions that were used or accepted here.
public sealed interface Standing {
    /// Never used here: there is nothing to compare it with.
    record Unknown() implements Standing {}

    /// Exactly this version was used or accepted.
    record Known(Version version) implements Standing {}

    /// It differs from the version before.
    record Differs(Version before, Comparison comparison, boolean mustBeAccepted) implements Standing {}

    /// Whether an operator must look at what changed before it may be run.
    default boolean blocksRuns() {
        return this instanceof Differs(_, _, var mustBeAccepted) && mustBeAccepted;
    }
}
