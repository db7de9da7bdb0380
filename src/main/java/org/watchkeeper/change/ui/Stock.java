package org.watchkeeper.change.ui;

import java.time.Clock;
import java.util.List;

import org.watchkeeper.fx.Background;
import org.watchkeeper.change.plan.Outlook;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Procedure;

/// What a change is planned from, as it was read when the form was opened.
record Stock(List<Offer> offers, Outlook outlook, Clock clock, Background background) {
    /// A procedure of a document.
    record Offer(Library.Entry entry, Procedure procedure) {
        String words() {
            return procedure.title() + " · " + entry.runbook().title();
        }

        org.watchkeeper.change.Phase.Work work() {
            return new org.watchkeeper.change.Phase.Work(entry.file().toString(), entry.runbook().title(),
                    procedure.id(), procedure.title());
        }
    }

    Stock {
        offers = List.copyOf(offers);
    }

    /// Reads; blocks.
    static Stock of(ChangesModel model) {
        return new Stock(offers(model.services().library()), model.outlook(), model.services().clock(),
                model.background());
    }

    private static List<Offer> offers(Library library) {
        return library.entries().stream().flatMap(entry -> entry.runbook().procedures().stream()
                .filter(procedure -> !procedure.steps().isEmpty()).map(procedure -> new Offer(entry, procedure)))
                .toList();
    }
}
