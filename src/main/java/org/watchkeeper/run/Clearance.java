package org.watchkeeper.run;

import org.watchkeeper.change.ChangeId;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Procedure;

/// Which versions of documents may be run. The port to what was used and accepted before; calls read and write.
public interface Clearance {
    /// Lets every document through and remembers nothing.
    Clearance EVERYTHING = new Clearance() {
        @Override
        public Unaccepted unaccepted(Library.Entry entry) {
            return Unaccepted.NOTHING;
        }

        @Override
        public void used(Library.Entry entry, Operator by) {
            // Nothing is remembered.
        }
    };

    /// What must be accepted before this version is run.
    Unaccepted unaccepted(Library.Entry entry);

    /// What the document's lists for before the work leave undone.
    default Undone undone(Library.Entry entry, Procedure procedure) {
        return Undone.NOTHING;
    }

    /// The same for a run of that change.
    default Clearance as(ChangeId change) {
        return this;
    }

    /// Changes whenever an answer may be another one, whoever made it so; cheap to ask for.
    default long version() {
        return 0;
    }

    /// What windows, blackouts and changes say, read now.
    default Gatekeeper gatekeeper() {
        return Gatekeeper.OPEN;
    }

    /// A run is opened with this version.
    void used(Library.Entry entry, Operator by);
}
