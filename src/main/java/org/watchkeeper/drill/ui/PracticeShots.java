package org.watchkeeper.drill.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

import org.watchkeeper.drill.Choosable;
import org.watchkeeper.drill.Fault;
import org.watchkeeper.drill.Fleet;
import org.watchkeeper.drill.Mishap;
import org.watchkeeper.drill.Scene;
import org.watchkeeper.drill.Story;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.runbook.Runbook;

/// The practice section of a host, to be looked at: nothing armed, and two commands armed.
public final class PracticeShots {
    private PracticeShots() {}

    /// `runbook` is the document that the hosts play.
    public static List<Shot> of(Runbook runbook) {
        return List.of(new Shot("practice", () -> pane(runbook, List.of())),
                new Shot("practice-armed", () -> pane(runbook, armed(runbook))));
    }

    private static List<String> armed(Runbook runbook) {
        var commands = runbook.procedures().stream().map(Choosable::of).filter(all -> all.size() > 2).findFirst()
                .orElseThrow();
        return List.of(Fault.fails(commands.get(0).script(), 7).id(), Fault.drops(commands.get(2).script()).id(),
                "migration-fails");
    }

    private static Parent pane(Runbook runbook, List<String> on) {
        var still = new Still(on);
        var model = new PracticeModel(still, still.hosts().getFirst(), () -> Optional.of(runbook), Background.direct(),
                _ -> {});
        var scroll = new ScrollPane(new PracticePane(model));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        scroll.setPadding(new javafx.geometry.Insets(24));
        scroll.setMaxWidth(760);
        return scroll;
    }

    /// A fleet of one host that stands still.
    private record Still(List<String> on) implements Fleet {
        @Override
        public List<Host> hosts() {
            return List.of(new Host(new HostId(new java.util.UUID(4, 2)), "practice-app-1",
                    new Endpoint("127.0.0.1", 2222), new Login("operator", List.of(), false, false), List.of(),
                    Environment.STAGING, new TreeSet<>(), new TreeSet<>(), true));
        }

        @Override
        public List<Story> stories(HostId host) {
            var stories = new ArrayList<>(List.of(new Story("migration-fails", "The database migration fails",
                    "Half of it is done when it stops; the way back restores the backup.")));
            for (var mishap : Mishap.values()) {
                stories.add(mishap.story());
            }
            return stories;
        }

        @Override
        public String runbook(HostId host) {
            return "unet-service-update.md";
        }

        @Override
        public boolean isOn(HostId host, String story) {
            return on.contains(story);
        }

        @Override
        public void switchStory(HostId host, String story, boolean wanted) {
            throw new UnsupportedOperationException("a picture does not change");
        }

        @Override
        public Scene scene(HostId host) {
            var variables = new TreeMap<String, String>();
            variables.put("version", "0.1.0");
            variables.put("schema", "0.1.0");
            variables.put("unet-server", "active");
            return new Scene(variables, List.of(), new TreeSet<>(on));
        }

        @Override
        public void reset(HostId host) {
            throw new UnsupportedOperationException("a picture does not change");
        }

        @Override
        public void dropConnections(HostId host) {
            throw new UnsupportedOperationException("a picture does not change");
        }

        @Override
        public void restart(HostId host, Duration away) {
            throw new UnsupportedOperationException("a picture does not change");
        }
    }
}
