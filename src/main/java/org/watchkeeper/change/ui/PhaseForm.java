package org.watchkeeper.change.ui;

import java.time.ZoneId;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.watchkeeper.change.Phase;
import org.watchkeeper.change.ui.ask.LengthText;
import org.watchkeeper.change.ui.ask.StartText;

/// One phase as it is typed: which procedure, when, for how long. Confined to the FX thread.
final class PhaseForm {
    private final ObjectProperty<Optional<Stock.Offer>> offer = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty start = new SimpleStringProperty("");
    private final StringProperty length = new SimpleStringProperty("");

    /// `changed` follows each change.
    PhaseForm(Runnable changed) {
        offer.subscribe((_, chosen) -> {
            chosen.flatMap(one -> LengthText.ofDocument(one.procedure().downtime()))
                    .ifPresent(known -> length.set(LengthText.of(known)));
            changed.run();
        });
        start.subscribe((_, _) -> changed.run());
        length.subscribe((_, _) -> changed.run());
    }

    ObjectProperty<Optional<Stock.Offer>> offer() {
        return offer;
    }

    StringProperty start() {
        return start;
    }

    StringProperty length() {
        return length;
    }

    /// The phase; empty until all of it can be read.
    Optional<Phase> phase(ZoneId zone) {
        var begins = StartText.read(start.get(), zone);
        var lasts = LengthText.read(length.get());
        return offer.get().filter(_ -> begins.isPresent() && lasts.isPresent())
                .map(one -> new Phase(one.work(), begins.orElseThrow(), lasts.orElseThrow()));
    }

    /// What is missing, as a sentence; empty when nothing is.
    String missing(ZoneId zone) {
        if (offer.get().isEmpty()) {
            return "Choose a procedure.";
        }
        if (LengthText.read(length.get()).isEmpty()) {
            return "Say how long it is meant to take: 45 min, 1 h 30 min.";
        }
        return StartText.read(start.get(), zone).isEmpty()
                ? "Say when it starts, or take the next time that fits."
                : "";
    }
}
