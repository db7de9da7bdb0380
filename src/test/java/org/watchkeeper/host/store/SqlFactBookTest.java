package org.watchkeeper.host.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.watchkeeper.host.fact.FactBook;
import org.watchkeeper.host.testing.FactBookContract;
import org.watchkeeper.store.testing.TestDatabase;

/// What hosts say keeps its contract on both databases.
class SqlFactBookTest {
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

    abstract static class OnDatabase extends FactBookContract {
        private final TestDatabase database;
        private final FactBook book;

        OnDatabase(TestDatabase database) {
            this.database = database;
            book = new SqlFactBook(database.open());
        }

        @Override
        protected FactBook book() {
            return book;
        }

        @AfterEach
        void close() {
            database.close();
        }
    }
}
