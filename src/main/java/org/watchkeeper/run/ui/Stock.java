package org.watchkeeper.run.ui;

import java.util.List;

import org.watchkeeper.host.Host;

/// What there is to choose from when the wizard opens.
record Stock(List<Offer> offers, List<Host> hosts) {
    Stock {
        offers = List.copyOf(offers);
        hosts = List.copyOf(hosts);
    }
}
