package org.watchkeeper.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.ChangeStory;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Target;

/// Changes as the terminal shows them.
final class ChangeWords {
    private static final int SHORT = 8;

    private ChangeWords() {}

    static String line(ChangeLine line, Instant now) {
        var proposal = line.proposal();
        return line.id().toString().substring(0, SHORT) + "  " + line.stage(now).words() + "  "
                + SpanWords.between(proposal.span(), proposal.zone()) + "  " + proposal.title() + "  on "
                + hosts(proposal);
    }

    static List<String> sheet(ChangeState change, Instant now, ZoneId viewer) {
        var proposal = change.proposal();
        var lines = new ArrayList<String>();
        lines.add(proposal.title() + ": " + change.stage(now).words());
        lines.add("  id        " + change.id());
        lines.add("  hosts     " + hosts(proposal));
        int number = 1;
        for (var phase : proposal.phases()) {
            lines.add("  phase " + number + "   " + phase(phase, proposal.zone()) + "  (here "
                    + MomentWords.at(phase.start(), viewer) + ")");
            number++;
        }
        lines.add("  impact    " + proposal.impact().words());
        proposal.values().forEach((name, value) -> lines.add("  value     " + name + " = " + value));
        if (!proposal.exception().isBlank()) {
            lines.add("  exception " + proposal.exception());
        }
        if (!proposal.note().isBlank()) {
            lines.add("  note      " + proposal.note());
        }
        if (proposal.approvals() > 0) {
            lines.add("  approvals " + change.approvals().size() + " of " + proposal.approvals());
        }
        change.history().forEach(entry -> lines.add("  " + MomentWords.at(entry.at(), proposal.zone()) + "  "
                + ChangeStory.of(entry, proposal.zone())));
        return lines;
    }

    private static String phase(Phase phase, ZoneId zone) {
        return SpanWords.between(phase.span(), zone) + "  " + phase.work().title() + " (" + phase.work().file() + "#"
                + phase.work().procedure() + ")";
    }

    private static String hosts(Proposal proposal) {
        return proposal.targets().stream().map(Target::name).collect(Collectors.joining(", "));
    }
}
