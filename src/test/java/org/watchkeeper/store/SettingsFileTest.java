package org.watchkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.kernel.Problem;

/// Settings that a person may edit are never lost by saving others.
class SettingsFileTest {
    private static final Settings CHOSEN = new Settings("dark",
            List.of(Path.of("/srv/runbooks"), Path.of("/home/ü/docs")),
            "jdbc:postgresql://db:5432/watch?user=ada", "Ada", "0 0 1280 800 normal", "on", "foot",
            "off ring-critical");

    @TempDir
    private Path folder;

    @Test
    void without_a_file_the_usual_settings_hold() {
        assertThat(file().load()).isEqualTo(Settings.USUAL);
    }

    @Test
    void what_was_saved_is_loaded() {
        file().save(CHOSEN);
        assertThat(file().load()).isEqualTo(CHOSEN);
        file().save(Settings.USUAL);
        assertThat(file().load()).isEqualTo(Settings.USUAL);
    }

    @Test
    void what_is_not_known_is_kept() throws IOException {
        write("{\"colour\": [1, 2], \"theme\": \"light\", \"database\": {\"pool\": 7}}");
        file().save(CHOSEN);
        assertThat(Files.readString(path())).contains("\"colour\"", "\"pool\" : 7");
        assertThat(file().load()).isEqualTo(CHOSEN);
    }

    @Test
    void a_broken_file_is_a_problem_that_names_the_line() throws IOException {
        write("{\n  \"theme\": \"dark\",\n  oops\n}");
        assertThatThrownBy(() -> file().load()).isInstanceOf(Problem.class).hasMessageContaining("settings.json:3:");
        assertThat(Files.readString(path())).contains("oops");
    }

    @Test
    void a_value_of_the_wrong_kind_is_a_problem() throws IOException {
        for (var text : List.of("{\"theme\": 7}", "{\"library\": \"/x\"}", "[]", "", "{} {}")) {
            write(text);
            assertThatThrownBy(() -> file().load()).as(text).isInstanceOf(Problem.class)
                    .hasMessageContaining("settings.json");
        }
    }

    @Test
    void a_broken_file_is_moved_aside_before_another_is_written() throws IOException {
        write("first {");
        file().save(CHOSEN);
        write("second {");
        file().save(CHOSEN);
        assertThat(folder.resolve("settings.json.broken-1")).hasContent("first {");
        assertThat(folder.resolve("settings.json.broken-2")).hasContent("second {");
        assertThat(file().load()).isEqualTo(CHOSEN);
    }

    @Test
    void a_link_to_the_file_stays_a_link() throws IOException {
        var real = Files.createDirectory(folder.resolve("dotfiles")).resolve("watchkeeper.json");
        Files.writeString(real, "{}");
        Files.createSymbolicLink(path(), real);
        file().save(CHOSEN);
        assertThat(path()).isSymbolicLink();
        assertThat(new SettingsFile(real).load()).isEqualTo(CHOSEN);
    }

    @Test
    void saving_leaves_nothing_else_behind() throws IOException {
        file().save(CHOSEN);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path());
        }
    }

    @Test
    void a_password_is_not_saved() {
        var secret = new Settings("", List.of(), "jdbc:postgresql://db/watch?user=ada&password=hunter2", "", "");
        assertThatThrownBy(() -> file().save(secret)).isInstanceOf(Problem.class).hasMessageContaining(".pgpass")
                .hasMessageNotContaining("hunter2");
        assertThat(path()).doesNotExist();
    }

    private SettingsFile file() {
        return new SettingsFile(path());
    }

    private Path path() {
        return folder.resolve("settings.json");
    }

    private void write(String text) throws IOException {
        Files.writeString(path(), text);
    }
}
