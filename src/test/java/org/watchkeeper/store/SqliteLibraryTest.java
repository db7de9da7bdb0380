package org.watchkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SqliteLibraryTest {
    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    @TempDir
    private Path folder;

    @BeforeEach
    @AfterEach
    void forget() {
        System.clearProperty(PATH);
        System.clearProperty(NAME);
        System.clearProperty("org.sqlite.tmpdir");
    }

    @Test
    void the_driver_loads_what_was_unpacked() throws IOException {
        SqliteLibrary.unpackInto(folder.resolve("native"));

        var library = Path.of(System.getProperty(PATH), System.getProperty(NAME));
        assertThat(library).startsWith(folder).exists();
    }

    @Test
    void a_second_start_leaves_the_file_as_it_is() throws IOException {
        SqliteLibrary.unpackInto(folder);
        var library = Path.of(System.getProperty(PATH), System.getProperty(NAME));
        var made = Files.readAttributes(library, "unix:ino");
        forget();

        SqliteLibrary.unpackInto(folder);

        assertThat(Files.readAttributes(library, "unix:ino")).isEqualTo(made);
        try (var files = Files.list(library.getParent())) {
            assertThat(files).containsExactly(library);
        }
    }

    @Test
    void what_cannot_be_loaded_is_left_to_the_driver() throws IOException {
        var version = Files.createDirectory(folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion()));
        Files.writeString(version.resolve(LibraryLoaderUtil.getNativeLibName()), "half written");

        SqliteLibrary.unpackInto(folder);

        assertThat(System.getProperty(PATH)).isNull();
        assertThat(System.getProperty("org.sqlite.tmpdir")).isNull();
    }

    @Test
    void where_nothing_can_be_written_the_driver_does_as_always() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        SqliteLibrary.unpackInto(file);

        assertThat(System.getProperty(PATH)).isNull();
    }
}
