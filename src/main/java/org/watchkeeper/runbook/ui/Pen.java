package org.watchkeeper.runbook.ui;

import org.watchkeeper.runbook.Drafts;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.Shelf;
import org.watchkeeper.runbook.correct.Corrector;

/// What it takes to change a document: where it lies, where unsaved text is kept, and who reads what was written.
public record Pen(Shelf shelf, Drafts drafts, RunbookReader reader) {
    public Corrector corrector() {
        return new Corrector(shelf, reader);
    }
}
