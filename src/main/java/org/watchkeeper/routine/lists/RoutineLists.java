package org.watchkeeper.routine.lists;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.Timing;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.document.Parts;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Schedule;

/// Opens the list of a routine for one of its dates, and knows when it is done. The same date is the same list on every
/// console. Reads and writes: belongs in the background.
public record RoutineLists(Checklists checklists, Pencil pencil, Library library) {
    /// A list without a planned length is overdue after this.
    private static final Duration USUAL = Duration.ofHours(2);

    /// What a list of a routine's date belongs to.
    static String subject(Appointment appointment) {
        return "routine " + appointment.routine().id() + " " + appointment.due();
    }

    /// Which dates are settled because their lists are done. Reads the lists once.
    public Diary.Done done() {
        return new Closed(checklists.lines().stream()
                .filter(line -> line.occasion().kind() == Occasion.Kind.ROUTINE && line.isDone())
                .collect(Collectors.toMap(line -> line.occasion().subject(),
                        line -> Duration.between(line.opened(), line.changed()), (first, _) -> first)));
    }

    /// Lists that are done, by what they belong to, and how long that took.
    private record Closed(Map<String, Duration> lists) implements Diary.Done {
        @Override
        public boolean settles(Appointment appointment) {
            return lists.containsKey(subject(appointment));
        }

        @Override
        public Optional<Duration> took(Appointment appointment) {
            return Optional.ofNullable(lists.get(subject(appointment)));
        }
    }

    /// Opens the list of a date, or finds it where somebody opened it before.
    public ListId open(Appointment appointment) {
        var routine = appointment.routine();
        var occasion = new Occasion(OccasionId.about(subject(appointment)), Occasion.Kind.ROUTINE,
                routine.subject().title(), subject(appointment));
        return checklists.lines().stream().filter(line -> line.occasion().id().equals(occasion.id())).findFirst()
                .map(ListLine::id).orElseGet(() -> open(appointment, occasion));
    }

    private ListId open(Appointment appointment, Occasion occasion) {
        var routine = appointment.routine();
        var copy = timed(copy(appointment, occasion.id()), routine.planned());
        pencil.open(new ListEvent.Opened(occasion,
                Clocks.startingAt(appointment.due(), routine.timetable().zone()), List.of(copy)));
        return copy.id();
    }

    private ListCopy copy(Appointment appointment, OccasionId occasion) {
        var subject = appointment.routine().subject();
        var entry = library.entries().stream().filter(one -> one.file().toString().equals(subject.file())).findFirst();
        return entry.flatMap(one -> Parts.named(one.runbook(), subject.id())
                .map(list -> new Templates(subject.file(), one.runbook()).copy(list, occasion)))
                .orElseThrow(() -> new Problem("The document has no list '" + subject.title() + "' any more",
                        subject.file(), "Give the routine up and adopt the list that took its place."));
    }

    /// Due when the routine is, and overdue when it should be over.
    private static ListCopy timed(ListCopy copy, Duration planned) {
        var timing = Timing.within(Schedule.Anchor.WINDOW_START, "PT0M",
                (planned.isZero() ? USUAL : planned).toString());
        return new ListCopy(copy.id(), copy.origin(), copy.title(), copy.kind(), timing, copy.items().stream()
                .map(item -> new ListItem(item.key(), item.text(), item.line(), item.group(), timing,
                        item.mandatory(), item.proof()))
                .toList());
    }
}
