package org.watchkeeper.run.change;

import java.time.Instant;

import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Overtime;
import org.watchkeeper.run.RunState;

/// Until when runs are to be over, and how they are given more time. Calls read the database.
public interface Deadlines {
    /// Runs that may take as long as they like.
    Deadlines NONE = new Deadlines() {
        @Override
        public Deadline of(RunState run) {
            return Deadline.NONE;
        }

        @Override
        public long version() {
            return 0;
        }

        @Override
        public Overtime overtime() {
            throw new UnsupportedOperationException("nothing is planned here");
        }

        @Override
        public void extend(ChangeState seen, Instant until, String reason) {
            throw new UnsupportedOperationException("nothing is planned here");
        }
    };

    /// Until when a run is to be over.
    Deadline of(RunState run);

    /// Changes with everything that may change an answer.
    long version();

    /// What more time runs into.
    Overtime overtime();

    /// Lets a change last until then. Throws `Problem` where somebody wrote since it was seen.
    void extend(ChangeState seen, Instant until, String reason);
}
