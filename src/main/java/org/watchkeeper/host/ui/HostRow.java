package org.watchkeeper.host.ui;

import java.util.Optional;

import org.watchkeeper.fx.Stake;
import org.watchkeeper.host.Host;

/// A line of the inventory: the head of a group, or a host under it.
sealed interface HostRow {
    record Head(String title, Optional<Stake> stake, int count) implements HostRow {}

    /// `way` are the names of the jump hosts, in order; empty when there are none.
    record Line(Host host, String way, Optional<Contact> contact) implements HostRow {}
}
