package org.watchkeeper.host.ui;

import javafx.scene.Node;

import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;

/// Something shown below a host's facts, made by a feature that knows more about hosts: the connection test.
@FunctionalInterface
public interface HostPanel {
    Node show(Host host, Desk desk);
}
