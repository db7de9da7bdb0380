package org.watchkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.kernel.Problem;

/// The console's files lie where the system wants them, or where WATCHKEEPER_HOME says.
class DataFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @TempDir
    private Path folder;

    @Test
    void on_linux_the_folders_follow_xdg() {
        assertThat(DataFolder.of(Map.of(), "Linux", HOME)).isEqualTo(new DataFolder(
                Path.of("/home/ada/.local/share/watchkeeper"), Path.of("/home/ada/.config/watchkeeper")));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "/etc/ada"), "Linux", HOME))
                .isEqualTo(new DataFolder(Path.of("/data/watchkeeper"), Path.of("/etc/ada/watchkeeper")));
    }

    @Test
    void a_relative_xdg_folder_is_ignored() {
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME).data())
                .isEqualTo(Path.of("/home/ada/.local/share/watchkeeper"));
    }

    @Test
    void on_a_mac_and_on_windows_the_folders_are_theirs() {
        assertThat(DataFolder.of(Map.of(), "Mac OS X", HOME).data())
                .isEqualTo(Path.of("/home/ada/Library/Application Support/Watchkeeper"));
        assertThat(DataFolder.of(Map.of(), "Windows 11", HOME))
                .isEqualTo(new DataFolder(Path.of("/home/ada/AppData/Local/Watchkeeper"),
                        Path.of("/home/ada/AppData/Roaming/Watchkeeper")));
        assertThat(DataFolder.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME).data())
                .isEqualTo(Path.of("/local/Watchkeeper"));
    }

    @Test
    void watchkeeper_home_puts_everything_into_one_folder() {
        var chosen = DataFolder.of(Map.of("WATCHKEEPER_HOME", "/srv/wk", "XDG_DATA_HOME", "/data"), "Linux", HOME);
        assertThat(chosen.database()).isEqualTo(Path.of("/srv/wk/watchkeeper.db"));
        assertThat(chosen.settings()).isEqualTo(Path.of("/srv/wk/settings.json"));
    }

    @Test
    void what_is_created_is_for_this_user_alone() throws IOException {
        var folders = new DataFolder(folder.resolve("a/b/data"), folder.resolve("config")).prepare();
        for (var made : List.of(folders.data(), folders.config())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
            assertThat(made).isEmptyDirectory();
        }
        assertThat(folders.prepare()).isEqualTo(folders);
    }

    @Test
    void a_home_that_cannot_be_written_is_a_problem_that_names_it() throws IOException {
        var file = Files.createFile(folder.resolve("home"));
        assertThatThrownBy(() -> new DataFolder(file.resolve("data"), file).prepare()).isInstanceOf(Problem.class)
                .hasMessageContaining(file.resolve("data").toString()).hasMessageContaining("WATCHKEEPER_HOME");
    }

    @Test
    void the_environment_chooses_the_database_before_the_setting_and_the_setting_before_the_file() {
        var folders = DataFolder.of(Map.of("WATCHKEEPER_HOME", "/srv/wk"), "Linux", HOME);
        var set = new Settings("", List.of(), "jdbc:postgresql://db/watch", "", "");
        assertThat(Settings.USUAL.databaseUrl(Map.of(), folders))
                .isEqualTo(new DatabaseUrl.SqliteFile(Path.of("/srv/wk/watchkeeper.db")));
        assertThat(set.databaseUrl(Map.of(), folders))
                .isEqualTo(new DatabaseUrl.Postgres("jdbc:postgresql://db/watch"));
        assertThat(set.databaseUrl(Map.of("WATCHKEEPER_DATABASE", "jdbc:sqlite:/tmp/other.db"), folders))
                .isEqualTo(new DatabaseUrl.SqliteFile(Path.of("/tmp/other.db")));
    }

    @Test
    void a_database_that_is_not_understood_is_a_problem() {
        for (var text : List.of("postgres://db/watch", "jdbc:mysql://db/watch", "jdbc:sqlite:", "watch")) {
            assertThatThrownBy(() -> DatabaseUrl.of(text)).as(text).isInstanceOf(Problem.class)
                    .hasMessageContaining("jdbc:sqlite:");
        }
        assertThatThrownBy(() -> DatabaseUrl.of("jdbc:postgresql://ada:hunter2@db/watch")).isInstanceOf(Problem.class)
                .hasMessageNotContaining("hunter2");
    }
}
