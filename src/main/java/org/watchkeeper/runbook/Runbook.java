package org.watchkeeper.runbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One document as understood. `text` is the document itself; `sha256` (hexadecimal) identifies exactly this version.
public record Runbook(String title, String text, String sha256, Map<String, String> metadata, List<Heading> headings,
        List<Procedure> procedures, List<Checklist> checklists, List<Schedule> schedules, List<Block> blocks,
        List<Finding> findings, Facts facts) {
    public Runbook {
        metadata = Map.copyOf(metadata);
        headings = List.copyOf(headings);
        procedures = List.copyOf(procedures);
        checklists = List.copyOf(checklists);
        schedules = List.copyOf(schedules);
        blocks = List.copyOf(blocks);
        findings = List.copyOf(findings);
    }

    /// A document that states nothing else.
    public Runbook(String title, String text, String sha256, Map<String, String> metadata, List<Heading> headings,
            List<Procedure> procedures, List<Checklist> checklists, List<Schedule> schedules, List<Block> blocks,
            List<Finding> findings) {
        this(title, text, sha256, metadata, headings, procedures, checklists, schedules, blocks, findings, Facts.NONE);
    }

    /// The procedure with that id.
    public Optional<Procedure> procedure(String id) {
        return procedures.stream().filter(procedure -> procedure.id().equals(id)).findFirst();
    }
}
