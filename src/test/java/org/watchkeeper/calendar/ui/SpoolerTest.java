package org.watchkeeper.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages that would go nowhere are not called printed.
class SpoolerTest {
    @TempDir
    private Path folder;

    @Test
    void on_linux_a_missing_spooler_is_told_and_elsewhere_it_is_not_needed() throws Exception {
        var program = folder.resolve("lpr");
        assertThat(new Spooler("Linux", program).trouble()).hasValueSatisfying(
                words -> assertThat(words).contains(program.toString(), "cups-bsd"));
        assertThat(new Spooler("Mac OS X", program).trouble()).isEmpty();
        Files.writeString(program, "#!/bin/sh\n");
        assertThat(new Spooler("Linux", program).trouble()).as("it cannot be started").isPresent();
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(new Spooler("Linux", program).trouble()).isEmpty();
    }
}
