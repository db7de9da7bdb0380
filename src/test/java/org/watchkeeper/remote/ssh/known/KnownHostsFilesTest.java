package org.watchkeeper.remote.ssh.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.kernel.Problem;

class KnownHostsFilesTest {
    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIG8pUxhwvKJSXrXvxk8vxZPpVOjvP9C6lJUVUWWuI7mC";

    @TempDir
    Path directory;

    @Test
    void twenty_consoles_at_once_lose_no_line_and_change_none()
            throws InterruptedException, ExecutionException, IOException {
        var own = Files.writeString(directory.resolve("known_hosts"), "# seed\nkeep.me " + KEY); // no newline at the
                                                                                                 // end
        var tasks = new ArrayList<Callable<Void>>();
        for (var i = 0; i < 20; i++) {
            var host = "host-" + i;
            tasks.add(() -> {
                files(own).append(host + " " + KEY);
                return null;
            });
        }
        tasks.add(() -> {
            Files.writeString(own, "\nby-hand " + KEY + "\n", StandardOpenOption.APPEND);
            return null;
        });
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        }
        var lines = Files.readAllLines(own).stream().filter(line -> !line.isEmpty()).toList();
        assertThat(lines).startsWith("# seed", "keep.me " + KEY).hasSize(23).doesNotHaveDuplicates();
        assertThat(lines).containsAll(IntStream.range(0, 20).mapToObj(i -> "host-" + i + " " + KEY).toList());
    }

    @Test
    void the_same_line_is_written_once() throws IOException {
        var own = directory.resolve("new").resolve("known_hosts");
        files(own).append("host " + KEY);
        files(own).append("host " + KEY);
        assertThat(Files.readAllLines(own)).containsExactly("host " + KEY);
    }

    @Test
    void all_files_are_read_and_lines_know_where_they_stand() throws IOException {
        var own = Files.writeString(directory.resolve("own"), "a " + KEY + "\n");
        var other = Files.writeString(directory.resolve("other"), "\n# comment\nb " + KEY + "\n");
        var read = new KnownHostsFiles(new TrustFiles(own, List.of(other, directory.resolve("missing")))).read();
        assertThat(read.lines()).extracting(KnownHostsLine::place).containsExactly(own + ":1", other + ":3");
    }

    @Test
    void a_file_is_understood_anew_when_its_bytes_are_others_whatever_its_time_says() throws IOException {
        var own = Files.writeString(directory.resolve("own"), "a " + KEY + "\n");
        var time = Files.getLastModifiedTime(own);
        var before = new KnownBefore();
        var files = new TrustFiles(own, List.of());
        var first = new KnownHostsFiles(files, before).read().lines().getFirst();
        assertThat(new KnownHostsFiles(files, before).read().lines().getFirst()).isSameAs(first);
        Files.writeString(own, "b " + KEY + "\n");
        Files.setLastModifiedTime(own, time);
        assertThat(new KnownHostsFiles(files, before).read().lines()).extracting(KnownHostsLine::names)
                .containsExactly("b");
        Files.delete(own);
        assertThat(new KnownHostsFiles(files, before).read().lines()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_written_is_a_problem_that_names_it() throws IOException {
        var blocked = Files.createDirectory(directory.resolve("folder"));
        assertThatThrownBy(() -> files(blocked).append("host " + KEY)).isInstanceOf(Problem.class)
                .hasMessageContaining(blocked.toString());
    }

    private static KnownHostsFiles files(Path own) {
        return new KnownHostsFiles(new TrustFiles(own, List.of()));
    }
}
