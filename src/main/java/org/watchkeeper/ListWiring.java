package org.watchkeeper;

import java.util.UUID;
import java.util.function.Supplier;

import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.attach.EvidenceFiles;
import org.watchkeeper.checklist.store.SqlChecklists;
import org.watchkeeper.checklist.store.SqlEvidenceFiles;
import org.watchkeeper.kernel.Operator;

/// Builds what keeps checklists in use.
final class ListWiring {
    private final Ground ground;
    private final Lazy<Checklists> checklists;
    private final Lazy<EvidenceFiles> evidenceFiles;

    ListWiring(Ground ground) {
        this.ground = ground;
        checklists = ground.lazy(() -> new SqlChecklists(ground.database()));
        evidenceFiles = ground.lazy(() -> new SqlEvidenceFiles(ground.database()));
    }

    Checklists checklists() {
        return checklists.get();
    }

    EvidenceFiles evidenceFiles() {
        return evidenceFiles.get();
    }

    /// What writes into checklists as that person.
    Pencil pencil(Supplier<Operator> operator) {
        return new Pencil(checklists.get(), operator, ground.clock, UUID::randomUUID);
    }
}
