package org.watchkeeper.run.ui;

import java.util.List;

import org.watchkeeper.fx.Background;
import org.watchkeeper.run.Clearance;

/// Keeps what a wizard says of its documents (changed commands to accept, lists to work through) as it is now: another console
/// or the command line may have done it meanwhile. Confined to the FX thread.
final class Clearances {
    private final Clearance clearance;
    private final Background background;
    private long seen = -1;

    Clearances(Clearance clearance, Background background) {
        this.clearance = clearance;
        this.background = background;
    }

    /// Asks again when somebody has accepted a version or written to a list since it was asked last.
    void poll(WizardViewModel model) {
        // A store that does not answer is told when the run is started, not every other second.
        background.run(clearance::version, found -> {
            if (found != seen) {
                seen = found;
                renew(model, model.offers(""));
            }
        }, _ -> {});
    }

    private void renew(WizardViewModel model, List<Offer> offers) {
        background.run(() -> Offer.again(offers, clearance), model::renew, _ -> {});
    }
}
