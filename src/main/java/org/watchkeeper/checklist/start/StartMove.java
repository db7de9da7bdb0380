package org.watchkeeper.checklist.start;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.Due;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Timing;

/// The start of an occasion's work moved to another time: what is due when before and after. Nothing is written.
public record StartMove(OccasionState state, Instant start, ZoneId zone) {
    /// What is said of a start that has passed.
    public static final String PASSED = "That time has passed: what counts back from it is overdue.";

    /// Open items of a list that are due together. `before` is empty where no start was known; `clockChange` says that the
    /// clocks change between then and the new start, and is empty where they do not.
    public record Moved(String list, String words, int items, Optional<Due> before, Due after, String clockChange) {}

    /// Whether the work is yet to come, so that its start can be moved.
    public static boolean isPossible(OccasionState state) {
        return state.clocks().completion().isEmpty() && state.clocks().declared().isEmpty();
    }

    public ListEvent event() {
        return new ListEvent.StartMoved(start, zone);
    }

    private Clocks clocks() {
        return state.clocks().startingAnew(start, zone);
    }

    /// What is due at another time then, list by list, the earliest first.
    public List<Moved> moved() {
        return state.lists().stream().filter(list -> !list.isClosed()).flatMap(list -> moved(list).stream()).toList();
    }

    private List<Moved> moved(ListState list) {
        var together = new LinkedHashMap<Timing, List<ItemState>>();
        list.open()
                .forEach(item -> together.computeIfAbsent(item.item().timing(), _ -> new ArrayList<>()).add(item));
        var moved = new ArrayList<Moved>();
        together.forEach((timing, items) -> timing.due(clocks()).filter(_ -> countsFromStart(timing))
                .ifPresent(after -> moved.add(new Moved(list.copy().title(), words(items.getFirst()), items.size(),
                        timing.due(list.clocks()), after, clockChange(after)))));
        moved.sort(java.util.Comparator.comparing((Moved each) -> each.after().to()));
        return moved;
    }

    private static String words(ItemState item) {
        var timing = item.item().timing();
        return timing.words().isEmpty() ? item.item().group() : timing.words();
    }

    private static boolean countsFromStart(Timing timing) {
        return switch (timing.anchor()) {
            case WINDOW_START, ACTUAL_START, WINDOW_DAY -> true;
            case NONE, WINDOW_END, COMPLETION, INCIDENT_DECLARED -> false;
        };
    }

    private String clockChange(Due due) {
        var rules = zone.getRules();
        int difference = rules.getOffset(start).getTotalSeconds() - rules.getOffset(due.from()).getTotalSeconds();
        if (difference == 0) {
            return "";
        }
        return "The clocks of " + zone.getId() + " go " + (difference > 0 ? "forward" : "back") + " by "
                + length(Duration.ofSeconds(Math.abs(difference))) + " in between.";
    }

    private static String length(Duration length) {
        return length.toMinutesPart() == 0 ? length.toHours() + " h" : length.toMinutes() + " min";
    }

    /// By list, in the order of the occasion.
    public Map<String, List<Moved>> byList() {
        var all = new LinkedHashMap<String, List<Moved>>();
        moved().forEach(each -> all.computeIfAbsent(each.list(), _ -> new ArrayList<>()).add(each));
        return all;
    }
}
