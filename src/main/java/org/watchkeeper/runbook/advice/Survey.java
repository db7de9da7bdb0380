package org.watchkeeper.runbook.advice;

import java.util.List;

/// Knows what commands of one document say of each other.
@FunctionalInterface
interface Survey {
    void over(List<Seen> all, Notes notes);
}
