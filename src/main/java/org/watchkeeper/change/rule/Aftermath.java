package org.watchkeeper.change.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Target;

/// What an edit of the calendar does to planned changes, as it was looked at: `seen` is the version of all changes then, `cause` names
/// the edit in the words of a subordinate clause, "the window Primary was changed".
public record Aftermath(Edit edit, String cause, long seen, List<Touched> touched) {
    public Aftermath {
        touched = List.copyOf(touched);
    }

    /// What an edit is, in words.
    static String cause(Edit edit, Rulebook before) {
        var old = before.find(edit.subject()).map(Edit.Version::ruling);
        return switch (edit.act()) {
            case Edit.Removed() -> old.map(Aftermath::named).orElse("the window") + " was taken off the calendar";
            case Edit.Kept(var ruling) -> named(ruling) + (old.isPresent() ? " was changed" : " is new");
        };
    }

    private static String named(Ruling ruling) {
        return "the " + (ruling instanceof Window ? "window " : "blackout ") + ruling.name();
    }

    /// Which of the changes would be on one host at one time by these decisions, and were not before: a sentence each.
    public static List<String> clashes(List<Decision> decisions) {
        var found = new ArrayList<String>();
        for (int i = 0; i < decisions.size(); i++) {
            for (var other : decisions.subList(i + 1, decisions.size())) {
                clash(decisions.get(i), other).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<String> clash(Decision one, Decision other) {
        if (one.way() instanceof Way.Cancel || other.way() instanceof Way.Cancel
                || meet(one.touched().change().proposal(), other.touched().change().proposal())
                || !meet(one.proposal(), other.proposal())) {
            return Optional.empty();
        }
        return shared(one.proposal(), other.proposal()).findFirst().map(host -> "'" + one.proposal().title() + "' and '"
                + other.proposal().title() + "' would be on " + host.name() + " at the same time");
    }

    private static boolean meet(Proposal one, Proposal other) {
        return shared(one, other).findAny().isPresent() && one.phases().stream().map(Phase::span)
                .anyMatch(span -> other.phases().stream().anyMatch(phase -> phase.span().meets(span)));
    }

    private static Stream<Target> shared(Proposal one, Proposal other) {
        return one.targets().stream().filter(target -> !target.practice())
                .filter(target -> other.targets().stream().anyMatch(there -> there.id().equals(target.id())));
    }
}
