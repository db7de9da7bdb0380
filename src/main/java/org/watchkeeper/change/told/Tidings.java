package org.watchkeeper.change.told;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.calendar.Span;
import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Stage;
import org.watchkeeper.change.Target;
import org.watchkeeper.notice.Course;
import org.watchkeeper.notice.Fact;
import org.watchkeeper.notice.Happening;
import org.watchkeeper.notice.Subject;

/// What people are to hear of a change: nothing of a draft, but from the moment it is approved all that happens to it. A move is told
/// at once, not when its new time is approved: the old time is wrong from then on.
final class Tidings {
    private final List<Happening> happenings = new ArrayList<>();
    private Optional<Span> told = Optional.empty();
    private String reason = "";

    private Tidings() {}

    /// The change as a subject of notices; empty while it was never approved.
    static Optional<Subject> of(ChangeState change) {
        var tidings = new Tidings();
        var state = ChangeState.of(change.id(), change.history().subList(0, 1));
        for (var entry : change.history().subList(1, change.history().size())) {
            state = state.after(entry);
            tidings.hear(entry, state);
        }
        return tidings.happenings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Subject(ToldChanges.subject(change.id()), tidings.about(change),
                        new Course(tidings.happenings)));
    }

    private void hear(ChangeEntry entry, ChangeState state) {
        var span = state.proposal().span();
        if (told.isEmpty()) {
            if (state.settled().isAgreed() || state.settled() == Stage.RUNNING) {
                add(new Happening.Planned(entry.at(), span.start(), span.end()), span);
            } else {
                return;
            }
        }
        switch (entry.event()) {
            case ChangeEvent.Moved(_, var why) -> moved(entry.at(), span, why);
            case ChangeEvent.Revised(_, var why) -> moved(entry.at(), span, why);
            case ChangeEvent.RunBegan _ -> happenings.add(new Happening.Started(entry.at()));
            case ChangeEvent.Extended(var until, var why) -> {
                reason = why;
                happenings.add(new Happening.Extended(entry.at(), until));
            }
            case ChangeEvent.Cancelled(var why) -> {
                reason = why;
                happenings.add(new Happening.Cancelled(entry.at()));
            }
            case ChangeEvent.RunEnded _ when state.settled().isOver() ->
                happenings.add(new Happening.Ended(entry.at()));
            case ChangeEvent.RunEnded _, ChangeEvent.Drafted _, ChangeEvent.Excepted _, ChangeEvent.Submitted _, ChangeEvent.Approved _, ChangeEvent.Refused _, ChangeEvent.Announced _, ChangeEvent.Decided _, ChangeEvent.Overridden _, ChangeEvent.Noted _ ->
                {
                }
        }
    }

    private void moved(Instant at, Span span, String why) {
        if (!told.equals(Optional.of(span))) {
            reason = why;
            add(new Happening.Moved(at, span.start(), span.end()), span);
        }
    }

    private void add(Happening happening, Span span) {
        happenings.add(happening);
        told = Optional.of(span);
    }

    private Subject.About about(ChangeState change) {
        return about(change, reason);
    }

    static Subject.About about(ChangeState change, String reason) {
        var proposal = change.proposal();
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.IMPACT, proposal.impact().words());
        facts.put(Fact.OPERATOR, change.requester().name());
        facts.put(Fact.ENVIRONMENT, environment(proposal));
        if (!reason.isBlank()) {
            facts.put(Fact.REASON, reason);
        }
        return new Subject.About(proposal.title(), proposal.zone(),
                proposal.targets().stream().map(Target::name).toList(), facts,
                proposal.targets().stream().allMatch(Target::practice));
    }

    /// The environment that matters most among its hosts.
    private static String environment(Proposal proposal) {
        return proposal.targets().stream().map(Target::environment).min(Comparator.naturalOrder()).orElseThrow()
                .word();
    }
}
