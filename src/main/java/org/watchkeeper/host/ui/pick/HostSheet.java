package org.watchkeeper.host.ui.pick;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Picker;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.host.Host;

/// Asks on which host: what is typed narrows the list, the arrows move in it, Enter takes the marked one.
public final class HostSheet {
    public static final String FILTER_ID = "list-host-filter";
    public static final String LIST_ID = "list-hosts";
    private static final double WIDTH = 560;
    private static final int ROWS = 9;
    private static final int PAD = 12;

    private HostSheet() {}

    /// `now` is the one that is chosen so far.
    public static void show(Overlay overlay, List<Host> all, Optional<Host> now, Consumer<Host> chosen) {
        var sheet = new Sheet("On which host?", WIDTH);
        var hosts = new Picker<Host>(ROWS,
                new Picker.Look<>(FILTER_ID, "Name, group or tag", LIST_ID, "Hosts", HostLine::words, HostSheet::row),
                host -> {
                    overlay.close(sheet);
                    chosen.accept(host);
                });
        hosts.otherwise(none(all));
        hosts.offer(all);
        var take = Buttons.primary("Choose it", hosts::take);
        take.disableProperty().bind(hosts.nothingMarked());
        sheet.with(hosts).buttons(Buttons.plain("Cancel", () -> overlay.close(sheet)), take);
        overlay.show(sheet, () -> {});
        now.ifPresent(hosts::mark);
        Fx.later(hosts.field()::requestFocus); // the key that asked must not be typed into the answer
    }

    private static Region row(Host host) {
        var row = HostLine.of(host);
        row.setPadding(new Insets(0, PAD, 0, PAD));
        return row;
    }

    /// What is said where none fits.
    static EmptyState none(List<Host> all) {
        return all.isEmpty()
                ? new EmptyState(Icon.HOSTS, "No hosts yet", "Add one in Hosts first.")
                : new EmptyState(Icon.HOSTS, "No such host",
                        "No host of the inventory has this in its name, groups or tags.");
    }
}
