package org.watchkeeper.host.ui.bring;

import java.util.Optional;

import org.watchkeeper.host.Environment;
import org.watchkeeper.host.bring.Change;

/// A host in the preview: what becomes of it, whether it is chosen, and its environment, which may not have been said yet.
record BringRow(Change change, boolean isChosen, Optional<Environment> environment) {
    Mark mark() {
        return Mark.of(change);
    }
}
