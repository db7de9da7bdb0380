package org.watchkeeper.checklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.kernel.Operator;

/// How one list of an occasion stands. `assigned` is who is to work through it, empty for nobody.
public record ListState(ListCopy copy, List<ItemState> items, Clocks clocks, String assigned, Closing closing) {
    /// Whether and how a list is closed.
    public sealed interface Closing {
        record InUse() implements Closing {}

        record SignedOff(Operator by, Instant at, String note) implements Closing {}

        record PutAway(Operator by, Instant at, String reason) implements Closing {}
    }

    public ListState {
        items = List.copyOf(items);
    }

    public boolean isClosed() {
        return !(closing instanceof Closing.InUse);
    }

    /// The items that nobody has settled.
    public List<ItemState> open() {
        return items.stream().filter(ItemState::isOpen).toList();
    }

    /// Those of them without which a run of the document does not start.
    public List<ItemState> mandatoryOpen() {
        return open().stream().filter(item -> item.item().mandatory()).toList();
    }

    /// When the next of its open items is due.
    public Optional<Due> due() {
        return open().stream().flatMap(item -> item.item().timing().due(clocks).stream())
                .min(Comparator.comparing(Due::to));
    }

    public Urgency urgency(Instant now) {
        return isClosed() || open().isEmpty()
                ? Urgency.DONE
                : due().map(when -> when.urgency(now)).orElse(Urgency.UNTIMED);
    }
}
