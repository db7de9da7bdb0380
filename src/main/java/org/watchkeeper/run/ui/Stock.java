package org.watchkeeper.run.ui;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.change.ChangeState;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.Gatekeeper;
import org.watchkeeper.run.LastValues;

/// What there is to choose from when the wizard opens.
///
/// `change` is what the run is to carry out, if anything; `gatekeeper` says what stands in the way by the calendar.
record Stock(List<Offer> offers, List<Host> hosts, List<LastValues.LastValue> lastValues, Gatekeeper gatekeeper,
        Optional<ChangeState> change) {
    Stock(List<Offer> offers, List<Host> hosts) {
        this(offers, hosts, List.of());
    }

    Stock(List<Offer> offers, List<Host> hosts, List<LastValues.LastValue> lastValues) {
        this(offers, hosts, lastValues, Gatekeeper.OPEN, Optional.empty());
    }

    /// The same with these procedures.
    Stock with(List<Offer> procedures) {
        return new Stock(procedures, hosts, lastValues, gatekeeper, change);
    }

    Stock {
        lastValues = List.copyOf(lastValues);
        offers = List.copyOf(offers);
        hosts = List.copyOf(hosts);
    }
}
