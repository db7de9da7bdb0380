package org.watchkeeper.runbook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Library.Entry;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

class FolderLibraryTest {
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    @TempDir
    Path folder;
    private final Map<String, Integer> reads = new ConcurrentHashMap<>();
    private final Semaphore changes = new Semaphore(0);
    private final MarkdownRunbooks markdown = new MarkdownRunbooks();
    private FolderLibrary library;

    @BeforeEach
    void open() throws IOException {
        write("a.md", "# First\n");
        write("deep/er/b.markdown", "# Second\n");
        write("notes.txt", "no runbook");
        write(".git/c.md", "# Hidden\n");
        write("node_modules/d.md", "# Tool\n");
        library = FolderLibrary.open(List.of(folder), this::read);
        library.onChange(changes::release);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void markdown_files_of_all_sub_folders_are_found_but_hidden_ones_are_not() {
        until(titles -> titles.equals(List.of("First", "Second")));
        assertThat(library.find(folder.resolve("a.md"))).isPresent();
        assertThat(library.find(folder.resolve("x.md"))).isEmpty();
    }

    @Test
    void a_changed_a_new_and_a_deleted_file_are_followed_and_only_they_are_read() throws IOException {
        until(titles -> titles.equals(List.of("First", "Second")));
        write("a.md", "# First, changed\n");
        until(titles -> titles.equals(List.of("First, changed", "Second")));
        write("new/folder/e.md", "# Third\n");
        until(titles -> titles.equals(List.of("First, changed", "Second", "Third")));
        Files.delete(folder.resolve("deep/er/b.markdown"));
        until(titles -> titles.equals(List.of("First, changed", "Third")));
        assertThat(reads).containsEntry("b", 1);
    }

    @Test
    void other_folders_are_followed_as_soon_as_they_are_chosen(@TempDir Path other) throws IOException {
        until(titles -> titles.equals(List.of("First", "Second")));
        Files.writeString(other.resolve("z.md"), "# Elsewhere\n");
        library.follow(List.of(other));
        until(titles -> titles.equals(List.of("Elsewhere")));
    }

    @Test
    void links_that_loop_are_walked_once() throws IOException {
        Files.createSymbolicLink(folder.resolve("deep/loop"), folder);
        Files.createSymbolicLink(folder.resolve("deep/dead.md"), folder.resolve("nowhere.md"));
        write("last.md", "# Last\n");
        until(titles -> titles.contains("Last"));
        assertThat(titles()).containsOnlyOnce("First").doesNotHaveDuplicates();
    }

    @Test
    void a_folder_that_does_not_exist_is_no_reason_to_fail() {
        try (var empty = FolderLibrary.open(List.of(folder.resolve("none")), this::read)) {
            assertThat(empty.entries().stream().filter(entry -> !entry.shipped())).isEmpty();
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_an_entry_that_says_so() {
        var broken = new Documents(this::read).read(folder.resolve("deep")).orElseThrow();
        assertThat(broken.runbook().findings()).extracting(Finding::code).containsExactly("RB002");
        assertThat(new Documents(this::read).read(folder.resolve("gone.md"))).isEmpty();
    }

    @Test
    void a_half_written_file_is_read_and_read_again_when_it_is_whole() throws IOException {
        write("half.md", "# Half\n\n```bash\nif true; then\n");
        until(titles -> titles.contains("Half"));
        write("half.md", "# Half\n\n```bash\nif true; then\n  ls\nfi\n```\n");
        until(titles -> library.find(folder.resolve("half.md")).orElseThrow().runbook().findings().isEmpty());
    }

    @Test
    void the_shipped_index_names_files_that_are_there() {
        for (var entry : new Documents(this::read).shipped(FolderLibrary.class.getClassLoader())) {
            assertThat(entry.shipped()).isTrue();
            assertThat(entry.runbook().text()).as(entry.file().toString()).isNotBlank();
        }
    }

    @Test
    void a_closed_library_calls_no_listener_any_more() throws Exception {
        until(titles -> titles.size() == 2);
        library.close();
        changes.drainPermits();
        write("late.md", "# Late\n");
        assertThat(changes.tryAcquire(400, TimeUnit.MILLISECONDS)).isFalse();
    }

    private Runbook read(String name, byte[] document) {
        reads.merge(name, 1, Integer::sum);
        return markdown.read(name, document);
    }

    private List<String> titles() {
        return library.entries().stream().filter(entry -> !entry.shipped()).map(Entry::runbook).map(Runbook::title)
                .toList();
    }

    /// Waits for a state of the library, looking again after each change it tells of.
    private void until(Predicate<List<String>> state) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!state.test(titles())) {
            assertThat(System.nanoTime()).as("still: " + titles()).isLessThan(deadline);
            try {
                changes.tryAcquire(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
