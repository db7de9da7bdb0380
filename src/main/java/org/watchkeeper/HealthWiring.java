package org.watchkeeper;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.watchkeeper.cli.HealthBooks;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.alert.Alert;
import org.watchkeeper.health.alert.Alerting;
import org.watchkeeper.health.assign.Watchlist;
import org.watchkeeper.health.net.NetAsks;
import org.watchkeeper.health.shell.ShellRounds;
import org.watchkeeper.health.store.SqlAssignments;
import org.watchkeeper.health.store.SqlLogbook;
import org.watchkeeper.health.store.SqlMarks;
import org.watchkeeper.health.watch.CheckKey;
import org.watchkeeper.health.watch.Vigil;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.health.HostsAtWork;

/// Builds what asks hosts how they are, and what is kept of it.
final class HealthWiring {
    private final Ground ground;
    private final HostWiring hosts;
    private final Lazy<HealthBooks> books;
    private final Lazy<NetAsks> netAsks;
    private final Lazy<Vigil> vigil;

    /// `work` says at what hosts are, so that they are under maintenance and not in trouble.
    HealthWiring(Ground ground, HostWiring hosts, Supplier<HostsAtWork.Sources> work) {
        this.ground = ground;
        this.hosts = hosts;
        books = ground.lazy(() -> open(work.get()));
        netAsks = ground.lazy(() -> new NetAsks(System::nanoTime));
        vigil = ground.lazy(this::openVigil);
    }

    HealthBooks books() {
        return books.get();
    }

    /// Health as it is known now; nothing is asked before `watch`.
    Vigil vigil() {
        return vigil.get();
    }

    /// Asks hosts how they are from now on, until the ground is closed; each alert is told on a thread of its own.
    void watch(Consumer<Alert> told) {
        var watch = vigil.get();
        // Nothing is known to be watched before.
        ground.atOnceAndEvery(Duration.ofSeconds(10), "health-book", watch::keep);
        ground.every(Duration.ofMillis(500), "health", watch::tick);
        ground.every(Duration.ofSeconds(5), "health-alerts", new Alerting(watch,
                of -> watch.attention(new CheckKey(of.host(), of.probe())).isSnoozed(ground.clock.instant()),
                ground.clock, told));
    }

    private HealthBooks open(HostsAtWork.Sources work) {
        var assignments = new SqlAssignments(ground.database());
        var marks = new SqlMarks(ground.database());
        return new HealthBooks(assignments, marks, new SqlLogbook(ground.database()), () -> watched(assignments),
                new HostsAtWork(work, marks, hosts.inventory()));
    }

    private Map<Host, List<Probe>> watched(SqlAssignments assignments) {
        var all = assignments.all();
        return all.isEmpty() ? Map.of() : Watchlist.of(hosts.inventory().all(), all);
    }

    private Vigil openVigil() {
        var kept = books.get();
        var rounds = new ShellRounds(hosts.wires(), Questions.refuseAll(), ground.clock, ground.console);
        return new Vigil(new Vigil.Sources(kept.duties(), kept.works(), rounds, netAsks.get(), kept.logbook()),
                ground.clock, work -> Thread.ofVirtual().name("health").start(work));
    }
}
