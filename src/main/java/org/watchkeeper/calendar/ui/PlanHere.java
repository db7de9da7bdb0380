package org.watchkeeper.calendar.ui;

import java.time.Instant;
import java.util.List;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.host.Host;

/// What the calendar asks of planned changes: whoever plans them provides it.
public interface PlanHere {
    /// Without planned changes: nothing is offered.
    PlanHere NOWHERE = new PlanHere() {
        @Override
        public boolean isPossible() {
            return false;
        }

        @Override
        public void plan(CalendarEntry window, List<Host> hosts) {
            // Not offered.
        }

        @Override
        public void planAt(Instant start, List<Host> hosts) {
            // Not offered.
        }

        @Override
        public void open(CalendarEntry change) {
            // There is none.
        }

        @Override
        public void move(CalendarEntry change, Instant start) {
            // There is none.
        }

        @Override
        public void fit(CalendarEntry change) {
            // There is none.
        }

        @Override
        public void cancel(CalendarEntry change) {
            // There is none.
        }
    };

    /// Whether changes can be planned at all.
    default boolean isPossible() {
        return true;
    }

    /// Plans a change in that date of a window, on these hosts; none where nobody said yet.
    void plan(CalendarEntry window, List<Host> hosts);

    /// Plans a change that begins then, on these hosts; none where nobody said yet.
    void planAt(Instant start, List<Host> hosts);

    /// Shows a change.
    void open(CalendarEntry change);

    /// Asks whether a change shall begin then, shows what hangs on it, and moves it when the answer is yes.
    void move(CalendarEntry change, Instant start);

    /// The same with the next time that fits.
    void fit(CalendarEntry change);

    /// Asks whether a change shall be cancelled.
    void cancel(CalendarEntry change);

    /// Keeps an edit of the calendar; where planned changes are touched by it, what becomes of each is asked first. Without planned
    /// changes it is kept alone.
    default void keep(Edit edit, Keeping keeping) {
        keeping.alone().run();
    }

    /// What follows an edit: `alone` keeps it where there are no changes, `kept` when it was kept with them, `refused` when not.
    record Keeping(Runnable alone, Runnable kept, Runnable refused) {}
}
