package org.watchkeeper.host.ui;

import java.util.List;

import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;

/// Asks by name before a host leaves the inventory, and offers to bring it back.
final class HostRemoval {
    private HostRemoval() {}

    static void ask(Host host, HostsModel model, Desk desk) {
        var question = Question.destructive("Remove " + host.name() + " from the inventory?",
                "The machine itself is not touched, and the record of runs made on it is kept.",
                "Remove " + host.name(),
                "Keep " + host.name()).on(Stakes.of(host), List.of(host.name()));
        ConfirmPane.ask(desk.overlay(), question, consent -> {
            if (consent) {
                model.remove(host, undo -> desk.overlay().notices().tell(host.name() + " is removed", "Undo", undo));
            }
        });
    }
}
