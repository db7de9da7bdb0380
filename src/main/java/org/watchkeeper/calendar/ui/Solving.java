package org.watchkeeper.calendar.ui;

import java.time.LocalDateTime;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Conflict;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Occurrence;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.job.JobEntries;
import org.watchkeeper.calendar.remedy.FreeDay;
import org.watchkeeper.calendar.remedy.Remedy;

/// Carries out the ways to solve a conflict. What changes a date of a window is asked first, with the conflict as the reason proposed, and
/// can be undone. A change is moved as everywhere else, and a job is paused by a person on its host.
record Solving(CalendarModel model, Deeds deeds, Conflict conflict) {
    /// Whether that can be done from here; what is over is not changed.
    boolean isPossible(Remedy remedy) {
        var entry = remedy.entry();
        return entry.span().end().isAfter(model.services().clock().instant()) && switch (remedy) {
            case Remedy.Skip _, Remedy.OnFreeDay _ -> model.ruling(entry).isPresent();
            case Remedy.Shorten(var date, var to) -> isSaid(date, to) && model.ruling(entry).isPresent();
            case Remedy.NextFit _ -> model.services().changes().isPossible();
            case Remedy.Pause _ -> JobEntries.pause(entry).isPresent();
        };
    }

    /// A date is kept as its local time: of an hour that comes twice only the first can be said.
    private static boolean isSaid(CalendarEntry date, Span to) {
        var local = LocalDateTime.ofInstant(to.start(), date.zone());
        return Occurrence.at(local, Length.of(to.length()), date.zone()).start().toInstant().equals(to.start());
    }

    void solve(Remedy remedy) {
        switch (remedy) {
            case Remedy.Skip(var date) -> deeds.cancel(date, conflict.words());
            case Remedy.OnFreeDay(var date) -> model.freeDay(date, found -> found.ifPresentOrElse(
                    start -> deeds.moveTo(date, start, conflict.words()), () -> none(date)));
            case Remedy.Shorten(var date, var to) -> deeds.shorten(date, to, conflict.words());
            case Remedy.NextFit(var change) -> model.services().changes().fit(change);
            case Remedy.Pause(var job) -> JobEntries.pause(job)
                    .ifPresent(pause -> deeds.copy(pause.command(), job.scope().hosts()));
        }
    }

    private void none(CalendarEntry date) {
        deeds.overlay().notices().warn("No day within " + FreeDay.DAYS / 7 + " weeks is free for " + date.title()
                + " at that time: move it by hand, or skip it.");
    }
}
