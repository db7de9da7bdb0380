package org.watchkeeper.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Something that happened to a change. What state it is in is nothing but these.
public sealed interface ChangeEvent {
    /// The change exists.
    record Drafted(Proposal proposal) implements ChangeEvent {}

    /// It is something else now: whoever approved it approved something else.
    record Revised(Proposal proposal, String why) implements ChangeEvent {}

    /// It is the same at another time. Approvals were for the old one.
    record Moved(Proposal proposal, String why) implements ChangeEvent {}

    /// It stays at its time although windows or blackouts speak against that now. Approvals were for what it was before.
    record Excepted(String reason) implements ChangeEvent {}

    /// Its author asks for approval.
    record Submitted(String note) implements ChangeEvent {}

    record Approved(String note) implements ChangeEvent {}

    record Refused(String reason) implements ChangeEvent {}

    /// Those who are to know were told; `how` says by what.
    record Announced(String how) implements ChangeEvent {}

    /// Go or no-go for the next phase.
    record Decided(boolean go, String note) implements ChangeEvent {}

    /// Somebody let a run start against what the gate said. `second` is who agreed to it in production, else empty.
    record Overridden(List<String> against, String reason, String second) implements ChangeEvent {
        public Overridden {
            against = List.copyOf(against);
        }
    }

    /// A run of a phase (from 0) was started.
    record RunBegan(int phase, UUID run) implements ChangeEvent {}

    record RunEnded(UUID run, Result result) implements ChangeEvent {}

    /// The running phase may last longer.
    record Extended(Instant until, String reason) implements ChangeEvent {}

    record Cancelled(String reason) implements ChangeEvent {}

    /// Something worth remembering.
    record Noted(String text) implements ChangeEvent {}

    /// How a run of it ended.
    enum Result {
        COMPLETED, ROLLED_BACK, ABANDONED
    }

    /// What kind of event it is, in a word that never changes: it is what the store keeps.
    default String kind() {
        return switch (this) {
            case Drafted _ -> "drafted";
            case Revised _ -> "revised";
            case Moved _ -> "moved";
            case Excepted _ -> "excepted";
            case Submitted _ -> "submitted";
            case Approved _ -> "approved";
            case Refused _ -> "refused";
            case Announced _ -> "announced";
            case Decided _ -> "decided";
            case Overridden _ -> "overridden";
            case RunBegan _ -> "run-began";
            case RunEnded _ -> "run-ended";
            case Extended _ -> "extended";
            case Cancelled _ -> "cancelled";
            case Noted _ -> "noted";
        };
    }
}
