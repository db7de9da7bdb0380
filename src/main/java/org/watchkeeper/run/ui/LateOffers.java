package org.watchkeeper.run.ui;

import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.fx.Background;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.runbook.Library;

/// Brings the procedures of documents that were still being read when a wizard opened, and what was wanted of them. Confined to
/// the FX thread.
final class LateOffers {
    private final Library library;
    private final Clearance clearance;
    private final Background background;
    private final Wanted wanted;
    private boolean whole;
    private boolean isAsking;
    private boolean isHearing;
    /// Something was chosen, be it not any more: what was wanted at first is not brought back under anybody's hands.
    private boolean isSettled;

    LateOffers(Library library, Clearance clearance, Background background, Wanted wanted) {
        this.library = library;
        this.clearance = clearance;
        this.background = background;
        this.wanted = wanted;
    }

    /// Looks again until the library has been read.
    void poll(WizardViewModel model) {
        if (!isHearing) {
            isHearing = true;
            model.offerProperty().subscribe(offer -> isSettled |= offer.isPresent());
        }
        if (whole || isAsking) {
            return;
        }
        isAsking = true;
        var known = model.offers("");
        background.run(() -> find(known), found -> {
            isAsking = false;
            take(model, found);
        }, _ -> isAsking = false);
    }

    private record Found(List<Offer> offers, boolean isReading) {}

    // Asked in this order: a library that is not reading any more has every document.
    private Found find(List<Offer> known) {
        boolean isReading = library.isReading();
        var byFile = known.stream().collect(Collectors.groupingBy(one -> one.entry().file()));
        return new Found(library.entries().stream().flatMap(entry -> {
            var before = byFile.get(entry.file());
            return (before == null ? Offer.of(List.of(entry), clearance) : before).stream();
        }).toList(), isReading);
    }

    private void take(WizardViewModel model, Found found) {
        whole = !found.isReading();
        boolean more = found.offers().size() != model.offers("").size();
        model.stock(found.offers(), found.isReading());
        if (more && !isSettled) {
            wanted.into(model, model.stock());
        }
    }
}
