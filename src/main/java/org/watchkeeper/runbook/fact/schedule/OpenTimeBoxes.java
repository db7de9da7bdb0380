package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule;
import org.watchkeeper.runbook.Schedule.Anchor;
import org.watchkeeper.runbook.Schedule.Kind;
import org.watchkeeper.runbook.Schedule.Offset;
import org.watchkeeper.runbook.Schedule.Status;
import org.watchkeeper.runbook.Schedule.When;
import org.watchkeeper.runbook.fact.passage.Passage.Words;
import org.watchkeeper.runbook.fact.schedule.Schedules.Stated;

/// Phases beside time boxes that have none themselves: "Execution (Variable)". Their clock runs without an alarm (T-199).
final class OpenTimeBoxes {
    private static final Pattern BRACKET = Pattern.compile("[^(]+\\(([^)]{2,60})\\):?");

    private final List<Passage> passages;
    private final Set<Passage> stated = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Beside> boxes = new HashSet<>();

    OpenTimeBoxes(List<Passage> passages, List<Stated> stated) {
        this.passages = passages;
        stated.forEach(each -> this.stated.add(each.passage()));
        stated.stream().filter(each -> each.schedule().kind() == Kind.TIMEBOX).map(Stated::passage)
                .forEach(passage -> {
                    if (passage instanceof Words box) {
                        boxes.add(isHeading(box) ? Beside.ofHeading(box) : Beside.ofWords(box));
                    }
                });
    }

    /// What headings below one heading have in common, and words of one phase.
    private record Beside(Words.Kind kind, List<Place.Title> path, Optional<String> phase) {
        static Beside ofHeading(Words words) {
            var path = words.place().path();
            return new Beside(words.kind(), path.subList(0, Math.max(0, path.size() - 1)), Optional.empty());
        }

        static Beside ofWords(Words words) {
            return new Beside(words.kind(), words.place().path(), Optional.of(words.place().phase()));
        }
    }

    List<Stated> found() {
        var found = new ArrayList<Stated>();
        for (var passage : passages) {
            if (passage instanceof Words words && words.isTitle() && BRACKET.matcher(words.text()).matches()
                    && !stated.contains(words)
                    && (boxes.contains(Beside.ofHeading(words)) || boxes.contains(Beside.ofWords(words)))) {
                found.add(new Stated(open(words), words));
            }
        }
        return found;
    }

    private static boolean isHeading(Words words) {
        var path = words.place().path();
        return !path.isEmpty() && path.getLast().line() == words.place().line();
    }

    private static Schedule open(Words words) {
        return new Schedule(words.text(), words.place().line(), Kind.TIMEBOX, Status.CONFIRMED, When.NEVER,
                new Offset(Anchor.NONE, "", "", ""),
                "No limit is given: how long may it take? Until that is known its clock runs without an alarm.",
                List.of());
    }
}
