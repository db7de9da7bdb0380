package org.watchkeeper.routine.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.routine.Routines;
import org.watchkeeper.routine.testing.Chores;
import org.watchkeeper.routine.testing.RoutinesContract;
import org.watchkeeper.routine.Turn;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.store.testing.TestDatabase;

/// Routines keep their contract on both databases, and two consoles on one store never both have a turn.
class SqlRoutinesTest {
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

    abstract static class OnDatabase extends RoutinesContract {
        private final TestDatabase database;
        private final Routines routines;

        OnDatabase(TestDatabase database) {
            this.database = database;
            routines = new SqlRoutines(database.open());
        }

        @Override
        protected Routines routines() {
            return routines;
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void of_two_consoles_that_claim_at_once_one_has_the_turn() throws InterruptedException {
            var routine = Chores.daily("Daily");
            routines.save(routine);
            var other = new SqlRoutines(database.open());
            var granted = new java.util.concurrent.atomic.AtomicInteger();
            for (int day = 2; day < 22; day++) {
                var turn = Turn.begun(routine, Chores.berlin("2026-11-%02dT09:00".formatted(day)), 1, Specimen.ADA,
                        true,
                        Specimen.NIGHT);
                var rival = Thread.ofVirtual().start(() -> count(other.claim(turn), granted));
                count(routines.claim(turn), granted);
                rival.join();
            }
            assertThat(granted).hasValue(20);
            assertThat(routines.turns()).hasSize(20);
        }

        private static void count(boolean won, java.util.concurrent.atomic.AtomicInteger granted) {
            if (won) {
                granted.incrementAndGet();
            }
        }
    }
}
