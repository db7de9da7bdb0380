package org.watchkeeper.calendar.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.host.Host;

/// Writes down what the calendar asks of changes.
final class AskedChanges implements PlanHere {
    private final List<String> asked = new ArrayList<>();

    List<String> asked() {
        return asked;
    }

    @Override
    public void plan(CalendarEntry window, List<Host> hosts) {
        asked.add(window.title() + " on " + hosts.stream().map(Host::name).toList());
    }

    @Override
    public void planAt(Instant start, List<Host> hosts) {
        asked.add(start + " on " + hosts.stream().map(Host::name).toList());
    }

    @Override
    public void open(CalendarEntry change) {
        asked.add(change.title() + " opened");
    }

    @Override
    public void move(CalendarEntry change, Instant start) {
        asked.add(change.title() + " to " + start);
    }

    @Override
    public void fit(CalendarEntry change) {
        asked.add(change.title() + " to the next time that fits");
    }

    @Override
    public void cancel(CalendarEntry change) {
        asked.add(change.title() + " cancelled");
    }
}
