package org.watchkeeper.health.ui.watch;

import java.util.Optional;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ui.tile.Limits;

/// A check that was chosen, with its limits as they are typed, in the unit of its reading.
final class Wanted {
    private final Probe probe;
    private final Limits limits;
    private final StringProperty warning;
    private final StringProperty critical;

    Wanted(Probe probe) {
        this.probe = probe;
        this.limits = Limits.of(probe.judgement());
        this.warning = new SimpleStringProperty(typed(limits.warning()));
        this.critical = new SimpleStringProperty(typed(limits.critical()));
    }

    private static String typed(Optional<Limits.Limit> limit) {
        return limit.map(at -> at.number() == Math.rint(at.number())
                ? String.valueOf((long) at.number())
                : String.valueOf(at.number())).orElse("");
    }

    Probe probe() {
        return probe;
    }

    Limits limits() {
        return limits;
    }

    StringProperty warning() {
        return warning;
    }

    StringProperty critical() {
        return critical;
    }

    /// What is wrong with what was typed; empty where nothing is.
    String objection() {
        return isWrong(limits.warning(), warning) || isWrong(limits.critical(), critical)
                ? probe.title() + ": a limit is a number"
                : "";
    }

    private static boolean isWrong(Optional<Limits.Limit> limit, StringProperty typed) {
        return limit.isPresent() && number(typed.get()).isEmpty();
    }

    private static Optional<Double> number(String text) {
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// The check with the limits as typed; only without an objection.
    Probe result() {
        var judgement = Limits.change(probe.judgement(), number(warning.get()), number(critical.get()));
        return new Probe(probe.id(), probe.title(), probe.ask(), judgement, probe.every(), probe.limit(),
                probe.dependsOn(), probe.from());
    }
}
