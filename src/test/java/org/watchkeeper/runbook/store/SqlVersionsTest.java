package org.watchkeeper.runbook.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.watchkeeper.runbook.testing.VersionsContract;
import org.watchkeeper.runbook.version.Versions;
import org.watchkeeper.store.testing.TestDatabase;

/// Versions keep their contract on both databases.
class SqlVersionsTest {
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

    abstract static class OnDatabase extends VersionsContract {
        private final TestDatabase database;
        private final Versions versions;

        OnDatabase(TestDatabase database) {
            this.database = database;
            versions = new SqlVersions(database.open());
        }

        @Override
        protected Versions versions() {
            return versions;
        }

        @AfterEach
        void close() {
            database.close();
        }
    }
}
