package org.watchkeeper.remote.ssh;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import com.jcraft.jsch.Session;
import org.jspecify.annotations.Nullable;

/// Asks a silent peer for a sign of life, and cuts the connection when none comes.
///
/// Works beside the reader and not through read time-outs, so a stall in the middle of a packet harms nothing. A message
/// that cannot be written because the peer takes nothing blocks a thread of its own, not the watch.
final class Watchdog {
    private static final int TICKS_PER_PROBE = 4;

    private final String name;
    private final Session session;
    private final Heard heard;
    private final SshSettings settings;
    private final Consumer<String> dead;
    private final AtomicBoolean probing = new AtomicBoolean();
    private volatile @Nullable ScheduledFuture<?> ticks;
    private int missed;

    Watchdog(String name, Session session, Heard heard, SshSettings settings, Consumer<String> dead) {
        this.name = name;
        this.session = session;
        this.heard = heard;
        this.settings = settings;
        this.dead = dead;
    }

    void watch(ScheduledExecutorService timer) {
        var period = settings.probeEvery().dividedBy(TICKS_PER_PROBE).toNanos();
        ticks = timer.scheduleAtFixedRate(this::tick, period, period, TimeUnit.NANOSECONDS);
    }

    void leave() {
        var current = ticks;
        if (current != null) {
            current.cancel(false);
        }
    }

    private void tick() {
        var silence = heard.silence();
        if (!session.isConnected()) {
            leave();
        } else if (silence.compareTo(settings.probeEvery()) < 0) {
            missed = 0;
        } else if (missed >= settings.missedProbes() && silence.compareTo(settings.longestSilence()) >= 0) {
            leave();
            var reason = "nothing was heard from " + name + " for " + silence.toMillis() / 1000.0 + " s";
            Thread.ofVirtual().start(() -> dead.accept(reason));
        } else if (silence.compareTo(settings.probeEvery().multipliedBy(missed + 1L)) >= 0) {
            missed++;
            probe();
        }
    }

    private void probe() {
        if (probing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("probe " + name).start(this::send);
        }
    }

    /// JSch throws whatever it met; a peer that is gone is the watch's to find out.
    @SuppressWarnings({"CatchAndPrintStackTrace", "InterruptedExceptionSwallowed"})
    private void send() {
        try {
            session.sendKeepAliveMsg();
        } catch (Exception e) {
            dead.accept("the connection to " + name + " broke: " + NetworkTrouble.plain(e.getMessage()));
        } finally {
            probing.set(false);
        }
    }
}
