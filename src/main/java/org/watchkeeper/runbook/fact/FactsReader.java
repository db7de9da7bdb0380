package org.watchkeeper.runbook.fact;

import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.runbook.Facts;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Schedule;

/// Reads everything a document states, from its passages.
public record FactsReader(List<Schedule> schedules, Facts facts, List<Finding> findings) {
    public FactsReader {
        schedules = List.copyOf(schedules);
        findings = List.copyOf(findings);
    }

    public static FactsReader read(List<Passage> passages) {
        var schedules = Schedules.in(passages);
        var findings = new ArrayList<>(Schedules.findings(schedules));
        return new FactsReader(schedules, Facts.NONE, findings);
    }
}
