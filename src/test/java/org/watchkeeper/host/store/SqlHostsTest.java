package org.watchkeeper.host.store;

import java.time.Clock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.testing.HostsContract;
import org.watchkeeper.store.testing.TestDatabase;

/// The inventory keeps its contract on both databases.
class SqlHostsTest {
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

    abstract static class OnDatabase extends HostsContract {
        private final TestDatabase database;
        private final Inventory hosts;

        OnDatabase(TestDatabase database) {
            this.database = database;
            hosts = new SqlHosts(database.open(), Clock.systemUTC());
        }

        @Override
        protected Inventory hosts() {
            return hosts;
        }

        @AfterEach
        void close() {
            database.close();
        }
    }
}
