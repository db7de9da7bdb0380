package org.watchkeeper.run.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.testing.OutputsContract;
import org.watchkeeper.store.testing.TestDatabase;

/// Output keeps its contract on both databases.
class SqlOutputsTest {
    @Nested
    class OnSqlite extends OnDatabase {
        OnSqlite() {
            super(TestDatabase.sqlite());
        }
    }

    @Nested
    class OnPostgres extends OnDatabase {
        OnPostgres() {
            super(TestDatabase.postgres());
        }
    }

    abstract static class OnDatabase extends OutputsContract {
        private final TestDatabase database;
        private final Outputs outputs;

        OnDatabase(TestDatabase database) {
            this.database = database;
            outputs = new SqlOutputs(database.open());
        }

        @Override
        protected Outputs outputs() {
            return outputs;
        }

        @AfterEach
        void close() {
            database.close();
        }
    }
}
