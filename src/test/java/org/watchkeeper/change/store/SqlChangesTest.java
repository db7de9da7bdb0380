package org.watchkeeper.change.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.store.SqlCalendars;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.Changes;
import org.watchkeeper.change.testing.ChangesContract;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.testing.TestDatabase;

/// Changes keep their contract on both databases, between consoles too, and nobody can change what was done.
class SqlChangesTest {
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

    abstract static class OnDatabase extends ChangesContract {
        private final TestDatabase database;
        private final Changes changes;
        private final Changes other;
        private final Calendars calendars;

        OnDatabase(TestDatabase database) {
            this.database = database;
            changes = new SqlChanges(database.open());
            other = new SqlChanges(database.open());
            calendars = new SqlCalendars(database.open());
        }

        @Override
        protected Changes changes() {
            return changes;
        }

        @Override
        protected Changes otherConsole() {
            return other;
        }

        @Override
        protected Calendars calendars() {
            return calendars;
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void nobody_can_change_or_remove_an_entry_or_leave_a_gap_or_approve_their_own_not_even_with_sql() {
            draft();
            changes.append(UPDATE, 1, Sample.did("ask", Sample.ADA, new ChangeEvent.Submitted("")));
            for (var sql : List.of("UPDATE change_entry SET body = '{}'", "DELETE FROM change_entry",
                    entry(4, "bob", "noted"), entry(3, " ADA ", "approved"))) {
                assertThatThrownBy(() -> database.open().write(Durability.POWER_LOSS, handle -> handle.execute(sql)))
                        .as(sql).isInstanceOf(Problem.class);
            }
            assertThat(changes.read(UPDATE)).hasSize(2);
            changes.append(UPDATE, 2, Sample.did("keep", Sample.CAY, new ChangeEvent.Excepted("all the same")));
            assertThatThrownBy(() -> database.open().write(Durability.POWER_LOSS,
                    handle -> handle.execute(entry(4, "cay", "approved")))).isInstanceOf(Problem.class);
            database.open().write(Durability.POWER_LOSS, handle -> handle.execute(entry(4, "bob", "approved")));
        }

        private static String entry(int number, String operator, String kind) {
            return "INSERT INTO change_entry (change, number, id, at, operator, kind, body) VALUES ('" + UPDATE + "', "
                    + number + ", 'x', 'x', '" + operator + "', '" + kind + "', 'x')";
        }
    }
}
