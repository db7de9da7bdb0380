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
        model.uses(host, uses -> ask(host, uses, model, desk));
    }

    /// Asks for the number of hosts before several leave the inventory.
    static void askMany(List<Host> hosts, HostsModel model, Desk desk) {
        model.uses(hosts, uses -> CountSheet.ask(desk.overlay(), hosts, uses, () -> model.remove(hosts,
                undo -> desk.overlay().notices().tell(hosts.size() + " hosts are removed", "Undo", undo))));
    }

    /// What is in use is removed only by a button that says so.
    static Question question(Host host, List<String> uses) {
        var question = uses.isEmpty()
                ? Question.destructive("Remove " + host.name() + " from the inventory?",
                        "The machine itself is not touched, and the record of runs made on it is kept. Removed hosts brings it back.",
                        "Remove " + host.name(), "Keep " + host.name())
                : Question.destructive("Remove " + host.name() + " although it is in use?",
                        host.name() + " is in use for " + String.join(", ", uses)
                                + ". What is open goes on with the host as it was when it began; nothing new can be started "
                                + "on it.",
                        "Remove " + host.name() + " although it is in use", "Keep " + host.name());
        return question.on(Stakes.of(host), List.of(host.name()));
    }

    private static void ask(Host host, List<String> uses, HostsModel model, Desk desk) {
        var question = question(host, uses);
        ConfirmPane.ask(desk.overlay(), question, consent -> {
            if (consent) {
                model.remove(host, undo -> desk.overlay().notices().tell(host.name() + " is removed", "Undo", undo));
            }
        });
    }
}
