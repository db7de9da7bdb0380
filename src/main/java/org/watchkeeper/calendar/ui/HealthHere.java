package org.watchkeeper.calendar.ui;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;

import org.watchkeeper.host.Host;

/// Shows how hosts are now, as whoever watches them does.
@FunctionalInterface
public interface HealthHere {
    /// Where nobody watches anything.
    HealthHere NOWHERE = _ -> Optional.empty();

    /// Keeps itself up to date while it is on screen.
    Optional<Node> of(List<Host> hosts);
}
