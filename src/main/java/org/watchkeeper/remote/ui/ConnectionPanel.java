package org.watchkeeper.remote.ui;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;

import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.Contacts;
import org.watchkeeper.host.ui.HostPanel;
import org.watchkeeper.remote.ConnectionTest;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.ui.ConnectionTestModel.Tools;

/// The connection test below a host's facts. What it found stays there until the host is changed or tested again.
public final class ConnectionPanel implements HostPanel {
    private final Tools tools;
    private final Contacts contacts;
    private final Map<Host, ConnectionTestModel> models = new HashMap<>();

    public ConnectionPanel(ConnectionTest test, Questions questions, Contacts contacts, Clock clock) {
        this.tools = new Tools(test, questions, clock);
        this.contacts = contacts;
    }

    @Override
    public Node show(Host host, Desk desk) {
        return new ConnectionTestPane(models.computeIfAbsent(host, tested -> new ConnectionTestModel(tested, tools,
                desk.background(), contact -> contacts.record(tested.id(), contact))));
    }
}
