package org.watchkeeper.checklist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Something that happened to the lists of an occasion. How they stand is nothing but these.
public sealed interface ListEvent {
    /// An event about one item; it counts for that item in every list that has it.
    sealed interface AboutItem extends ListEvent {
        ItemKey item();
    }

    /// An event about one list.
    sealed interface AboutList extends ListEvent {
        ListId list();
    }

    /// The occasion exists, with its lists.
    record Opened(Occasion occasion, Clocks clocks, List<ListCopy> lists) implements ListEvent {
        public Opened {
            lists = List.copyOf(lists);
        }

        /// What a person opens now: an emergency, declared by that, where all lists are for while one lasts, else a maintenance.
        public static Opened byHand(OccasionId id, String title, Clocks clocks, List<ListCopy> lists, Instant now) {
            boolean emergency = lists.stream().allMatch(list -> list.timing().phase() == Timing.Phase.DURING);
            return new Opened(new Occasion(id, emergency ? Occasion.Kind.EMERGENCY : Occasion.Kind.MAINTENANCE, title,
                    ""), emergency ? clocks.declaredAt(now) : clocks, lists);
        }
    }

    /// More lists belong to it now.
    record Added(List<ListCopy> lists) implements ListEvent {
        public Added {
            lists = List.copyOf(lists);
        }
    }

    /// What is known of its times has changed.
    record ClocksSet(Clocks clocks) implements ListEvent {}

    /// The work starts at another time. What others wrote of its other times meanwhile stays.
    record StartMoved(Instant start, ZoneId zone) implements ListEvent {}

    record Ticked(ItemKey item, List<Evidence> evidence) implements AboutItem {
        public Ticked {
            evidence = List.copyOf(evidence);
        }
    }

    /// The item is open again. `why` may be empty.
    record Unticked(ItemKey item, String why) implements AboutItem {}

    /// The item does not have to be done, with the reason.
    record NotApplicable(ItemKey item, String reason) implements AboutItem {}

    record Noted(ItemKey item, String text) implements AboutItem {}

    record Evidenced(ItemKey item, Evidence evidence) implements AboutItem {}

    /// Somebody is to do it; an empty name is nobody.
    record Assigned(ItemKey item, String person) implements AboutItem {}

    /// Something of the document proves the item from now on.
    record Bound(ItemKey item, Proof proof) implements AboutItem {}

    /// About to be tried on a host: written before anything is sent.
    record ProofBegan(ItemKey item, Trial trial) implements AboutItem {}

    /// The try ended without showing that the item is done.
    record ProofFailed(ItemKey item, Trial trial, String why) implements AboutItem {}

    record ListAssigned(ListId list, String person) implements AboutList {}

    /// A person answers for the list. `note` may be empty.
    record SignedOff(ListId list, String note) implements AboutList {}

    /// The list is closed although it is not done, with the reason.
    record PutAway(ListId list, String reason) implements AboutList {}

    record Reopened(ListId list, String reason) implements AboutList {}

    /// What kind of event it is, in a word that never changes: it is what the store keeps.
    default String kind() {
        return switch (this) {
            case Opened _ -> "opened";
            case Added _ -> "added";
            case ClocksSet _ -> "clocks-set";
            case StartMoved _ -> "start-moved";
            case Ticked _ -> "ticked";
            case Unticked _ -> "unticked";
            case NotApplicable _ -> "not-applicable";
            case Noted _ -> "noted";
            case Evidenced _ -> "evidenced";
            case Assigned _ -> "assigned";
            case Bound _ -> "bound";
            case ProofBegan _ -> "proof-began";
            case ProofFailed _ -> "proof-failed";
            case ListAssigned _ -> "list-assigned";
            case SignedOff _ -> "signed-off";
            case PutAway _ -> "put-away";
            case Reopened _ -> "reopened";
        };
    }
}
