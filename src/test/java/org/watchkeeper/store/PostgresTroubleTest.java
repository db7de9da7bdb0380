package org.watchkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.store.testing.TestDatabase;

/// What a server can refuse is said so that a person can act.
class PostgresTroubleTest {
    private static final Patience SHORT = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(2),
            Duration.ofSeconds(60));

    @Test
    void a_server_that_is_not_there_is_a_problem() throws IOException {
        var url = DatabaseUrl.of("jdbc:postgresql://127.0.0.1:" + closedPort() + "/watch?user=ada");
        assertThatThrownBy(() -> open(url)).isInstanceOf(Problem.class).hasMessageContaining("cannot be reached")
                .hasMessageContaining(url.toString());
    }

    @Test
    void a_database_that_is_not_there_is_a_problem() {
        try (var database = TestDatabase.postgres()) {
            var url = DatabaseUrl.of(database.url().toString().replaceFirst("/wk_[0-9a-f]+", "/nowhere"));
            assertThatThrownBy(() -> open(url)).isInstanceOf(Problem.class).hasMessageContaining("does not exist")
                    .hasMessageContaining("createdb");
        }
    }

    @Test
    void tables_of_a_newer_console_are_not_touched() {
        try (var database = TestDatabase.postgres()) {
            database.open().write(Durability.POWER_LOSS,
                    handle -> handle.execute("UPDATE watchkeeper_schema SET version = '99' WHERE version = '2'"));
            assertThatThrownBy(() -> open(database.url())).isInstanceOf(Problem.class)
                    .hasMessageContaining("newer Watchkeeper");
        }
    }

    @Test
    void decisions_wait_for_the_disk_and_output_does_not() {
        try (var test = TestDatabase.postgres()) {
            var database = test.open();
            assertThat(synchronous(database, Durability.POWER_LOSS)).isEqualTo("on");
            assertThat(synchronous(database, Durability.KILLED_CONSOLE)).isEqualTo("off");
        }
    }

    @Test
    void reading_cannot_write() {
        try (var database = TestDatabase.postgres()) {
            assertThatThrownBy(() -> database.open().read(handle -> handle.execute("DELETE FROM run")))
                    .isInstanceOf(Problem.class);
        }
    }

    private static String synchronous(Database database, Durability durability) {
        return database.write(durability,
                handle -> handle.createQuery("SHOW synchronous_commit").mapTo(String.class).one());
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void open(DatabaseUrl url) {
        Database.open(url, Clock.systemUTC(), SHORT).close();
    }
}
