package org.watchkeeper.checklist.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;

/// Asks on which host: what is typed narrows the list, the arrows move in it, Enter takes the marked one.
final class HostSheet {
    static final String FILTER_ID = "list-host-filter";
    static final String LIST_ID = "list-hosts";
    private static final double WIDTH = 560;
    private static final int ROWS = 9;
    private static final int GAP = 12;

    private HostSheet() {}

    /// `now` is the one that is chosen so far.
    static void show(Overlay overlay, List<Host> all, Optional<Host> now, Consumer<Host> chosen) {
        var sheet = new Sheet("On which host?", WIDTH);
        var hosts = new Picker<Host>(ROWS,
                new Picker.Look<>(FILTER_ID, "Name, group or tag", LIST_ID, "Hosts", HostSheet::words, Row::new),
                host -> {
                    overlay.close(sheet);
                    chosen.accept(host);
                });
        hosts.otherwise(new EmptyState(Icon.HOSTS, "No such host", all.isEmpty()
                ? "Add one in Hosts first."
                : "No host of the inventory has this in its name, groups or tags."));
        hosts.offer(all);
        var take = Buttons.primary("Choose it", hosts::take);
        take.disableProperty().bind(hosts.nothingMarked());
        sheet.with(hosts).buttons(Buttons.plain("Cancel", () -> overlay.close(sheet)), take);
        overlay.show(sheet, () -> {});
        now.ifPresent(hosts::mark);
        Fx.later(hosts.field()::requestFocus); // the key that asked must not be typed into the answer
    }

    private static String words(Host host) {
        return host.name() + " " + host.environment().word() + " " + about(host);
    }

    private static String about(Host host) {
        return String.join(", ", host.groups()) + " " + String.join(", ", host.tags());
    }

    /// A host by name, what it belongs to, and its environment, which practice hosts have too.
    private static final class Row extends FillCell<Host> {
        @Override
        protected Region show(Host host) {
            var about = Words.clipped(Words.muted(about(host).strip()));
            about.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(about, Priority.ALWAYS);
            var name = Words.strong(host.name());
            name.setMinWidth(USE_PREF_SIZE);
            var row = new HBox(GAP, name, about);
            if (host.practice()) {
                var plays = Words.muted("plays " + host.environment().word());
                plays.setMinWidth(USE_PREF_SIZE);
                row.getChildren().add(plays);
            }
            row.getChildren().add(Badge.of(Stake.of(host.environment().word(), host.practice())));
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPadding(new javafx.geometry.Insets(0, GAP, 0, GAP));
            return row;
        }
    }
}
