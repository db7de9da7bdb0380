package org.watchkeeper.remote.ui.terminal;

import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.host.ui.Stakes;
import org.watchkeeper.kernel.Problem;

/// A tab's host as the inventory has it when it is connected to again: its address may have been put right meanwhile. Where what the tab
/// says of it is no longer true, nothing is connected.
record Latest(Hosts hosts) {
    /// Reads the database; where that cannot be read, perhaps because of that very host, it is as it was. Throws `Problem` where the host
    /// is gone, or called or held in another way than when the tab was opened.
    Host of(Host before) {
        Optional<Host> found;
        try {
            found = hosts.find(before.id());
        } catch (Problem _) {
            return before;
        }
        var now = found.orElseThrow(() -> new Problem(before.name() + " is no longer in the inventory",
                "", "Bring it back under Hosts, or close this tab."));
        if (!now.name().equals(before.name()) || Stakes.of(now) != Stakes.of(before)) {
            throw new Problem(before.name() + " is " + now.name() + " in " + Stakes.of(now).loudWord() + " now", "",
                    "Close this tab and open another one on it.");
        }
        return now;
    }
}
