package org.watchkeeper.health.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Wall;
import org.watchkeeper.host.HostId;

/// A monitor whose wall is put there by a test, and that keeps what it was asked for.
public final class MemoryMonitor implements Monitor {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Wall wall;
    private volatile List<Reading> history = List.of();
    private volatile boolean readOnScreensThread;

    public MemoryMonitor(Wall wall) {
        this.wall = wall;
    }

    /// Something was read.
    public void put(Wall next) {
        wall = next;
        listeners.forEach(Runnable::run);
    }

    public void keep(List<Reading> readings) {
        history = List.copyOf(readings);
    }

    /// What was asked for, in order: "look 2", "ack unet-server Ada", "snooze unet-server PT15M".
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// Whether anybody read the history on the FX thread.
    public boolean wasReadOnScreensThread() {
        return readOnScreensThread;
    }

    @Override
    public Wall wall() {
        return wall;
    }

    @Override
    public Runnable listen(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    @Override
    public List<Reading> history(HostId host, ProbeId probe, Instant from, Instant to) {
        readOnScreensThread |= Fx.isThread();
        return history.stream().filter(reading -> !reading.at().isBefore(from) && reading.at().isBefore(to)).toList();
    }

    @Override
    public void lookNow(Set<HostId> hosts) {
        asked.add("look " + hosts.size());
    }

    @Override
    public void acknowledge(HostId host, ProbeId probe, String who) {
        asked.add("ack " + probe + " " + who);
    }

    @Override
    public void snooze(HostId host, ProbeId probe, Duration time) {
        asked.add("snooze " + probe + " " + time);
    }
}
