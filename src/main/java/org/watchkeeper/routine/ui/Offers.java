package org.watchkeeper.routine.ui;

import java.util.List;

import org.watchkeeper.kernel.Counted;
import org.watchkeeper.host.Host;
import org.watchkeeper.routine.Suggestion;

/// What documents offer and nobody has adopted yet, and the hosts it could go over.
record Offers(List<Suggestion> suggestions, List<Host> hosts) {
    static final Offers NONE = new Offers(List.of(), List.of());

    Offers {
        suggestions = List.copyOf(suggestions);
        hosts = List.copyOf(hosts);
    }

    /// "12 routines found in 5 runbooks"; empty where there is none.
    String words() {
        long documents = suggestions.stream().map(one -> one.subject().file()).distinct().count();
        return suggestions.isEmpty()
                ? ""
                : Counted.of(suggestions.size(), "routine") + " found in " + documents
                        + (documents == 1 ? " runbook" : " runbooks");
    }
}
