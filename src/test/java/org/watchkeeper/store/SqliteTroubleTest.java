package org.watchkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.watchkeeper.kernel.Problem;

/// Whatever becomes of the file, the console says what, where and what to do, and loses nothing more.
class SqliteTroubleTest {
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC);
    private static final Patience SHORT = new Patience(Duration.ofMillis(300), Duration.ofSeconds(2),
            Duration.ofSeconds(60));

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_there_when_it_is_opened_again() {
        try (var database = open()) {
            addRun(database, "first");
        }
        try (var database = open()) {
            assertThat(runs(database)).containsExactly("first");
        }
    }

    @Test
    void a_file_that_is_no_database_is_left_as_it_is() throws IOException {
        var text = "my shopping list\n".repeat(1000);
        Files.writeString(file(), text);
        assertThatThrownBy(this::open).isInstanceOf(Problem.class).hasMessageContaining("not a database")
                .hasMessageContaining(file().toString()).hasMessageContaining("mv ");
        assertThat(file()).hasContent(text);
    }

    @Test
    void a_damaged_page_is_a_problem_and_the_file_is_left_as_it_is() throws IOException {
        try (var database = open()) {
            addRun(database, "x".repeat(40_000));
        }
        overwrite(file(), 3 * 4096L);
        var damaged = Files.readAllBytes(file());
        assertThatThrownBy(() -> {
            try (var database = open()) {
                runs(database);
            }
        }).isInstanceOf(Problem.class).hasMessageContaining("damaged").hasMessageContaining(".recover")
                .hasMessageContaining("keep " + file());
        assertThat(Files.readAllBytes(file())).isEqualTo(damaged);
    }

    @Test
    void of_a_damaged_database_only_files_that_are_there_are_to_be_kept() throws IOException {
        var parts = new SqliteFile(file(), NIGHT, SHORT);
        assertThat(damage(parts)).contains("keep " + file() + " as a copy");
        Files.createFile(folder.resolve("watchkeeper.db-wal"));
        assertThat(damage(parts)).contains("keep " + file() + " and " + file() + "-wal together as a copy");
        Files.createFile(folder.resolve("watchkeeper.db-shm"));
        assertThat(damage(parts))
                .contains("keep " + file() + ", " + file() + "-wal and " + file() + "-shm together as a copy");
    }

    private static String damage(SqliteFile file) {
        return SqliteTrouble.problem(new SQLiteException("[]", SQLiteErrorCode.SQLITE_CORRUPT), file).remedy();
    }

    @Test
    void nothing_is_written_into_a_file_that_nobody_finds_again() throws IOException {
        try (var database = open()) {
            addRun(database, "first");
            var aside = folder.resolve("aside.db");
            Files.move(file(), aside);
            assertThatThrownBy(() -> addRun(database, "lost")).isInstanceOf(Problem.class)
                    .hasMessageContaining("was removed while the console works on it")
                    .hasMessageContaining(file().toString());
            Files.createFile(file());
            assertThatThrownBy(() -> addRun(database, "lost")).isInstanceOf(Problem.class)
                    .hasMessageContaining("was replaced while the console works on it");
            Files.move(aside, file(), StandardCopyOption.REPLACE_EXISTING);
            addRun(database, "second");
            assertThat(runs(database)).containsExactlyInAnyOrder("first", "second");
        }
    }

    /// SQLite would make an empty file at the path, and take the log beside it away from the one that is gone.
    @Test
    void while_the_file_is_gone_nothing_that_reads_makes_another() throws Exception {
        try (var database = open(); var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            addRun(database, "first");
            var aside = folder.resolve("aside.db");
            Files.move(file(), aside);
            var isOver = new CountDownLatch(1);
            var long_ = pool.submit(() -> database.read(handle -> {
                await(isOver);
                return count(handle);
            }));
            // Needs a connection of its own: there is one already, or none.
            try {
                for (int readers = 0; readers < 8; readers++) {
                    assertThat(countOrRefusal(database)).isIn("1", "removed");
                }
            } finally {
                isOver.countDown();
            }
            assertThat(long_.get()).isEqualTo(1);
            assertThat(file()).doesNotExist();
            Files.move(aside, file());
            addRun(database, "second");
        }
        try (var database = open()) {
            assertThat(runs(database)).containsExactlyInAnyOrder("first", "second");
        }
    }

    @Test
    void a_file_that_is_moved_while_a_write_is_under_way_takes_nothing() throws IOException {
        try (var database = open()) {
            addRun(database, "first");
            assertThatThrownBy(() -> database.write(Durability.POWER_LOSS, handle -> {
                move(file(), folder.resolve("aside.db"));
                return handle.execute("DELETE FROM run");
            })).isInstanceOf(Problem.class).hasMessageContaining("was removed while the console works on it");
            move(folder.resolve("aside.db"), file());
            assertThat(runs(database)).containsExactly("first");
        }
    }

    private static String countOrRefusal(Database database) {
        try {
            return database.<Integer>read(SqliteTroubleTest::count).toString();
        } catch (Problem refused) {
            return refused.getMessage().contains("removed while the console works on it")
                    ? "removed"
                    : refused.getMessage();
        }
    }

    private static Integer count(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM run").mapTo(Integer.class).one();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_database_that_is_gone_is_not_taken_for_a_new_one() throws IOException {
        try (var database = open()) {
            addRun(database, "first");
        }
        Files.delete(file());
        assertThatThrownBy(this::open).isInstanceOf(Problem.class).hasMessageContaining("empty or gone");
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_folder_in_place_of_the_file_is_a_problem() throws IOException {
        Files.createDirectory(file());
        assertThatThrownBy(this::open).isInstanceOf(Problem.class).hasMessageContaining("folder")
                .hasMessageContaining(file().toString());
    }

    @Test
    void a_folder_that_is_missing_or_may_not_be_written_is_a_problem() throws IOException {
        var blocked = Files.createFile(folder.resolve("blocked")).resolve("watchkeeper.db");
        assertThatThrownBy(() -> open(blocked)).isInstanceOf(Problem.class).hasMessageContaining(blocked.toString());
    }

    @Test
    void a_database_without_its_write_ahead_log_is_noticed() throws IOException {
        try (var database = open()) {
            addRun(database, "first");
            copy("", "-mark");
        }
        assertThatThrownBy(() -> open(copied())).isInstanceOf(Problem.class).hasMessageContaining("older than it was")
                .hasMessageContaining("-wal");
        assertThatThrownBy(() -> open(copied())).as("it is not forgotten").isInstanceOf(Problem.class);
        Files.delete(copied().resolveSibling(copied().getFileName() + "-mark"));
        try (var database = open(copied())) {
            assertThat(runs(database)).isEmpty();
        }
    }

    @Test
    void a_database_copied_with_its_write_ahead_log_has_everything() throws IOException {
        try (var database = open()) {
            addRun(database, "first");
            copy("", "-wal", "-mark");
        }
        try (var database = open(copied())) {
            assertThat(runs(database)).containsExactly("first");
        }
    }

    @Test
    void a_database_that_is_locked_is_a_problem_until_it_is_free_again() throws Exception {
        try (var database = open(); var other = DriverManager.getConnection(DatabaseUrl.SQLITE + file())) {
            other.createStatement().execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(() -> addRun(database, "first")).isInstanceOf(Problem.class)
                    .hasMessageContaining("locked");
            other.createStatement().execute("ROLLBACK");
            addRun(database, "second");
            assertThat(runs(database)).containsExactly("second");
        }
    }

    @Test
    void a_full_disk_is_a_problem_until_there_is_room_and_loses_nothing_stored() {
        try (var database = open()) {
            addRun(database, "first");
            database.write(Durability.KILLED_CONSOLE,
                    handle -> handle.createQuery("PRAGMA max_page_count = 60").mapTo(Long.class).one());
            assertThatThrownBy(() -> addRun(database, "x".repeat(1_000_000))).isInstanceOf(Problem.class)
                    .hasMessageContaining("disk is full");
            assertThat(runs(database)).containsExactly("first");
            database.write(Durability.KILLED_CONSOLE,
                    handle -> handle.createQuery("PRAGMA max_page_count = 100000").mapTo(Long.class).one());
            addRun(database, "second");
            assertThat(runs(database)).containsExactly("first", "second");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_IOERR_SHMSIZE", "SQLITE_IOERR_SHMOPEN", "SQLITE_IOERR_SHMMAP", "SQLITE_IOERR_WRITE",
            "SQLITE_IOERR_FSYNC"})
    void a_disk_without_room_is_full_and_one_with_room_has_failed(SQLiteErrorCode code) {
        var cause = new SQLiteException("[" + code + "]", code);
        assertThat(SqliteTrouble.problem(cause, "file", () -> 4096, List::of)).hasMessageContaining("disk is full");
        assertThat(SqliteTrouble.problem(cause, "file", () -> 1L << 30, List::of)).hasMessageContaining("disk failed");
    }

    @Test
    void what_cannot_be_read_is_no_want_of_room() {
        var cause = new SQLiteException("[]", SQLiteErrorCode.SQLITE_IOERR_READ);
        assertThat(SqliteTrouble.problem(cause, "file", () -> 0, List::of)).hasMessageContaining("disk failed");
    }

    @Test
    void the_room_beside_the_file_is_known_and_plenty_where_it_is_not() {
        assertThat(new SqliteFile(file(), NIGHT, SHORT).room()).isBetween(1L, Long.MAX_VALUE - 1);
        assertThat(new SqliteFile(folder.resolve("none/db"), NIGHT, SHORT).room()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void tables_of_a_newer_console_are_not_touched() {
        try (var database = open()) {
            addRun(database, "first");
            database.write(Durability.POWER_LOSS, handle -> handle.execute(
                    "UPDATE watchkeeper_schema SET version = '99' WHERE version = '2'"));
        }
        assertThatThrownBy(this::open).isInstanceOf(Problem.class).hasMessageContaining("newer Watchkeeper")
                .hasMessageContaining("99");
    }

    @Test
    void a_copy_is_kept_before_the_tables_change() throws Exception {
        Flyway.configure().locations("classpath:db/migration/common", "classpath:db/migration/sqlite").target("1")
                .placeholders(java.util.Map.of("serial", "INTEGER PRIMARY KEY", "bytes", "BLOB"))
                .table("watchkeeper_schema").dataSource(DatabaseUrl.SQLITE + file(), "", "").load().migrate();
        try (var database = open()) {
            addRun(database, "after");
        }
        var copy = folder.resolve("backups").resolve("watchkeeper.db-v1-20261121T020000000Z");
        try (var connection = DriverManager.getConnection(DatabaseUrl.SQLITE + copy)) {
            assertThat(Schema.version(connection)).isEqualTo(1);
        }
    }

    @Test
    void several_consoles_may_open_a_new_file_at_once() throws Exception {
        Callable<Database> console = () -> Database.open(new DatabaseUrl.SqliteFile(file()), NIGHT);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var databases = new ArrayList<Database>();
            for (var opened : threads.invokeAll(List.of(console, console, console, console))) {
                databases.add(opened.get());
            }
            databases.forEach(database -> addRun(database, "run " + databases.indexOf(database)));
            assertThat(runs(databases.getFirst())).hasSize(4);
            databases.forEach(Database::close);
        }
    }

    @Test
    void reading_cannot_write() {
        try (var database = open()) {
            addRun(database, "first");
            assertThatThrownBy(() -> database.read(handle -> handle.execute("DELETE FROM run")))
                    .isInstanceOf(Problem.class);
            assertThat(runs(database)).containsExactly("first");
        }
    }

    @Test
    void decisions_are_synced_and_output_is_left_to_the_next_decision() {
        try (var database = open()) {
            assertThat(synchronous(database, Durability.POWER_LOSS)).isEqualTo(2);
            assertThat(synchronous(database, Durability.KILLED_CONSOLE)).isEqualTo(1);
            assertThat(synchronous(database, Durability.POWER_LOSS)).isEqualTo(2);
        }
    }

    @Test
    void the_newest_version_is_that_of_the_migrations() throws IOException {
        for (var own : List.of("sqlite", "postgresql")) {
            assertThat(Math.max(newest("common"), newest(own))).as(own).isEqualTo(Schema.NEWEST);
        }
    }

    private static int newest(String name) throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration", name))) {
            return files
                    .mapToInt(file -> Integer.parseInt(file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")))
                    .max().orElse(0);
        }
    }

    private static int synchronous(Database database, Durability durability) {
        return database.write(durability,
                handle -> handle.createQuery("PRAGMA synchronous").mapTo(Integer.class).one());
    }

    private static void addRun(Database database, String title) {
        database.write(Durability.POWER_LOSS, handle -> handle.execute("""
                INSERT INTO run (id, title, runbook, hosts, environment, practice, opened_at, last_at)
                VALUES (?, ?, '', '[]', 'staging', FALSE, '', '')
                """, title, title));
    }

    private static List<String> runs(Database database) {
        return database
                .read(handle -> handle.createQuery("SELECT title FROM run ORDER BY rowid").mapTo(String.class).list());
    }

    private static void overwrite(Path file, long from) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            var noise = new byte[(int) (bytes.length() - from)];
            Arrays.fill(noise, (byte) 0xA5);
            bytes.seek(from);
            bytes.write(noise);
        }
    }

    /// Copies the open database as a crash would leave it, without what is not named.
    private void copy(String... endings) throws IOException {
        for (var ending : endings) {
            Files.copy(folder.resolve("watchkeeper.db" + ending), folder.resolve("copy.db" + ending));
        }
    }

    private Path copied() {
        return folder.resolve("copy.db");
    }

    private Path file() {
        return folder.resolve("watchkeeper.db");
    }

    private Database open() {
        return open(file());
    }

    private static Database open(Path file) {
        return Database.open(new DatabaseUrl.SqliteFile(file), NIGHT, SHORT);
    }
}
