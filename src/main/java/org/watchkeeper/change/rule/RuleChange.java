package org.watchkeeper.change.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Stage;
import org.watchkeeper.change.plan.Outlook;

/// Which planned changes an edit of the calendar touches, and what can become of each: those whose date of the edited window is at
/// another time or gone, and those that windows or blackouts speak against which did not before. What is over, missed, or only on
/// practice hosts is not touched; of what runs now only is told that it goes on.
record RuleChange(Outlook before, Outlook after, Ruling.Id subject, Instant now) {
    static RuleChange of(Outlook outlook, Edit edit, Instant now) {
        return new RuleChange(outlook, outlook.with(outlook.rulebook().after(edit)), edit.subject(), now);
    }

    /// Of these the touched ones, by their start. No two of them are offered the same time.
    List<Touched> touched(List<ChangeState> changes) {
        var hit = changes.stream().filter(this::isOpen).map(Hit::new).filter(Hit::isTouched)
                .sorted(Comparator.comparing((Hit one) -> one.proposal.span().start())
                        .thenComparing(one -> one.change.id().toString()))
                .toList();
        var ids = hit.stream().map(one -> one.change.id().toString()).toList();
        var reserved = new ArrayList<CalendarEntry>();
        var free = after.with(span -> Stream.concat(
                after.entries().entries(span).stream()
                        .filter(entry -> entry.kind() != Kind.CHANGE || !ids.contains(entry.ref().id())),
                reserved.stream().filter(entry -> entry.span().meets(span))).toList());
        return hit.stream().map(one -> {
            var touched = one.touched(free);
            touched.ways().forEach(way -> reserve(touched.change(), way, reserved));
            return touched;
        }).toList();
    }

    /// Another one does not take the time that this one is offered.
    private static void reserve(ChangeState change, Way way, List<CalendarEntry> reserved) {
        if (way instanceof Way.Next(var proposal)) {
            proposal.phases().stream().skip(change.position())
                    .forEach(phase -> reserved.add(new CalendarEntry(Kind.CHANGE,
                            new CalendarEntry.Ref(change.id().toString(), "", Ruling.Source.NONE), proposal.title(),
                            phase.span(), proposal.zone(), proposal.scope(), Set.of(), "")));
        }
    }

    private boolean isOpen(ChangeState change) {
        return !change.settled().isOver() && change.next().isPresent() && change.stage(now) != Stage.MISSED;
    }

    /// A change, and what the edit does to its phases that are to come.
    private final class Hit {
        private final ChangeState change;
        private final Proposal proposal;
        private final int position;
        private final List<Optional<Shift>> shifts;
        private final List<List<Objection>> fresh;

        Hit(ChangeState change) {
            this.change = change;
            this.proposal = change.proposal();
            this.position = change.position();
            this.shifts = proposal.phases().stream().map(this::shift).toList();
            this.fresh = proposal.phases().stream().map(this::fresh).toList();
        }

        boolean isTouched() {
            return IntStream.range(position, proposal.phases().size()).anyMatch(this::isHit);
        }

        private boolean isHit(int phase) {
            return shifts.get(phase).filter(shift -> shift.to().isPresent() || !isHeld(proposal.phases().get(phase)))
                    .isPresent() || !fresh.get(phase).isEmpty();
        }

        /// Whether it lies in a date of some window all the same.
        private boolean isHeld(Phase phase) {
            return after.rulebook().openings(after.hosts(proposal), phase.span()).stream()
                    .anyMatch(opening -> opening.date().span().holds(phase.span()));
        }

        private List<Objection> fresh(Phase phase) {
            var old = before.objections(proposal, phase, id(), now);
            return after.objections(proposal, phase, id(), now).stream().filter(each -> !old.contains(each)).toList();
        }

        private String id() {
            return change.id().toString();
        }

        private Optional<Shift> shift(Phase phase) {
            return window(before).flatMap(old -> old.series().between(phase.span()).stream()
                    .filter(date -> date.span().holds(phase.start())).findFirst()
                    .flatMap(date -> shift(old, date)));
        }

        private Optional<Shift> shift(Window old, Series.Date date) {
            var other = window(after).flatMap(
                    changed -> new Counterpart(old.series(), changed.series(), now).of(date));
            boolean stays = other.filter(there -> there.span().start().equals(date.span().start())).isPresent();
            return stays ? Optional.empty() : Optional.of(new Shift(old, date, other));
        }

        /// The edited window, where it is for all of the hosts.
        private Optional<Window> window(Outlook outlook) {
            var hosts = outlook.hosts(proposal);
            return outlook.rulebook().windows().stream().filter(window -> window.id().equals(subject))
                    .filter(window -> !hosts.isEmpty() && hosts.stream().allMatch(window.scope()::covers)).findFirst();
        }

        /// `free` is the calendar without those whose time is not decided.
        Touched touched(Outlook free) {
            var stay = new Way.Stay(after.objections(proposal, position, id(), now));
            if (change.settled() == Stage.RUNNING) {
                return new Touched(change, Stream.concat(what(), Stream.of("It is running and goes on")).toList(),
                        List.of(new Way.Stay(List.of())));
            }
            var ways = new ArrayList<Way>();
            along(free).ifPresent(ways::add);
            next(free).filter(way -> ways.stream().noneMatch(other -> other instanceof Way.Along(var there, _)
                    && there.phases().equals(way.proposal().phases()))).ifPresent(ways::add);
            ways.add(stay);
            ways.add(new Way.Cancel());
            return new Touched(change, what().toList(), ways);
        }

        private Stream<String> what() {
            var moved = shifts.stream().skip(position).flatMap(Optional::stream).map(Shift::words).distinct().toList();
            return moved.isEmpty()
                    ? fresh.stream().skip(position).flatMap(List::stream).map(Objection::words).distinct()
                    : moved.stream();
        }

        private Optional<Way.Along> along(Outlook free) {
            var phases = new ArrayList<>(proposal.phases());
            for (int i = position; i < phases.size(); i++) {
                int number = i;
                shifts.get(i).flatMap(shift -> shift.along(proposal.phases().get(number)))
                        .ifPresent(start -> phases.set(number, phases.get(number).at(start)));
            }
            if (phases.equals(proposal.phases()) || !isInOrder(phases)) {
                return Optional.empty();
            }
            var moved = proposal.with(phases);
            return Optional.of(new Way.Along(moved, free.objections(moved, position, id(), now)));
        }

        private static boolean isInOrder(List<Phase> phases) {
            return IntStream.range(1, phases.size())
                    .noneMatch(i -> phases.get(i).start().isBefore(phases.get(i - 1).span().end()));
        }

        /// What is touched takes the next time that fits, what would begin before that is over the next one after.
        private Optional<Way.Next> next(Outlook free) {
            var phases = new ArrayList<>(proposal.phases());
            var from = now;
            for (int i = position; i < phases.size(); i++) {
                if (isHit(i) || phases.get(i).start().isBefore(from)) {
                    var fit = free.next(proposal, i, id(), from, now).fit();
                    if (fit.isEmpty()) {
                        return Optional.empty();
                    }
                    phases.set(i, phases.get(i).at(fit.get().span().start()));
                }
                from = phases.get(i).span().end();
            }
            return phases.equals(proposal.phases())
                    ? Optional.empty()
                    : Optional.of(new Way.Next(proposal.with(phases)));
        }
    }
}
