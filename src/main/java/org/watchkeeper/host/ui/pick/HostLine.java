package org.watchkeeper.host.ui.pick;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.Stakes;

/// A host by name, what it belongs to, and its environment, which practice hosts have too.
final class HostLine {
    private static final int GAP = 12;

    private HostLine() {}

    static Region of(Host host) {
        var about = Words.clipped(Words.muted(
                host.practice() ? "plays " + host.environment().word() + ", " + about(host) : about(host)));
        about.setPrefWidth(0); // it has what the name leaves
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, Priority.ALWAYS);
        var stake = Badge.of(Stakes.of(host));
        stake.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(GAP, Words.clipped(Words.strong(host.name())), about, stake);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// All by which it can be found.
    static String words(Host host) {
        return host.name() + " " + host.environment().word() + " " + about(host);
    }

    private static String about(Host host) {
        return Stream.of(host.groups(), host.tags()).flatMap(each -> each.stream()).collect(Collectors.joining(", "));
    }
}
