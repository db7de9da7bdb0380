package org.watchkeeper.run.ui.health;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.ui.draw.Look;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.health.HostNow;
import org.watchkeeper.runbook.Visible;

/// How the hosts of a run are now, host by host. Where none of them is watched it takes no room.
public final class HealthNow extends VBox {
    static final String ID = "walk-health";
    private static final int GAP = 6;
    private static final int MOST = 4;
    /// It is looked at again after so many seconds.
    private static final int EVERY = 5;

    private final Monitor monitor;
    private final List<Host> hosts;
    private final Background background;
    private int seconds;

    /// Looks at once, and again as it is ticked.
    public HealthNow(Monitor monitor, List<Host> hosts, Background background) {
        super(GAP);
        this.monitor = monitor;
        this.hosts = List.copyOf(hosts);
        this.background = background;
        setId(ID);
        show(List.of());
        look();
    }

    /// A second has passed.
    public void tick() {
        seconds++;
        if (seconds % EVERY == 0) {
            look();
        }
    }

    private void look() {
        background.run(() -> HostNow.of(monitor, hosts), this::show, _ -> show(List.of()));
    }

    private void show(List<HostNow> now) {
        setManaged(!now.isEmpty());
        setVisible(!now.isEmpty());
        getChildren().clear();
        if (!now.isEmpty()) {
            getChildren().add(Words.caption("Health now"));
            now.stream().limit(MOST).map(HealthNow::line).forEach(getChildren()::add);
        }
        if (now.size() > MOST) {
            getChildren().add(Words.muted("and " + (now.size() - MOST) + " more"));
        }
    }

    /// What is not as it should be stands below the host.
    private static Node line(HostNow now) {
        var look = Look.of(now.state());
        var name = Words.clipped(Words.strong(Visible.of(now.host().name())));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var word = Words.muted(now.state() == HealthState.OK ? counted(now.checks()) + " OK" : now.state().word());
        word.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(GAP, look.icon().node(14, look.tone()), name, word);
        row.setAlignment(Pos.CENTER_LEFT);
        if (now.state() == HealthState.OK) {
            return row;
        }
        var worst = Words.clipped(Words.muted(Visible.of(now.worst())
                + (now.troubled() > 1 ? " and " + (now.troubled() - 1) + " more" : "")));
        return new VBox(2, row, worst);
    }

    private static String counted(int checks) {
        return checks + (checks == 1 ? " check" : " checks");
    }
}
