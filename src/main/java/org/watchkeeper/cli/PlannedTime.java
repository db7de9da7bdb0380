package org.watchkeeper.cli;

import java.util.stream.Collectors;

import org.watchkeeper.calendar.fit.Jobs;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.plan.Outlook;
import org.watchkeeper.change.plan.PlanDesk;

/// The time of a change that is planned on the command line: `seen` is what the calendar said when it was looked at.
record PlannedTime(Tools tools, Outlook seen) {
    /// Looks at the calendar now.
    static PlannedTime now(Tools tools) {
        return new PlannedTime(tools, outlook(tools));
    }

    private static Outlook outlook(Tools tools) {
        return new Outlook(tools.calendars().current(), tools.planned(), tools.hosts().all());
    }

    PlanDesk desk() {
        return new PlanDesk(ChangesCommand.desk(tools), tools.calendars(), () -> outlook(tools));
    }

    /// Refuses a time that something stands against from phase number `from` on, unless the proposal says why it is planned then all the
    /// same. `self` is the change's own id, or empty. What its hosts do by themselves then is told on stderr.
    void refuse(Proposal proposal, int from, String self, Tools.Terminal terminal) {
        var now = tools.clock().instant();
        seen.jobs(proposal, from, now).forEach(job -> terminal.err().println("· " + Jobs.words(job)));
        var found = seen.objections(proposal, from, self, now);
        if (!found.isEmpty() && proposal.exception().isBlank()) {
            throw new Misuse("It cannot be planned for then", proposal.title(), found.stream()
                    .map(objection -> objection.words() + ". " + objection.remedy()).distinct()
                    .collect(Collectors.joining(" ")) + " With --exception REASON it is planned all the same.");
        }
    }
}
