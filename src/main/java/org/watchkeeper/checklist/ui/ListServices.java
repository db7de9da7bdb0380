package org.watchkeeper.checklist.ui;

import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.Proving;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.correct.Correction;

/// What the Checklists place works with. The clock's zone is where its operator reads times; `correct` writes into a document
/// what its operator said of it, and blocks.
public record ListServices(Checklists checklists, Pencil pencil, Supplier<Proving> proving, Hosts hosts,
        Library library, Clock clock, BiConsumer<Library.Entry, Correction> correct) {
    /// Services of a console that changes no document.
    public ListServices(Checklists checklists, Pencil pencil, Supplier<Proving> proving, Hosts hosts, Library library,
            Clock clock) {
        this(checklists, pencil, proving, hosts, library, clock, (_, _) -> {});
    }
}
