package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.probe.Probes;
import org.watchkeeper.runbook.fact.schedule.Rotations;
import org.watchkeeper.runbook.fact.schedule.Schedules;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Facts;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Schedule;

/// Everything a document states, read from its passages. `checklists` are those made of commands.
public record DocumentFacts(List<Schedule> schedules, List<Checklist> checklists, Facts facts, List<Finding> findings) {
    public DocumentFacts {
        schedules = List.copyOf(schedules);
        checklists = List.copyOf(checklists);
        findings = List.copyOf(findings);
    }

    public static DocumentFacts read(List<Passage> passages) {
        var schedules = Schedules.in(passages);
        var facts = facts(passages);
        var findings = new ArrayList<>(Schedules.findings(schedules));
        findings.addAll(Schedules.samples(passages, schedules));
        findings.addAll(Blackouts.findings(facts.blackouts()));
        findings.addAll(Notices.findings(facts.notices()));
        findings.addAll(Metrics.findings(facts.metrics()));
        findings.addAll(Thresholds.findings(facts.thresholds()));
        findings.addAll(Rotations.findings(passages));
        return new DocumentFacts(schedules, CommandChecklists.in(passages), facts, findings);
    }

    private static Facts facts(List<Passage> passages) {
        var thresholds = Thresholds.in(passages);
        var links = passages.stream().filter(Passage.Link.class::isInstance).map(Passage.Link.class::cast)
                .map(link -> new Facts.Link(link.text(), link.target(), link.place().line())).toList();
        return new Facts(Blackouts.in(passages), Notices.in(passages), Contacts.in(passages), thresholds,
                Probes.in(passages, thresholds), Metrics.in(passages), Emergencies.in(passages), Troubles.in(passages),
                Forms.in(passages), links);
    }
}
