package org.watchkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.watchkeeper.store.testing.TestDatabase;

/// Databases of earlier consoles, opened by this one.
class EarlierTablesTest {
    private static final String RUN = "a1b2c3d4e5f6a1b2c3d4e5f6";
    private static final String FIRST = "ba97f5bbcf6e8c5236be8571";
    private static final String SECOND = "e81681deb3406b11f54f007c";

    @Test
    void commands_of_runs_from_before_the_search_belong_to_their_runs_on_sqlite() {
        try (var database = TestDatabase.sqlite()) {
            fillsAttempts(database, "sqlite", Map.of("serial", "INTEGER PRIMARY KEY", "bytes", "BLOB"));
        }
    }

    @Test
    void commands_of_runs_from_before_the_search_belong_to_their_runs_on_postgresql() {
        try (var database = TestDatabase.postgres()) {
            fillsAttempts(database, "postgresql",
                    Map.of("serial", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "bytes", "BYTEA"));
        }
    }

    /// Version 7 is the last that knew nothing of a command but its journal.
    private static void fillsAttempts(TestDatabase database, String folder, Map<String, String> words) {
        var url = database.url().toString();
        Flyway.configure(EarlierTablesTest.class.getClassLoader()).dataSource(url, null, null)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + folder)
                .table("watchkeeper_schema").placeholders(words).target("7").load().migrate();
        Jdbi.create(url).useTransaction(old -> {
            old.execute("INSERT INTO run (id, title, runbook, hosts, environment, practice, opened_at, last_at)"
                    + " VALUES (?, 'Update', 'update.md', 'app-1', 'staging', FALSE, '2026-11-22', '2026-11-22')", RUN);
            var journal = old.prepareBatch("INSERT INTO journal (run, number, at, kind, body) VALUES (?, ?, ?, ?, ?)");
            journal.add(RUN, 1, "2026-11-22", "opened", "{\"v\":1,\"kind\":\"opened\",\"attempt\":\"none\"}");
            journal.add(RUN, 2, "2026-11-22", "attempt-began", began(FIRST));
            journal.add(RUN, 3, "2026-11-22", "attempt-ended",
                    "{\"kind\":\"attempt-ended\",\"attempt\":\"" + FIRST + "\"}");
            journal.add(RUN, 4, "2026-11-23", "attempt-began", began(SECOND));
            journal.execute();
        });
        var attempts = database.open()
                .read(now -> now.createQuery("SELECT id, run, number FROM attempt ORDER BY number")
                        .map((row, _) -> List.of(row.getString("id"), row.getString("run"), row.getLong("number")))
                        .list());
        assertThat(attempts).containsExactly(List.of(FIRST, RUN, 2L), List.of(SECOND, RUN, 4L));
    }

    /// As the first version wrote it; what a command says may look like a journal itself.
    private static String began(String attempt) {
        return "{\"v\":1,\"kind\":\"attempt-began\",\"task\":33,\"attempt\":\"" + attempt
                + "\",\"script\":\"echo '{\\\"attempt\\\":\\\"0123456789abcdef01234567\\\"}'\",\"shown\":\"\",\"edited\":true,\"by\":\"o\"}";
    }
}
