package org.watchkeeper.health.ui.alert;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.watchkeeper.fx.DesktopNotes;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.control.Notices;
import org.watchkeeper.fx.control.Notices.Way;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.alert.Alert;
import org.watchkeeper.health.alert.News;
import org.watchkeeper.health.alert.Watching;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Visible;

/// Tells alerts: in the window, where each takes the place of the one before; on the desktop while another window is in front; and
/// by a sound, as far as somebody wants one.
public final class Announcer {
    private static final String GONE = "a host that was removed";

    private final Room room;
    private final Means means;
    private Runnable takeAway = () -> {};

    /// Where it is told: `show` leads to Health.
    public record Room(Notices notices, DesktopNotes desktop, Runnable show) {}

    /// What is needed for it: `names` reads the inventory, `ring` makes the sound for something critical or not. `clock` has the
    /// zone of whoever sits there.
    public record Means(Monitor monitor, Supplier<Map<HostId, String>> names, Supplier<Operator> operator,
            Supplier<Watching> watching, Consumer<Boolean> ring, Clock clock) {}

    public Announcer(Room room, Means means) {
        this.room = room;
        this.means = means;
    }

    /// Off the FX thread: reads the inventory, and lasts as long as the sound.
    public void tell(Alert alert) {
        var names = means.names().get();
        var title = Visible.of(alert.title(host -> names.getOrDefault(host, GONE)));
        var lines = alert.lines(host -> names.getOrDefault(host, GONE)).stream().map(Visible::of).toList();
        Fx.later(() -> tell(alert, title, lines));
        if (means.watching().get().rings(alert, LocalTime.now(means.clock()))) {
            means.ring().accept(alert.isCritical());
        }
    }

    private void tell(Alert alert, String title, List<String> lines) {
        if (alert.isTrouble()) {
            takeAway.run();
            takeAway = room.notices().remind(title, lines, new Way("Show", room.show()),
                    new Way("Acknowledge", () -> acknowledge(alert.news())));
        } else {
            room.notices().tell(title);
        }
        room.desktop().tell(title, String.join("\n", lines), room.show());
    }

    private void acknowledge(List<News> news) {
        var who = means.operator().get().name();
        news.stream().filter(one -> !one.over()).map(News::vital)
                .forEach(vital -> means.monitor().acknowledge(vital.host(), vital.probe().id(), who));
    }
}
