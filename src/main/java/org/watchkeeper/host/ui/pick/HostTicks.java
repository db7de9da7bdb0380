package org.watchkeeper.host.ui.pick;

import java.util.List;

import javafx.collections.ObservableList;

import org.watchkeeper.fx.control.Ticks;
import org.watchkeeper.host.Host;

/// Asks on which hosts. None is ticked by itself, and none ticked never means all.
public final class HostTicks {
    private static final double ROW = 39;

    private HostTicks() {}

    /// So many of `all` are seen at once; `ticked` is what is chosen, in the order in which it was. Ids begin with `id`.
    public static Ticks<Host> of(String id, int rows, List<Host> all, ObservableList<Host> ticked) {
        return new Ticks<>(rows, new Ticks.Look<Host>(id + "-filter", "Name, group or tag; Enter ticks it", id, "Hosts",
                Host::name, HostLine::words, ROW, HostLine::of, "No host is chosen."), ticked)
                .otherwise(HostSheet.none(all)).offer(all);
    }
}
