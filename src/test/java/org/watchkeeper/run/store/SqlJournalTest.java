package org.watchkeeper.run.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.Journal;
import org.watchkeeper.run.JournalTaken;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.testing.JournalContract;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.testing.TestDatabase;

/// The journal keeps its contract on both databases, between consoles too, and nobody can change what it holds.
class SqlJournalTest {
    private static final int ROUNDS = 40;

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

    abstract static class OnDatabase extends JournalContract {
        private final TestDatabase database;
        private final Journal journal;

        OnDatabase(TestDatabase database) {
            this.database = database;
            journal = new SqlJournal(database.open());
        }

        @Override
        protected Journal journal() {
            return journal;
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void of_two_consoles_exactly_one_writes_each_entry() throws Exception {
            var other = new SqlJournal(database.open());
            var run = opened();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (int round = 2; round < 2 + ROUNDS; round++) {
                    long number = round;
                    Callable<Boolean> here = () -> wins(journal, run, number);
                    Callable<Boolean> there = () -> wins(other, run, number);
                    int winners = 0;
                    for (var answer : threads.invokeAll(List.of(here, there))) {
                        winners += answer.get() ? 1 : 0;
                    }
                    assertThat(winners).as("winners of entry %d", number).isEqualTo(1);
                }
            }
            assertThat(journal.read(run)).hasSize(1 + ROUNDS).isEqualTo(other.read(run));
        }

        @Test
        void a_gap_is_refused() {
            var run = opened();
            assertThatThrownBy(() -> journal.append(run, 3, Specimen.NIGHT, new RunEvent.Paused(Specimen.ADA)))
                    .isInstanceOf(Problem.class).isNotInstanceOf(JournalTaken.class).hasMessageContaining("entry 3");
            assertThat(journal.read(run)).hasSize(1);
        }

        @Test
        void a_journal_begins_with_its_opening() {
            var run = Specimen.runId("never opened");
            assertThatThrownBy(() -> journal.append(run, 1, Specimen.NIGHT, new RunEvent.Paused(Specimen.ADA)))
                    .isInstanceOf(Problem.class);
            assertThat(journal.read(run)).isEmpty();
            assertThat(journal.runs()).isEmpty();
        }

        @Test
        void an_entry_that_is_refused_leaves_the_list_of_runs_as_it_was() {
            var run = opened();
            var before = journal.runs();
            assertThatThrownBy(() -> journal.append(run, 1, Specimen.NIGHT.plusSeconds(9),
                    new RunEvent.Finished(RunEvent.Result.COMPLETED, "", Specimen.ADA)))
                    .isInstanceOf(JournalTaken.class);
            assertThat(journal.runs()).isEqualTo(before);
        }

        @Test
        void nobody_can_change_or_remove_an_entry_or_leave_a_gap_not_even_with_sql() {
            var run = opened();
            for (var sql : List.of("UPDATE journal SET body = '{}'", "DELETE FROM journal",
                    "INSERT INTO journal (run, number, at, kind, body) VALUES ('" + run + "', 3, 'x', 'x', 'x')")) {
                assertThatThrownBy(() -> database.open().write(Durability.POWER_LOSS, handle -> handle.execute(sql)))
                        .as(sql).isInstanceOf(Problem.class);
            }
            assertThat(journal.read(run)).hasSize(1);
        }

        @Test
        void an_entry_of_a_newer_kind_is_a_problem_that_names_run_and_entry() {
            var run = opened();
            database.open().write(Durability.POWER_LOSS, handle -> handle.execute(
                    "INSERT INTO journal (run, number, at, kind, body) VALUES (?, 2, '2026-11-21T02:00:00.000000000Z', 'teleported', ?)",
                    run.toString(), "{\"v\":1,\"kind\":\"teleported\"}"));
            assertThatThrownBy(() -> journal.read(run)).isInstanceOf(Problem.class).hasMessageContaining("teleported")
                    .hasMessageContaining("run " + run + ", entry 2");
        }

        private RunId opened() {
            var plan = Specimen.plan(Specimen.step("one", "true"));
            journal.append(plan.id(), 1, Specimen.NIGHT, new RunEvent.Opened(plan, Specimen.ADA));
            return plan.id();
        }

        private static boolean wins(Journal journal, RunId run, long number) {
            try {
                journal.append(run, number, Specimen.NIGHT, new RunEvent.Paused(Specimen.ADA));
                return true;
            } catch (JournalTaken _) {
                return false;
            }
        }
    }
}
