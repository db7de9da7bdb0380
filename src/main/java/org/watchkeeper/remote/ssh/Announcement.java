package org.watchkeeper.remote.ssh;

import org.watchkeeper.remote.ssh.option.Obedience;

/// Tells what an ssh configuration says of a hop besides ssh's defaults, and what of it the connection does not do.
record Announcement(Hop hop) {
    void tell(Journey journey) {
        if (hop.terms().keys().asSsh()) {
            journey.detail("ssh takes " + hop.name() + " to " + hop.login().user() + "@" + hop.endpoint());
        }
        for (var option : hop.terms().kept()) {
            if (option.how() != Obedience.How.NOT_NEEDED) {
                journey.detail(hop.name() + ": " + option.sentence());
            }
            if (option.how() == Obedience.How.NOT_OBEYED) {
                journey.advise("Of the ssh configuration of " + hop.name() + ", " + option.sentence(),
                        "Use ssh itself where this matters");
            }
        }
    }
}
