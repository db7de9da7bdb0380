package org.watchkeeper.checklist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Checklists;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.testing.ChecklistsContract;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.testing.TestDatabase;

/// Checklists keep their contract on both databases, between consoles too, and nobody can change what was done.
class SqlChecklistsTest {
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

    abstract static class OnDatabase extends ChecklistsContract {
        private final TestDatabase database;
        private final Checklists checklists;
        private final Checklists other;

        OnDatabase(TestDatabase database) {
            this.database = database;
            checklists = new SqlChecklists(database.open());
            other = new SqlChecklists(database.open());
        }

        @Override
        protected Checklists checklists() {
            return checklists;
        }

        @Override
        protected Checklists otherConsole() {
            return other;
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void nobody_can_change_or_remove_an_entry_or_leave_a_gap_not_even_with_sql() {
            var occasion = opened();
            for (var sql : List.of("UPDATE checklist_entry SET body = '{}'", "DELETE FROM checklist_entry",
                    "INSERT INTO checklist_entry (occasion, number, id, at, operator, kind, body) VALUES ('" + occasion
                            + "', 3, 'x', 'x', 'x', 'x', 'x')")) {
                assertThatThrownBy(() -> database.open().write(Durability.POWER_LOSS, handle -> handle.execute(sql)))
                        .as(sql).isInstanceOf(Problem.class);
            }
            assertThat(checklists.read(occasion)).hasSize(1);
        }

        @Test
        void an_entry_of_a_newer_kind_is_a_problem_that_names_occasion_and_entry() {
            var occasion = opened();
            database.open().write(Durability.POWER_LOSS, handle -> handle.execute(
                    "INSERT INTO checklist_entry (occasion, number, id, at, operator, kind, body) "
                            + "VALUES (?, 2, ?, '2026-11-21T02:00:00.000000000Z', 'ada', 'sung', ?)",
                    occasion.toString(), occasion.toString(), "{\"v\":1,\"kind\":\"sung\"}"));
            assertThatThrownBy(() -> checklists.read(occasion)).isInstanceOf(Problem.class).hasMessageContaining("sung")
                    .hasMessageContaining("occasion " + occasion + ", entry 2");
        }

        @Test
        void a_row_whose_words_are_written_as_they_once_were_is_read() {
            opened();
            var before = checklists.lines();
            int old = database.open().write(Durability.POWER_LOSS, handle -> handle.execute(
                    "UPDATE checklist_line SET anchor = 'window_start' WHERE anchor = 'window-start'"));
            assertThat(old).isEqualTo(1);
            assertThat(checklists.lines()).isEqualTo(before);
        }

        private OccasionId opened() {
            var occasion = Sample.occasion("opened");
            checklists.append(occasion, Sample.did("open",
                    Sample.opening(occasion, Sample.list("Before", Sample.TWO_DAYS_BEFORE, "Back up"))));
            return occasion;
        }
    }
}
