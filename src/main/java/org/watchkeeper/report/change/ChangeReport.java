package org.watchkeeper.report.change;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.ChangeStory;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Target;
import org.watchkeeper.health.Reading;
import org.watchkeeper.notice.Slot;
import org.watchkeeper.notice.SlotWords;
import org.watchkeeper.notice.post.Desk;
import org.watchkeeper.report.Report;
import org.watchkeeper.report.Report.Fact;
import org.watchkeeper.report.Report.Facts;
import org.watchkeeper.report.Report.Lines;
import org.watchkeeper.report.Report.Section;
import org.watchkeeper.report.Report.Table;

/// The report of a change: what was meant to be done, who agreed, who was told and answered what, which lists were worked through, how
/// its runs went, and everything that was decided on the way. Times are told in the zone of the change.
public final class ChangeReport {
    private final Dossier dossier;
    private final ChangeState change;
    private final ZoneId zone;

    private ChangeReport(Dossier dossier) {
        this.dossier = dossier;
        this.change = dossier.change();
        this.zone = change.proposal().zone();
    }

    public static Report of(Dossier dossier) {
        return new ChangeReport(dossier).report();
    }

    private Report report() {
        var sections = new ArrayList<>(List.of(Section.of("What it was", summary()),
                Section.of("When", times()), Section.of("Approvals", approvals()),
                Section.of("Notices", notices()), Section.of("Lists", ListRows.of(dossier.lists(), zone))));
        dossier.accounts().forEach(account -> sections.addAll(RunSections.of(account, zone)));
        if (dossier.accounts().isEmpty()) {
            sections.add(Section.of("Runs", new Lines(List.of(), "Nothing was run.")));
        }
        sections.add(Section.of("Health around the work", health()));
        sections.add(Section.of("What happened", history()));
        return new Report(change.proposal().title() + ": " + change.stage(dossier.at()).words(), sections);
    }

    private Facts summary() {
        var proposal = change.proposal();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Stage", change.stage(dossier.at()).words()));
        facts.add(new Fact("What", proposal.phases().stream()
                .map(phase -> phase.work().title() + " (" + phase.work().document() + ")").distinct()
                .collect(Collectors.joining("; "))));
        facts.add(new Fact("Where", proposal.targets().stream().map(ChangeReport::target)
                .collect(Collectors.joining(", "))));
        proposal.values().forEach((name, value) -> facts.add(new Fact("Value", name + " = " + value)));
        facts.add(new Fact("Touches", proposal.impact().words()));
        facts.add(new Fact("Asked for by", change.requester().name()));
        said(facts, "Exception", proposal.exception());
        said(facts, "Note", proposal.note());
        facts.add(new Fact("Change", change.id().toString()));
        facts.add(new Fact("Written", at(dossier.at())));
        return new Facts(facts);
    }

    private static void said(List<Fact> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }

    private static String target(Target target) {
        return target.name() + " (" + (target.practice() ? "practice" : target.environment().word()) + ")";
    }

    private Table times() {
        var rows = new ArrayList<List<String>>();
        var phases = change.proposal().phases();
        for (int i = 0; i < phases.size(); i++) {
            rows.add(List.of(String.valueOf(i + 1), SpanWords.between(phases.get(i).span(), zone), really(i)));
        }
        return new Table(List.of("Phase", "Planned", "Really"), rows, "");
    }

    private String really(int phase) {
        var tries = change.runs().stream().filter(run -> run.phase() == phase)
                .map(run -> "from " + at(run.began()) + ended(run)).toList();
        return tries.isEmpty() ? "not started" : String.join("; ", tries);
    }

    private String ended(ChangeState.PhaseRun run) {
        return change.history().stream()
                .filter(entry -> entry.event() instanceof ChangeEvent.RunEnded end && end.run().equals(run.run()))
                .map(entry -> " to " + at(entry.at()) + ", " + words(run)).findFirst().orElse(", not over");
    }

    private static String words(ChangeState.PhaseRun run) {
        return run.result().map(result -> switch (result) {
            case COMPLETED -> "completed";
            case ROLLED_BACK -> "rolled back";
            case ABANDONED -> "abandoned";
        }).orElse("not over");
    }

    private Table approvals() {
        int needed = change.proposal().approvals();
        return new Table(List.of("Who", "When", "What they said"), change.approvals().stream()
                .map(one -> List.of(one.by().name(), at(one.at()), one.note())).toList(),
                needed == 0 ? "None was needed." : "None of " + needed + " that it takes.");
    }

    private Table notices() {
        return new Table(List.of("Moment", "Channel", "Due", "How it stands", "Answer"),
                dossier.notices().map(Desk.Page::slots).orElse(List.of()).stream().map(this::notice).toList(),
                "Nobody was to be told.");
    }

    private List<String> notice(Slot slot) {
        return List.of(SlotWords.moment(slot.moment()), dossier.channel(slot.key().channel().toString()),
                at(slot.at()), SlotWords.standing(slot.standing()), slot.last().map(last -> at(last.began())
                        + last.outcome(dossier.at()).map(outcome -> ", " + SlotWords.said(outcome.answer())).orElse(""))
                        .orElse(slot.why()));
    }

    private Table health() {
        return new Table(List.of("Host", "Check", "Before", "After"), dossier.health().stream()
                .map(one -> List.of(one.host(), one.probe(), reading(one.before()), reading(one.after()))).toList(),
                "Nothing was read of its hosts around that time.");
    }

    private String reading(java.util.Optional<Reading> reading) {
        return reading
                .map(one -> Stream.of(one.level().word(), one.text(), at(one.at())).filter(each -> !each.isBlank())
                        .collect(Collectors.joining(", ")))
                .orElse("not read");
    }

    private Table history() {
        return new Table(List.of("When", "What"), change.history().stream()
                .map(entry -> List.of(at(entry.at()), ChangeStory.of(entry, zone))).toList(), "");
    }

    private String at(Instant moment) {
        return MomentWords.at(moment, zone);
    }

    /// The name of a file for it: `2026-12-05-minor-update`.
    public static String fileName(Proposal proposal) {
        var title = proposal.title().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return proposal.span().start().atZone(proposal.zone()).toLocalDate() + "-" + title;
    }
}
