package org.watchkeeper.host.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.kernel.Problem;

class SourceBytesTest {
    @TempDir
    Path folder;

    @Test
    void a_file_is_read_as_it_is() throws IOException {
        var file = Files.write(folder.resolve("hosts"), new byte[]{0, -1, 7});

        assertThat(SourceBytes.of(file)).containsExactly(0, -1, 7);
    }

    @Test
    void what_has_no_end_is_refused() throws IOException {
        var endless = Files.createSymbolicLink(folder.resolve("hosts"), Path.of("/dev/zero"));

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> SourceBytes.of(endless))
                .withMessageContaining("larger than 64 MB");
    }

    @Test
    void what_is_not_there_is_told() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> SourceBytes.of(folder.resolve("none")))
                .withMessageContaining("cannot be read");
    }
}
