package org.watchkeeper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.ui.PlanHere;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ui.ChangesPlace;
import org.watchkeeper.change.ui.rule.RuleAsking;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.host.Host;

/// Leads from the calendar to the changes; edits of the calendar are kept with what becomes of these.
record PlannedHere(Navigation navigation, RuleAsking rules) implements PlanHere {
    @Override
    public void plan(CalendarEntry window, List<Host> hosts) {
        navigation.open(ChangesPlace.ID, ChangesPlace.planning(window.span().start(), hosts));
    }

    @Override
    public void planAt(Instant start, List<Host> hosts) {
        navigation.open(ChangesPlace.ID, ChangesPlace.planning(start, hosts));
    }

    @Override
    public void open(CalendarEntry change) {
        navigation.open(ChangesPlace.ID, id(change).toString());
    }

    @Override
    public void move(CalendarEntry change, Instant start) {
        navigation.open(ChangesPlace.ID,
                ChangesPlace.moving(id(change), Duration.between(change.span().start(), start)));
    }

    @Override
    public void fit(CalendarEntry change) {
        navigation.open(ChangesPlace.ID, ChangesPlace.fitting(id(change)));
    }

    @Override
    public void cancel(CalendarEntry change) {
        navigation.open(ChangesPlace.ID, ChangesPlace.cancelling(id(change)));
    }

    @Override
    public void keep(Edit edit, Keeping keeping) {
        rules.keep(edit, keeping.kept(), keeping.refused());
    }

    private static ChangeId id(CalendarEntry change) {
        return ChangeId.of(change.ref().id());
    }
}
