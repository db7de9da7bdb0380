package org.watchkeeper.runbook.ui.change;

import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.version.Standing;

/// What the reader asks of the versions that are kept; calls read and write.
public interface History {
    /// Every document is new.
    History NONE = new History() {
        @Override
        public Standing standing(Library.Entry entry) {
            return new Standing.Unknown();
        }

        @Override
        public void accept(Library.Entry entry) {
            // Nothing is kept.
        }
    };

    Standing standing(Library.Entry entry);

    /// Changes whenever somebody, here or elsewhere, has used or accepted a version; cheap to ask for.
    default long kept() {
        return 0;
    }

    /// The operator at this console accepts what changed.
    void accept(Library.Entry entry);
}
