package org.watchkeeper.now.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.now.Visits;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.testing.TestDatabase;

/// Visits are kept per operator, on both databases.
class SqlVisitsTest {
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

    abstract static class OnDatabase {
        private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00.5Z");
        private final TestDatabase database;
        private final Visits visits;

        OnDatabase(TestDatabase database) {
            this.database = database;
            visits = new SqlVisits(database.open());
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void the_last_visit_of_each_operator_is_remembered() {
            var ada = new Operator("ada");
            assertThat(visits.last(ada)).isEmpty();
            visits.note(ada, visit(0));
            visits.note(new Operator("ben μ\0"), visit(-60));
            visits.note(ada, visit(60));
            assertThat(new SqlVisits(database.open()).last(ada)).contains(visit(60));
            assertThat(visits.last(new Operator("ben μ\0"))).contains(visit(-60));
        }

        @Test
        void what_an_older_console_noted_is_counted_from_itself() {
            database.open().write(Durability.KILLED_CONSOLE, handle -> handle.execute(
                    "INSERT INTO last_visit (operator, at) VALUES ('ada', ?)", Utc.text(NIGHT)));
            assertThat(visits.last(new Operator("ada"))).contains(new Visits.Visit(NIGHT, NIGHT));
        }

        private static Visits.Visit visit(int seconds) {
            return new Visits.Visit(NIGHT.plusSeconds(seconds), NIGHT.minusSeconds(3600 + seconds));
        }
    }
}
