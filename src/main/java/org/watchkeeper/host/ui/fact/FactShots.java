package org.watchkeeper.host.ui.fact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;

import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.fact.HostClock;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.fact.MachineWord;
import org.watchkeeper.host.fact.Platform;
import org.watchkeeper.host.ui.HostPanel;
import org.watchkeeper.host.ui.HostShots;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;

/// What hosts said of themselves, to be looked at: `app-1` as it should be, `db-1` another machine with a clock that is off, `app-2` a
/// long time ago, `app-4` one that tells no machine id by a person's word; the others were never asked.
public final class FactShots {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:19:00Z");
    private static final String ONE = "3f2a90cc1b7d4e6f9a8b7c6d5e4f3a2b";
    private static final String OTHER = "9c1b2d7e40aa4c1f8e5d2b7f6a1c3e90";

    private static final KnownMachine SILENT = KnownMachine.first(ONE, NIGHT).silent(NIGHT.minus(Duration.ofDays(2)),
            "Mara Lindqvist", "moved into a container, CHG-4711");

    private FactShots() {}

    public static HostPanel panel() {
        return new FactsPanel(new Sample(), host -> {
            throw new Problem("No answer within 10 s", host.name(), "");
        }, () -> new Operator("Mara Lindqvist"), Clock.fixed(NIGHT, ZoneId.of("Europe/Berlin")));
    }

    /// What a person is asked about a machine.
    public static List<Shot> questions() {
        return List.of(
                new Shot("machine-rebuilt", () -> asked("db-1", MachineWord.REBUILT)),
                new Shot("machine-silent", () -> asked("app-1", MachineWord.SILENT)));
    }

    private static Parent asked(String name, MachineWord word) {
        var overlay = new Overlay().over(new Pane());
        var host = HostShots.host(name);
        new MachineSheet(host, new Sample().of(host.id()), word).ask(overlay, _ -> {});
        return overlay;
    }

    private static final class Sample implements FactBook {
        private final Map<HostId, Known> all = Map.of(id("app-1"),
                known(facts(NIGHT.minus(Duration.ofMinutes(4)), ONE, Duration.ofMillis(210)), ONE), id("db-1"),
                known(facts(NIGHT.minus(Duration.ofMinutes(4)), OTHER, Duration.ofSeconds(-192)), ONE), id("app-2"),
                known(facts(NIGHT.minus(Duration.ofDays(9)), ONE, Duration.ofMillis(-80)), ONE), id("app-4"),
                new Known(Optional.of(facts(NIGHT.minus(Duration.ofMinutes(4)), "", Duration.ofMillis(40))),
                        Optional.of(SILENT)));

        @Override
        public Map<HostId, Known> all() {
            return all;
        }

        @Override
        public void keep(HostId host, HostFacts facts) {
            throw new Problem("The sample cannot be changed", host.toString(), "");
        }

        @Override
        public void meet(HostId host, KnownMachine machine) {
            throw new Problem("The sample cannot be changed", host.toString(), "");
        }

        @Override
        public void accept(HostId host, KnownMachine before, KnownMachine machine) {
            throw new Problem("The sample cannot be changed", host.toString(), "");
        }

        @Override
        public List<KnownMachine> machines(HostId host) {
            return all.getOrDefault(host, Known.NOTHING).machine().stream().toList();
        }
    }

    private static HostId id(String name) {
        return HostShots.host(name).id();
    }

    private static Known known(HostFacts facts, String machine) {
        return new Known(Optional.of(facts),
                Optional.of(KnownMachine.first(machine, NIGHT.minus(Duration.ofDays(200)))));
    }

    private static HostFacts facts(Instant at, String machine, Duration ahead) {
        var units = new TreeMap<String, String>();
        List.of("cron", "dbus", "nginx", "postgresql@15-main", "prometheus-node-exporter", "ssh", "systemd-journald",
                "systemd-logind", "systemd-networkd", "systemd-resolved", "systemd-timesyncd", "unattended-upgrades",
                "unet-background-tasks", "unet-server").forEach(unit -> units.put(unit, HostFacts.RUNNING));
        units.put("backup-offsite", "failed");
        return new HostFacts(at, new Platform("Debian 12", List.of("debian"), "Linux 6.1.0-28-amd64 x86_64", "app-1"),
                machine, Optional.of(new HostClock("Europe/Berlin", ahead, Duration.ofMillis(640))),
                new TreeMap<>(Map.of("psql", "15.4", "nginx", "1.22.1", "openssl", "3.0.15", "python3", "3.11.2", "git",
                        "2.39.5", "docker", "26.1.5")),
                units, new TreeMap<>(Map.of("systemd", "", "docker", "3 containers", "compose", "1 Compose project")),
                List.of());
    }
}
