package org.watchkeeper.calendar.job;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.watchkeeper.calendar.Span;

/// When a job runs, in the local time of its host. Of a job that runs more than `FEW` times a day only from when to when is told.
@FunctionalInterface
public interface Timing {
    /// Up to so many runs of a day are told one by one.
    int FEW = 6;

    /// It has no time.
    Timing NEVER = (_, _) -> List.of();

    /// What it does on a day: its runs, each a moment, or one stretch from the first to the last of many.
    List<Span> on(LocalDate day, ZoneId zone);
}
