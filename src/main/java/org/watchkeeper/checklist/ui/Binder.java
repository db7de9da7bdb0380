package org.watchkeeper.checklist.ui;

import java.nio.file.Path;
import java.util.Optional;

import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.template.Bindings;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.correct.Correction;

/// Binds items to the procedures that prove them, while the document is the one that the list was copied from.
record Binder(ListServices services) {
    /// What the document's words name for an open item that only a person settles so far.
    Optional<Procedure> proposed(ListState list, ItemState item) {
        return item.isOpen() && !item.item().isProvable()
                ? document(list).flatMap(found -> Bindings.proposed(found.runbook(), item.item().text()))
                : Optional.empty();
    }

    /// Writes it into the document. Blocks.
    void bind(ListState list, ItemState item, Procedure procedure) {
        document(list).ifPresent(found -> services.correct().accept(found,
                new Correction.ProvedBy(item.item().line(), procedure.id())));
    }

    private Optional<Library.Entry> document(ListState list) {
        var origin = list.copy().origin();
        return services.library().find(Path.of(origin.file()))
                .filter(found -> found.runbook().sha256().equals(origin.sha256()));
    }
}
