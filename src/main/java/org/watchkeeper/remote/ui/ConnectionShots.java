package org.watchkeeper.remote.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.watchkeeper.fx.Background;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.HostPanel;
import org.watchkeeper.remote.ConnectionReport;
import org.watchkeeper.remote.ConnectionTest;
import org.watchkeeper.remote.Leg;
import org.watchkeeper.remote.Leg.Advice;
import org.watchkeeper.remote.Leg.Result;
import org.watchkeeper.remote.Leg.Stage;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.ui.ConnectionTestModel.Tools;

/// Connection tests that have ended, to be looked at.
public final class ConnectionShots {
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-11-21T02:19:00Z"), ZoneOffset.UTC);

    private ConnectionShots() {}

    /// A test that came through by way of a bastion; one host refuses the login.
    public static HostPanel panel() {
        return (host, desk) -> tested(host, desk.background());
    }

    private static ConnectionTestPane tested(Host host, Background background) {
        ConnectionTest test = (tested, _, _) -> tested.name().startsWith("stage") ? refused(tested) : reached(tested);
        var model = new ConnectionTestModel(host, new Tools(test, Questions.refuseAll(), NIGHT), background, _ -> {});
        if (!host.name().startsWith("dev")) {
            model.start();
        }
        return new ConnectionTestPane(model);
    }

    private static ConnectionReport reached(Host host) {
        var legs = new ArrayList<Leg>();
        legs.addAll(way("bastion-1", "192.0.2.1, port 22"));
        legs.addAll(way(host.name(), host.endpoint().address() + ", port 22"));
        legs.add(new Leg(host.name(), Stage.SHELL, Result.PASSED, Duration.ofMillis(1_312),
                List.of("a command takes 1312 ms", "mara", "Linux 6.1.0-28-amd64"),
                List.of(new Advice("The login shell takes 1240 ms to start, for every single command",
                        "Look at ~/.bashrc on the host: version managers (pyenv, nvm, conda) belong behind [ -t 1 ] || return"))));
        return new ConnectionReport(host, legs, host.name() + " is reached as mara, Linux 6.1.0-28-amd64", "");
    }

    private static ConnectionReport refused(Host host) {
        var legs = new ArrayList<>(way(host.name(), host.endpoint().address() + ", port 22").subList(0, 3));
        legs.add(new Leg(host.name(), Stage.LOGIN, Result.FAILED, Duration.ofMillis(212),
                List.of("offered ~/.ssh/id_ed25519", "the server wants: publickey"), List.of()));
        return new ConnectionReport(host, legs, "The login as mara on " + host.name() + " is refused",
                "Ask whether the key ~/.ssh/id_ed25519.pub is in ~mara/.ssh/authorized_keys there.");
    }

    private static List<Leg> way(String hop, String address) {
        return List.of(leg(hop, Stage.RESOLVE, 2, address), leg(hop, Stage.CONNECT, 11, ""),
                leg(hop, Stage.KEY_EXCHANGE, 38, ""), leg(hop, Stage.HOST_KEY, 1, "ssh-ed25519, known"),
                leg(hop, Stage.LOGIN, 64, "with ~/.ssh/id_ed25519"));
    }

    private static Leg leg(String hop, Stage stage, long milliseconds, String detail) {
        return new Leg(hop, stage, Result.PASSED, Duration.ofMillis(milliseconds),
                detail.isEmpty() ? List.of() : List.of(detail), List.of());
    }
}
