package org.watchkeeper.health.alert;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.watchkeeper.health.Monitor;

/// Looks at the wall again and again, and tells what is news in it. Called by one thread.
public final class Alerting implements Runnable {
    private final Monitor monitor;
    private final Predicate<Alarm.Of> hushed;
    private final InstantSource clock;
    private final Consumer<Alert> told;
    private Alarm alarm = Alarm.SILENT;

    /// `hushed` tells of checks that nobody wants to hear of now; `told` gets each alert on the thread that looks.
    public Alerting(Monitor monitor, Predicate<Alarm.Of> hushed, InstantSource clock, Consumer<Alert> told) {
        this.monitor = monitor;
        this.hushed = hushed;
        this.clock = clock;
        this.told = told;
    }

    @Override
    public void run() {
        var next = alarm.after(monitor.wall().vitals(), hushed, clock.instant());
        // First told, then noted: what could not be told now is told at the next look.
        next.alert().ifPresent(told);
        alarm = next.alarm();
    }
}
