package org.watchkeeper.run.ui;

import java.util.List;

import org.watchkeeper.host.Host;
import org.watchkeeper.run.LastValues;

/// What there is to choose from when the wizard opens.
record Stock(List<Offer> offers, List<Host> hosts, List<LastValues.LastValue> lastValues) {
    Stock(List<Offer> offers, List<Host> hosts) {
        this(offers, hosts, List.of());
    }

    Stock {
        lastValues = List.copyOf(lastValues);
        offers = List.copyOf(offers);
        hosts = List.copyOf(hosts);
    }
}
