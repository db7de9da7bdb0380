package org.watchkeeper.drill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeKeysTest {
    private static final int PROGRAMS = 8;

    @Test
    void programs_that_begin_in_a_new_folder_at_once_have_the_same_keys(@TempDir Path folder) throws Exception {
        Callable<String> begin = () -> new PracticeKeys(folder.resolve("new")).hostLine();
        var lines = new HashSet<String>();
        try (var programs = Executors.newFixedThreadPool(PROGRAMS)) {
            for (var line : programs.invokeAll(Collections.nCopies(PROGRAMS, begin))) {
                lines.add(line.get());
            }
        }
        assertThat(lines).hasSize(1);
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactlyInAnyOrder("host_key",
                    "login_key");
        }
    }
}
