package org.watchkeeper.run.testing;

import org.junit.jupiter.api.Nested;
import org.watchkeeper.run.Journal;
import org.watchkeeper.run.Outputs;

/// The fakes keep the contracts that the real stores keep.
class MemoryStoreTest {
    @Nested
    class OfJournal extends JournalContract {
        private final Journal journal = new MemoryJournal();

        @Override
        protected Journal journal() {
            return journal;
        }
    }

    @Nested
    class OfOutputs extends OutputsContract {
        private final Outputs outputs = new MemoryOutputs();

        @Override
        protected Outputs outputs() {
            return outputs;
        }
    }
}
