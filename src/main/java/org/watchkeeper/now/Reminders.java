package org.watchkeeper.now;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

import org.watchkeeper.checklist.Due;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.Urgency;
import org.watchkeeper.now.Line.Destination;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Diary;

/// What is to be reminded of at a moment: open items that become due, must be hurried with or are overdue, routines whose time
/// has come or whose day is over. Pure functions. A list that belongs to a routine is told by its routine.
public final class Reminders {
    private Reminders() {}

    /// Everything that stands, the most urgent first.
    public static List<Reminder> of(List<OccasionState> occasions, List<Diary> diaries, Instant now) {
        var lists = occasions.stream().filter(state -> state.occasion().kind() != Occasion.Kind.ROUTINE)
                .flatMap(state -> state.lists().stream()).filter(list -> !list.isClosed())
                .flatMap(list -> of(list, now).stream());
        var routines = diaries.stream().flatMap(diary -> of(diary, now));
        return Stream.concat(lists, routines)
                .sorted(Comparator.comparing(Reminder::kind).thenComparing(Reminder::at)).toList();
    }

    /// Items of a list that reach the same stage of the same due time are told together.
    private static List<Reminder> of(ListState list, Instant now) {
        var together = new LinkedHashMap<Due, List<ItemState>>();
        for (var item : list.open()) {
            item.item().timing().due(list.clocks()).filter(due -> due.urgency(now).compareTo(Urgency.DUE) <= 0)
                    .ifPresent(due -> together.computeIfAbsent(due, _ -> new ArrayList<>()).add(item));
        }
        return together.entrySet().stream().map(each -> of(list, each.getKey(), each.getValue(), now)).toList();
    }

    private static Reminder of(ListState list, Due due, List<ItemState> items, Instant now) {
        boolean overdue = due.urgency(now) == Urgency.OVERDUE;
        long stage = due.reminders().stream().filter(at -> !at.isAfter(now)).count();
        var id = list.copy().id();
        var what = items.size() == 1
                ? items.getFirst().item().text()
                : items.size() + " items of '" + list.copy().title() + "'";
        return new Reminder("list " + id + " " + due.to() + " " + (overdue ? "overdue" : "due " + stage),
                overdue ? Kind.OVERDUE : Kind.DUE, what, overdue ? "overdue" : "due", due.to(),
                new Destination(Situation.CHECKLISTS, id.toString()));
    }

    /// One that the console carries out by itself reminds nobody of its time.
    private static Stream<Reminder> of(Diary diary, Instant now) {
        var missed = diary.missed();
        var over = missed.isEmpty() ? Stream.<Reminder>of() : Stream.of(of(diary, missed.getLast(), Kind.MISSED));
        var due = diary.open().stream().filter(one -> one.standing() == Appointment.Standing.DUE)
                .filter(one -> !one.due().isAfter(now) && !diary.routine().byItself())
                .map(one -> of(diary, one, Kind.DUE));
        return Stream.concat(over, due);
    }

    private static Reminder of(Diary diary, Appointment one, Kind kind) {
        var state = kind == Kind.MISSED ? "missed" : "due";
        var id = diary.routine().id();
        return new Reminder("routine " + id + " " + one.due() + " " + state, kind, diary.routine().subject().title(),
                state, one.due(), new Destination(Situation.ROUTINES, id.toString()));
    }
}
