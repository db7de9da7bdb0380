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
    }

    @Test
    void the_driver_is_told_of_what_was_unpacked() throws IOException {
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
    void where_nothing_can_be_written_the_driver_does_as_always() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        SqliteLibrary.unpackInto(file);

        assertThat(System.getProperty(PATH)).isNull();
    }
}
