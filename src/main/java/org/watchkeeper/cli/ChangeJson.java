package org.watchkeeper.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.watchkeeper.change.ChangeEntry;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.ChangeStory;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Target;

/// The JSON of `changes`, documented in docs/json.md. Times are UTC, lengths ISO 8601.
final class ChangeJson {
    private ChangeJson() {}

    record Line(String id, String title, String stage, String start, String end, String zone, String impact,
            List<String> hosts, boolean production, int missingApprovals, String requester) {
        static Line of(ChangeLine line, Instant now) {
            var proposal = line.proposal();
            return new Line(line.id().toString(), proposal.title(), line.stage(now).word(),
                    proposal.span().start().toString(), proposal.span().end().toString(), proposal.zone().getId(),
                    proposal.impact().word(), proposal.targets().stream().map(Target::name).toList(),
                    proposal.isProduction(), line.missing(), line.requester().name());
        }
    }

    record Sheet(Line change, List<Part> phases, Map<String, String> values, String exception, String note,
            int approvals, List<Agreed> approvedBy, List<Happened> history) {
        static Sheet of(ChangeState change, Instant now) {
            var proposal = change.proposal();
            return new Sheet(Line.of(ChangeLine.of(change), now), proposal.phases().stream().map(Part::of).toList(),
                    proposal.values(), proposal.exception(), proposal.note(), proposal.approvals(),
                    change.approvals().stream().map(each -> new Agreed(each.by().name(), each.at().toString(),
                            each.note())).toList(),
                    change.history().stream().map(entry -> Happened.of(entry, change)).toList());
        }
    }

    record Part(String file, String procedure, String title, String start, String length) {
        static Part of(Phase phase) {
            return new Part(phase.work().file(), phase.work().procedure(), phase.work().title(),
                    phase.start().toString(), phase.length().toString());
        }
    }

    record Agreed(String by, String at, String note) {}

    record Happened(long number, String at, String by, String kind, String words) {
        static Happened of(ChangeEntry entry, ChangeState change) {
            return new Happened(entry.number(), entry.at().toString(), entry.by().name(), entry.event().kind(),
                    ChangeStory.of(entry, change.proposal().zone()));
        }
    }
}
