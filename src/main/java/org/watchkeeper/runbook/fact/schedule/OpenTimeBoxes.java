package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Place;

import java.util.ArrayList;
import java.util.List;
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
    private final List<Stated> stated;

    OpenTimeBoxes(List<Passage> passages, List<Stated> stated) {
        this.passages = passages;
        this.stated = List.copyOf(stated);
    }

    List<Stated> found() {
        var found = new ArrayList<Stated>();
        for (var passage : passages) {
            if (passage instanceof Words words && words.isTitle() && BRACKET.matcher(words.text()).matches()
                    && !isStated(words) && hasSibling(words)) {
                found.add(new Stated(open(words), words));
            }
        }
        return found;
    }

    private boolean isStated(Words words) {
        return stated.stream().anyMatch(each -> each.passage() == words);
    }

    private boolean hasSibling(Words words) {
        return stated.stream().filter(each -> each.schedule().kind() == Kind.TIMEBOX).map(Stated::passage)
                .anyMatch(other -> other instanceof Words box && box.kind() == words.kind()
                        && isBeside(box.place(), words.place()));
    }

    private static boolean isBeside(Place one, Place other) {
        boolean heading = !one.path().isEmpty() && one.path().getLast().line() == one.line();
        return heading
                ? one.path().subList(0, one.path().size() - 1)
                        .equals(other.path().subList(0, Math.max(0, other.path().size() - 1)))
                : one.path().equals(other.path()) && one.phase().equals(other.phase());
    }

    private static Schedule open(Words words) {
        return new Schedule(words.text(), words.place().line(), Kind.TIMEBOX, Status.CONFIRMED, When.NEVER,
                new Offset(Anchor.NONE, "", "", ""),
                "No limit is given: how long may it take? Until that is known its clock runs without an alarm.",
                List.of());
    }
}
