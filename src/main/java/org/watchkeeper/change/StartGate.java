package org.watchkeeper.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.calendar.Booking;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.Planning;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;

/// What stands against starting work now: pure functions of windows, blackouts, planned changes and the time.
///
/// Windows count for hosts that some window is for; blackouts count always. A run of a change is held to what was agreed: the same
/// procedure on the same hosts, at its time, with a go.
public record StartGate(Rulebook rulebook, EntrySource planned) {
    /// How much earlier than planned a phase may start.
    public static final Duration EARLY = Duration.ofMinutes(15);

    /// What somebody wants to start: a procedure of a document on hosts, for how long, touching how much.
    public record Attempt(String file, String procedure, List<Host> hosts, Duration length, Window.Impact impact) {
        public Attempt {
            hosts = List.copyOf(hosts);
        }
    }

    /// What stands against work that belongs to no change.
    public List<Hurdle> hurdles(Attempt attempt, Instant now) {
        return calendar(attempt, now, "");
    }

    /// What stands against a run of a change. An exception that was approved is one from windows and blackouts, not from other
    /// changes on the same hosts.
    public List<Hurdle> hurdles(Attempt attempt, ChangeState change, Instant now) {
        var found = new ArrayList<>(agreed(attempt, change, now));
        boolean excepted = !change.proposal().exception().isBlank();
        calendar(attempt, now, change.id().toString()).stream()
                .filter(hurdle -> !excepted || hurdle.kind() == Hurdle.Kind.OTHER_CHANGE).forEach(found::add);
        return List.copyOf(found);
    }

    private List<Hurdle> calendar(Attempt attempt, Instant now, String self) {
        var real = attempt.hosts().stream().filter(host -> !host.practice()).toList();
        if (real.isEmpty()) {
            return List.of();
        }
        boolean ruled = rulebook.windows().stream().anyMatch(window -> real.stream().anyMatch(window.scope()::covers));
        var booking = new Booking(real, attempt.length(), attempt.impact(), now);
        return new Planning(rulebook, planned).objections(booking, now, self).stream()
                .flatMap(objection -> hurdle(objection, ruled).stream()).toList();
    }

    private static Optional<Hurdle> hurdle(Objection objection, boolean ruled) {
        var kind = switch (objection.reason()) {
            case BLACKOUT -> Optional.of(Hurdle.Kind.BLACKOUT);
            case HOST_TAKEN -> Optional.of(Hurdle.Kind.OTHER_CHANGE);
            case OUTSIDE_WINDOWS -> ruled ? Optional.of(Hurdle.Kind.WINDOW) : Optional.<Hurdle.Kind>empty();
            case LONGER_THAN_WINDOW, NOT_CONFIRMED, NEEDS_APPROVAL, TOO_LONG, AFTER_CUTOFF, WRONG_IMPACT ->
                Optional.of(Hurdle.Kind.WINDOW);
            case SHORT_NOTICE -> Optional.<Hurdle.Kind>empty();
        };
        return kind.map(each -> new Hurdle(each, objection.words(), objection.remedy()));
    }

    private static List<Hurdle> agreed(Attempt attempt, ChangeState change, Instant now) {
        var found = new ArrayList<Hurdle>();
        var title = "The change " + change.proposal().title();
        switch (change.settled()) {
            case DRAFT, AWAITING_APPROVAL -> found.add(new Hurdle(Hurdle.Kind.NOT_APPROVED,
                    title + " is not approved, it is " + change.settled().words(), "Have it approved."));
            case APPROVED, ANNOUNCED -> found.add(new Hurdle(Hurdle.Kind.NO_GO, title + " has no go yet",
                    "Look at its lists and at the hosts, then decide go or no-go."));
            case NO_GO -> found.add(new Hurdle(Hurdle.Kind.NO_GO, title + " got a no-go", "Decide again, or move it."));
            case DONE, ROLLED_BACK, CANCELLED, MISSED -> found.add(new Hurdle(Hurdle.Kind.OVER,
                    title + " is over: " + change.settled().words(), "Plan another one."));
            case GO, RUNNING -> {
                /* agreed to */ }
        }
        change.next().ifPresent(phase -> {
            time(change, phase, now).ifPresent(found::add);
            same(attempt, change, phase).ifPresent(found::add);
        });
        return found;
    }

    private static Optional<Hurdle> time(ChangeState change, Phase phase, Instant now) {
        var zone = change.proposal().zone();
        if (now.isBefore(phase.start().minus(EARLY))) {
            return Optional.of(new Hurdle(Hurdle.Kind.NOT_NOW,
                    "It is planned for " + MomentWords.at(phase.start(), zone), "Wait, or move it."));
        }
        var end = change.end().orElse(phase.span().end());
        return now.isBefore(end)
                ? Optional.empty()
                : Optional.of(new Hurdle(Hurdle.Kind.NOT_NOW, "Its time was over " + MomentWords.at(end, zone),
                        "Move it to another time."));
    }

    private static Optional<Hurdle> same(Attempt attempt, ChangeState change, Phase phase) {
        var agreed = new HashSet<HostId>();
        change.proposal().targets().forEach(target -> agreed.add(target.id()));
        boolean hosts = agreed.equals(new HashSet<>(attempt.hosts().stream().map(Host::id).toList()));
        boolean work = phase.work().file().equals(attempt.file())
                && phase.work().procedure().equals(attempt.procedure());
        return hosts && work
                ? Optional.empty()
                : Optional.of(new Hurdle(Hurdle.Kind.NOT_THIS,
                        "What was agreed to is " + phase.work().title() + " on "
                                + String.join(", ", change.proposal().targets().stream().map(Target::name).toList()),
                        "Run that, or change the plan and have it approved again."));
    }
}
