package org.watchkeeper.run.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.watchkeeper.change.ChangeState;
import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.Admission;
import org.watchkeeper.run.Gatekeeper;
import org.watchkeeper.run.Mandate;

/// What windows, blackouts and changes say to a start, and what is said to that: nothing by default. Confined to the FX thread.
///
/// `change` is what the run carries out; its hosts are fixed then.
final class Permit {
    private final Optional<ChangeState> change;
    private final Supplier<Operator> operator;
    private final Clock clock;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private Gatekeeper gatekeeper;

    Permit(Gatekeeper gatekeeper, Optional<ChangeState> change, Supplier<Operator> operator, Clock clock) {
        this.gatekeeper = gatekeeper;
        this.change = change;
        this.operator = operator;
        this.clock = clock;
    }

    /// Nothing in the way, and no change.
    static Permit free(Clock clock) {
        return new Permit(Gatekeeper.OPEN, Optional.empty(), () -> new Operator("operator"), clock);
    }

    /// Windows, blackouts and changes were read again.
    void read(Gatekeeper again) {
        gatekeeper = again;
    }

    /// What was read last.
    Gatekeeper gatekeeper() {
        return gatekeeper;
    }

    /// Why it is started all the same.
    StringProperty reasonProperty() {
        return reason;
    }

    /// Who else agrees.
    StringProperty secondProperty() {
        return second;
    }

    /// What the run carries out.
    Optional<ChangeState> change() {
        return change;
    }

    /// The change in words: its title, and which of its phases it is; empty without one.
    String words() {
        return change.map(Permit::words).orElse("");
    }

    private static String words(ChangeState change) {
        int phases = change.proposal().phases().size();
        return change.proposal().title()
                + (phases == 1 ? "" : ", phase " + (change.position() + 1) + " of " + phases)
                + " (" + change.settled().words() + ")";
    }

    /// How it stands now for this procedure on these hosts.
    Admission admission(Offer offer, List<Host> hosts) {
        var mandate = change.map(Mandate::of).orElse(Mandate.NONE);
        var hurdles = gatekeeper.hurdles(offer.entry().file().toString(), offer.procedure(), hosts, mandate,
                clock.instant());
        return new Admission(mandate, hurdles, operator.get(), reason.get(), second.get());
    }
}
