package org.watchkeeper.routine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.watchkeeper.routine.Ending.Verdict;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.OutcomeWords;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Task;
import org.watchkeeper.run.TaskState;

/// What a look found, read from its run: what stands out, and how many commands were as they should be on how many hosts.
public record Findings(List<Finding> standingOut, int asTheyShould, int hosts) {
    public Findings {
        standingOut = List.copyOf(standingOut);
    }

    /// Reads a run that is at its end, or was left. A host that could not be had is told once; one that is
    /// another machine than the known one is not as it should be.
    public static Findings of(RunState state) {
        var reading = new Reading(state);
        var tasks = state.forward().passage().tasks();
        for (int task = 0; task < tasks.size(); task++) {
            if (tasks.get(task) instanceof Task.OnHost onHost) {
                reading.read(onHost, state.forward().tasks().get(task));
            }
        }
        return new Findings(reading.found, reading.fine, state.plan().hosts().size());
    }

    /// Unknown wins over odd, and nothing looked at is never as it should be.
    public Verdict verdict() {
        if (count(Finding.Kind.UNKNOWN) > 0 || asTheyShould == 0 && standingOut.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return standingOut.isEmpty() ? Verdict.AS_IT_SHOULD : Verdict.ODD;
    }

    public long count(Finding.Kind kind) {
        return standingOut.stream().filter(finding -> finding.kind() == kind).count();
    }

    /// "1 not as it should be, 2 unknown, 33 as they should be".
    public String words() {
        var parts = new ArrayList<String>();
        var odd = count(Finding.Kind.ODD);
        if (odd > 0) {
            parts.add(odd + (odd == 1 ? " is not as it should be" : " are not as they should be"));
        }
        if (count(Finding.Kind.UNKNOWN) > 0) {
            parts.add(count(Finding.Kind.UNKNOWN) + " unknown");
        }
        parts.add(asTheyShould == 0
                ? "nothing was seen to be as it should be"
                : asTheyShould + (asTheyShould == 1 ? " is as it should be" : " are as they should be"));
        return String.join(", ", parts);
    }

    public Ending ending(Instant at) {
        return new Ending(verdict(), words(), at);
    }

    private static final class Reading {
        private final RunState state;
        private final List<Finding> found = new ArrayList<>();
        private final Set<String> unseen = new LinkedHashSet<>();
        private int fine;

        Reading(RunState state) {
            this.state = state;
        }

        void read(Task.OnHost task, TaskState became) {
            var outcome = became.latest().flatMap(attempt -> attempt.outcome());
            if (outcome.isEmpty() && became.latest().isEmpty()) {
                unseen(task, became);
            } else {
                judge(task, became, outcome.orElse(new Outcome.Unknown("It has not ended yet.")));
            }
        }

        private void judge(Task.OnHost task, TaskState became, Outcome outcome) {
            switch (outcome) {
                case Outcome.Succeeded _, Outcome.Achieved _ -> fine++;
                case Outcome.Failed _ -> found.add(finding(Finding.Kind.ODD, task, became, outcome));
                case Outcome.Unknown _, Outcome.Cancelled _, Outcome.Skipped _, Outcome.ByHand _ ->
                    found.add(finding(Finding.Kind.UNKNOWN, task, became, outcome));
            }
        }

        private void unseen(Task.OnHost task, TaskState became) {
            var host = state.plan().host(task.host()).name();
            if (unseen.add(host)) {
                var why = became.standing() instanceof TaskState.Standing.Settled(Outcome.Skipped(var reason))
                        ? reason
                        : "It was not looked at.";
                found.add(new Finding(became.another() ? Finding.Kind.ODD : Finding.Kind.UNKNOWN, host, "", "", why,
                        Optional.empty()));
            }
        }

        private Finding finding(Finding.Kind kind, Task.OnHost task, TaskState became, Outcome outcome) {
            var attempt = became.latest().orElseThrow();
            return new Finding(kind, state.plan().host(task.host()).name(),
                    state.forward().passage().steps().get(task.step()).title(), attempt.shown(),
                    OutcomeWords.reason(outcome), Optional.of(attempt.id()));
        }
    }
}
