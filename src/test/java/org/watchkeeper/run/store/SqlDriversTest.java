package org.watchkeeper.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.Driver;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.testing.TestDatabase;

/// One console drives a run, on both databases; one that is gone or silent drives nothing.
class SqlDriversTest {
    private static final RunId RUN = Specimen.runId("one");
    private static final Operator BOB = new Operator("bob");

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
        private final TestDatabase test;
        private final Database database;
        private final SqlDrivers ada;
        private final SqlDrivers bob;

        OnDatabase(TestDatabase test) {
            this.test = test;
            database = test.open();
            ada = new SqlDrivers(database);
            bob = new SqlDrivers(test.open());
        }

        @AfterEach
        void close() {
            test.close();
        }

        @Test
        void the_second_console_is_told_who_drives_until_the_first_lets_go() {
            assertThat(ada.take(RUN, Specimen.ADA)).isEmpty();
            assertThat(ada.take(RUN, Specimen.ADA)).as("it keeps it").isEmpty();
            assertThat(bob.take(RUN, BOB)).map(Driver::by).contains(Specimen.ADA);
            bob.release(RUN);
            assertThat(bob.of(RUN)).map(Driver::by).contains(Specimen.ADA);
            assertThat(bob.driven()).containsExactly(RUN);
            ada.release(RUN);
            assertThat(bob.of(RUN)).isEmpty();
            assertThat(bob.driven()).isEmpty();
            assertThat(bob.take(RUN, BOB)).isEmpty();
            assertThat(ada.take(RUN, Specimen.ADA)).map(Driver::by).contains(BOB);
        }

        @Test
        void a_silent_console_loses_the_run_and_learns_who_has_it() {
            ada.take(RUN, Specimen.ADA);
            silence(29);
            assertThat(bob.take(RUN, BOB)).isPresent();
            silence(31);
            assertThat(bob.of(RUN)).isEmpty();
            assertThat(bob.driven()).isEmpty();
            assertThat(bob.take(RUN, BOB)).isEmpty();
            assertThat(ada.take(RUN, Specimen.ADA)).map(Driver::by).contains(BOB);
        }

        @Test
        void a_process_of_this_machine_that_is_gone_drives_nothing_and_one_of_another_machine_still_may() {
            var here = Seat.here();
            var gone = new Seat("gone", here.machine(), here.space(), Long.MAX_VALUE, 1);
            new SqlDrivers(database, gone).take(RUN, Specimen.ADA);
            assertThat(bob.take(RUN, BOB)).isEmpty();
            var far = new Seat("far", "laptop-7", "another machine", Long.MAX_VALUE, 1);
            new SqlDrivers(database, far).take(Specimen.runId("two"), Specimen.ADA);
            assertThat(bob.take(Specimen.runId("two"), BOB)).map(Driver::machine).contains("laptop-7");
        }

        @Test
        void a_process_that_got_the_number_of_one_that_is_gone_is_not_taken_for_it() {
            var here = Seat.here();
            var before = new Seat("gone", here.machine(), here.space(), here.process(), here.born() - 3600);
            new SqlDrivers(database, before).take(RUN, Specimen.ADA);
            assertThat(bob.take(RUN, BOB)).isEmpty();
        }

        private void silence(int seconds) {
            database.write(Durability.KILLED_CONSOLE, handle -> handle
                    .execute("UPDATE driver SET seen = " + database.seconds() + " - ?", seconds));
        }
    }
}
