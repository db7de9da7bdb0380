package org.watchkeeper.runbook.fact.schedule;

import org.watchkeeper.runbook.fact.passage.Passage;

import java.util.List;

import org.watchkeeper.runbook.Schedule;

/// Reads schedule statements out of one passage.
@FunctionalInterface
interface Statements {
    /// None, one, or, in blocks, several.
    List<Schedule> in(Passage passage);
}
