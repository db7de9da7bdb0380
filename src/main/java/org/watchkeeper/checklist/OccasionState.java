package org.watchkeeper.checklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.watchkeeper.checklist.ItemState.Standing;
import org.watchkeeper.checklist.ListState.Closing;
import org.watchkeeper.kernel.Operator;

/// What an occasion's entries say: a pure fold without clock or I/O. `last` is the number of the last entry folded in.
///
/// People write at the same time, so what comes late is no error: a second tick is in the history of its item and changes
/// nothing, an entry after a list was closed still counts. What names an item or list that is not there is refused with
/// `IllegalStateException`: such a stream is damaged and is never guessed at.
public record OccasionState(Occasion occasion, Clocks clocks, Map<ListId, Sheet> sheets, Map<ItemKey, Marks> marks,
        Operator openedBy, Instant opened, Instant changed, long last) {
    /// A list as far as it goes beyond its items.
    public record Sheet(ListCopy copy, Instant added, String assigned, Closing closing) {}

    /// What was done about the items of one key.
    public record Marks(Standing standing, List<ListEntry> history) {
        static final Marks NONE = new Marks(new Standing.Open(), List.of());

        public Marks {
            history = List.copyOf(history);
        }
    }

    public OccasionState {
        sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /// Folds a whole stream, which must begin with `Opened`.
    public static OccasionState of(List<ListEntry> entries) {
        var first = entries.getFirst();
        if (!(first.event() instanceof ListEvent.Opened(var occasion, var clocks, var lists))) {
            throw new IllegalStateException("an occasion begins with its opening");
        }
        var state = new OccasionState(occasion, clocks, Map.of(), Map.of(), first.by(), first.at(), first.at(),
                first.number()).with(lists, first.at());
        for (var entry : entries.subList(1, entries.size())) {
            state = state.after(entry);
        }
        return state;
    }

    /// The state after one more entry.
    public OccasionState after(ListEntry entry) {
        if (entry.number() != last + 1) {
            throw new IllegalStateException("entry " + entry.number() + " cannot follow entry " + last);
        }
        var next = switch (entry.event()) {
            case ListEvent.Opened _ -> throw new IllegalStateException("an occasion is opened once");
            case ListEvent.Added(var lists) -> with(lists, entry.at());
            case ListEvent.ClocksSet(var other) -> with(other);
            case ListEvent.StartMoved(var start, var zone) -> with(clocks.startingAnew(start, zone));
            case ListEvent.AboutItem about -> marked(about, entry);
            case ListEvent.AboutList about -> listed(about, entry);
        };
        return next.at(entry);
    }

    /// The lists in the order they were added.
    public List<ListState> lists() {
        return sheets.values().stream().map(this::list).toList();
    }

    public Optional<ListState> list(ListId id) {
        return Optional.ofNullable(sheets.get(id)).map(this::list);
    }

    /// The titles of the other lists that have an item of that list: it is settled in all of them at once.
    public List<String> alsoIn(ListId list, ItemKey item) {
        return sheets.values().stream().map(Sheet::copy).filter(copy -> !copy.id().equals(list))
                .filter(copy -> copy.items().stream().anyMatch(each -> each.key().equals(item))).map(ListCopy::title)
                .toList();
    }

    /// The list whose sign-off answers for what that event would open again: an item of several lists is opened in all of them.
    public Optional<ListState> signedOffWith(ListEvent event) {
        return event instanceof ListEvent.Unticked(var item, _)
                ? lists().stream().filter(list -> list.closing() instanceof Closing.SignedOff)
                        .filter(list -> list.items().stream().anyMatch(each -> each.item().key().equals(item)))
                        .findFirst()
                : Optional.empty();
    }

    /// Whether all its lists are closed or done.
    public boolean isDone() {
        return lists().stream().allMatch(list -> list.isClosed() || list.open().isEmpty());
    }

    /// When a list came into the occasion.
    public Instant addedAt(ListId id) {
        return Optional.ofNullable(sheets.get(id)).map(Sheet::added).orElse(opened);
    }

    private ListState list(Sheet sheet) {
        var items = sheet.copy().items().stream().map(this::item).toList();
        return new ListState(sheet.copy(), items, clocks, sheet.assigned(), sheet.closing());
    }

    private ItemState item(ListItem item) {
        var found = marks.getOrDefault(item.key(), Marks.NONE);
        return new ItemState(bound(item, found.history()), found.standing(), found.history());
    }

    /// What was bound last counts for an item that only a person settled when its list was opened.
    private static ListItem bound(ListItem item, List<ListEntry> history) {
        if (item.isProvable()) {
            return item;
        }
        return history.reversed().stream()
                .flatMap(entry -> entry.event() instanceof ListEvent.Bound(_, var proof)
                        ? Stream.of(proof)
                        : Stream.of())
                .findFirst().map(item::provedBy).orElse(item);
    }

    /// A list that is there already is not added again: two consoles may have meant the same.
    private OccasionState with(List<ListCopy> more, Instant at) {
        var all = new LinkedHashMap<>(sheets);
        var keys = new LinkedHashMap<>(marks);
        for (var copy : more) {
            all.putIfAbsent(copy.id(), new Sheet(copy, at, "", new Closing.InUse()));
            copy.items().forEach(item -> keys.putIfAbsent(item.key(), Marks.NONE));
        }
        return new OccasionState(occasion, clocks, all, keys, openedBy, opened, changed, last);
    }

    private OccasionState with(Clocks other) {
        return new OccasionState(occasion, other, sheets, marks, openedBy, opened, changed, last);
    }

    private OccasionState marked(ListEvent.AboutItem about, ListEntry entry) {
        var key = about.item();
        var before = marks.get(key);
        if (before == null) {
            throw new IllegalStateException("entry " + entry.number() + " is about an item that is in no list: " + key);
        }
        var history = new ArrayList<>(before.history());
        history.add(entry);
        var all = new LinkedHashMap<>(marks);
        all.put(key, new Marks(standing(before.standing(), about, entry), history));
        return new OccasionState(occasion, clocks, sheets, all, openedBy, opened, changed, last);
    }

    private static Standing standing(Standing before, ListEvent.AboutItem about, ListEntry entry) {
        boolean open = before instanceof Standing.Open;
        return switch (about) {
            case ListEvent.Ticked _ -> open ? new Standing.Ticked(entry.by(), entry.at()) : before;
            case ListEvent.NotApplicable(_, var reason) ->
                open ? new Standing.NotApplicable(entry.by(), entry.at(), reason) : before;
            case ListEvent.Unticked _ -> new Standing.Open();
            case ListEvent.Noted _, ListEvent.Evidenced _, ListEvent.Assigned _, ListEvent.Bound _, ListEvent.ProofBegan _, ListEvent.ProofFailed _ ->
                before;
        };
    }

    private OccasionState listed(ListEvent.AboutList about, ListEntry entry) {
        var before = sheets.get(about.list());
        if (before == null) {
            throw new IllegalStateException("entry " + entry.number() + " is about a list that is not there");
        }
        var all = new LinkedHashMap<>(sheets);
        all.put(about.list(), sheet(before, about, entry));
        return new OccasionState(occasion, clocks, all, marks, openedBy, opened, changed, last);
    }

    private static Sheet sheet(Sheet before, ListEvent.AboutList about, ListEntry entry) {
        return switch (about) {
            case ListEvent.ListAssigned(_, var person) ->
                new Sheet(before.copy(), before.added(), person, before.closing());
            case ListEvent.SignedOff(_, var note) ->
                closed(before, new Closing.SignedOff(entry.by(), entry.at(), note));
            case ListEvent.PutAway(_, var reason) ->
                closed(before, new Closing.PutAway(entry.by(), entry.at(), reason));
            case ListEvent.Reopened _ ->
                new Sheet(before.copy(), before.added(), before.assigned(), new Closing.InUse());
        };
    }

    /// The first who closes a list counts.
    private static Sheet closed(Sheet before, Closing closing) {
        return before.closing() instanceof Closing.InUse
                ? new Sheet(before.copy(), before.added(), before.assigned(), closing)
                : before;
    }

    private OccasionState at(ListEntry entry) {
        return new OccasionState(occasion, clocks, sheets, marks, openedBy, opened, entry.at(), entry.number());
    }
}
