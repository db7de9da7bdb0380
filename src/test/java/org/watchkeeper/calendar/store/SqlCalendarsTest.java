package org.watchkeeper.calendar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.testing.CalendarsContract;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.testing.TestDatabase;

/// Calendars keep their contract on both databases, and of two consoles that edit the same at once one is told.
class SqlCalendarsTest {
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

    abstract static class OnDatabase extends CalendarsContract {
        private final TestDatabase database;
        private final Database opened;
        private final Calendars calendars;

        OnDatabase(TestDatabase database) {
            this.database = database;
            opened = database.open();
            calendars = new SqlCalendars(opened);
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
        void of_two_consoles_that_edit_at_once_one_is_told_and_both_see_the_same() throws InterruptedException {
            var window = Nights.sundays();
            calendars.keep(Edit.first(window, Nights.NOW, Nights.ADA, "planned"));
            var other = new SqlCalendars(database.open());
            var granted = new AtomicInteger();
            for (int version = 1; version <= 20; version++) {
                var edit = new Edit(window.id(), version, version + 1, Nights.NOW, Nights.ADA, "",
                        new Edit.Kept(window));
                var rival = Thread.ofVirtual().start(() -> granted.addAndGet(other.keep(edit) ? 1 : 0));
                granted.addAndGet(calendars.keep(edit) ? 1 : 0);
                rival.join();
            }
            assertThat(granted).hasValue(20);
            assertThat(other.current()).isEqualTo(calendars.current());
            assertThat(other.version()).isEqualTo(21);
        }

        @Test
        void an_edit_is_never_changed() {
            calendars.keep(Edit.first(Nights.sundays(), Nights.NOW, Nights.ADA, "planned"));
            for (var change : new String[]{"UPDATE calendar_edit SET why = 'x'", "DELETE FROM calendar_edit"}) {
                assertThatThrownBy(() -> opened.write(Durability.POWER_LOSS, handle -> handle.execute(change)))
                        .as(change).isInstanceOf(Problem.class);
            }
            assertThat(calendars.history(Nights.sundays().id())).hasSize(1);
        }

        @Test
        void what_a_newer_console_wrote_is_named_and_left() {
            opened.write(Durability.POWER_LOSS, handle -> handle.execute("""
                    INSERT INTO calendar_edit (subject, basis, version, at, operator, why, act, body)
                    VALUES ('later', 0, 1, '2026-05-20T12:00:00.000000000Z', 'ada', '', 'kept', '{"v":2}')
                    """));
            assertThatThrownBy(calendars::current).isInstanceOf(Problem.class).hasMessageContaining("later")
                    .hasMessageContaining("version 2");
        }
    }
}
