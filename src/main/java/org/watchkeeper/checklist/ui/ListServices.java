package org.watchkeeper.checklist.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.attach.Attaching;
import org.watchkeeper.checklist.attach.EvidenceFiles;
import org.watchkeeper.checklist.attach.Readings;
import org.watchkeeper.checklist.prove.Proving;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.correct.Correction;

/// What the Checklists place works with. The clock's zone is where its operator reads times; `correct` writes into a document
/// what its operator said of it, and blocks; `readings` are what health checks have read.
public record ListServices(Checklists checklists, Pencil pencil, Supplier<Proving> proving, Hosts hosts,
        Library library, Clock clock, Attaching attaching, BiConsumer<Library.Entry, Correction> correct,
        Readings readings) {
    /// Services of a console that changes no document, keeps no files and watches nothing.
    public ListServices(Checklists checklists, Pencil pencil, Supplier<Proving> proving, Hosts hosts, Library library,
            Clock clock) {
        this(checklists, pencil, proving, hosts, library, clock, new Attaching(new NoFiles(), bytes -> bytes),
                (_, _) -> {}, List::of);
    }

    private record NoFiles() implements EvidenceFiles {
        @Override
        public void keep(Copy copy) {
            throw new Problem("This console keeps no files", "", "Attach a link instead.");
        }

        @Override
        public Optional<Copy> find(String sha256) {
            return Optional.empty();
        }
    }
}
