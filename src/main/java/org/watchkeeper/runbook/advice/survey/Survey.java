package org.watchkeeper.runbook.advice.survey;

import org.watchkeeper.runbook.advice.note.Notes;
import org.watchkeeper.runbook.advice.note.Seen;

import java.util.List;

/// Knows what commands of one document say of each other.
@FunctionalInterface
public interface Survey {
    void over(List<Seen> all, Notes notes);
}
