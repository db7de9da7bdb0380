package org.watchkeeper.runbook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir
    Path folder;
    @TempDir
    Path other;
    private final Map<String, Integer> reads = new ConcurrentHashMap<>();
    private final Semaphore changes = new Semaphore(0);
    private final MarkdownRunbooks markdown = new MarkdownRunbooks();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final CountDownLatch whole = new CountDownLatch(1);
    private FolderLibrary library;

    @BeforeEach
    void open() throws IOException {
        write("a.md", "# First\n");
        write("deep/er/b.markdown", "# Second\n");
        write("notes.txt", "no runbook");
        write(".git/c.md", "# Hidden\n");
        write("node_modules/d.md", "# Tool\n");
        library = FolderLibrary.prepared(List.of(folder), this::read);
        library.onChange(changes::release);
        library.onChange(() -> {
            if (!library.isReading()) {
                whole.countDown();
            }
        });
        library.begin();
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
    void other_folders_are_followed_as_soon_as_they_are_chosen() throws IOException {
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
    void nobody_waits_for_a_library_that_ended_by_a_bug() throws Exception {
        var told = new CompletableFuture<Throwable>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, bug) -> told.complete(bug));
        try (var broken = FolderLibrary.prepared(List.of(folder), (_, _) -> {
            throw new IllegalStateException("a bug of the reader");
        })) {
            var waits = CompletableFuture.supplyAsync(() -> ended(broken));
            assertThat(waits.get(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(broken.isReading()).isFalse();
            assertThat(told.get(DEADLINE.toSeconds(), TimeUnit.SECONDS)).hasMessage("a bug of the reader");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private static boolean ended(FolderLibrary library) {
        try {
            library.await();
            return true;
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void what_is_read_is_there_while_another_document_is_still_being_read() throws IOException {
        var slow = hold("slow");
        var folders = List.of(elsewhere("slow"));
        Files.writeString(folders.getFirst().resolve("swift.md"), "# Swift\n");
        try (var reading = FolderLibrary.prepared(folders, this::read)) {
            reading.onChange(changes::release);
            reading.begin();
            await(() -> titles(reading).equals(List.of("Swift")));
            assertThat(reading.isReading()).isTrue();
            slow.countDown();
            await(() -> titles(reading).equals(List.of("slow", "Swift")));
            await(() -> !reading.isReading());
        }
    }

    @Test
    void shipped_runbooks_are_there_at_once_and_it_is_said_until_all_has_been_read() {
        var slow = hold("late");
        var folders = List.of(elsewhere("late"));
        try (var reading = FolderLibrary.prepared(folders, this::read)) {
            assertThat(reading.isReading()).isTrue();
            reading.onChange(changes::release);
            reading.begin();
            await(() -> !reading.entries().isEmpty());
            assertThat(reading.entries()).allMatch(Entry::shipped);
            assertThat(reading.isReading()).isTrue();
            slow.countDown();
            await(() -> !reading.isReading());
            assertThat(reading.entries()).anyMatch(entry -> !entry.shipped());
        }
    }

    @Test
    void other_folders_are_being_read_from_when_they_are_chosen() {
        await(() -> !library.isReading());
        var slow = hold("late");
        library.follow(List.of(elsewhere("late")));
        assertThat(library.isReading()).isTrue();
        slow.countDown();
        await(() -> !library.isReading());
        assertThat(titles()).containsExactly("late");
    }

    @Test
    void a_library_that_is_closed_while_it_reads_leaves_the_rest_unread() throws Exception {
        hold("late");
        var reading = FolderLibrary.open(List.of(elsewhere("late")), this::read);
        await(() -> reads.containsKey("late"));
        reading.close();
        reading.await();
        assertThat(reading.entries()).allMatch(Entry::shipped);
        assertThat(reading.isReading()).isFalse();
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
        assertThat(whole.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        library.close();
        changes.drainPermits();
        write("late.md", "# Late\n");
        assertThat(changes.tryAcquire(400, TimeUnit.MILLISECONDS)).isFalse();
    }

    private Runbook read(String name, byte[] document) {
        reads.merge(name, 1, Integer::sum);
        Optional.ofNullable(held.get(name)).ifPresent(FolderLibraryTest::pass);
        return markdown.read(name, document);
    }

    /// Keeps a document from being read until it is let go.
    private CountDownLatch hold(String name) {
        return held.computeIfAbsent(name, _ -> new CountDownLatch(1));
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the library was closed", closed);
        }
    }

    /// A folder of its own with one document.
    private Path elsewhere(String name) {
        try {
            return Files.writeString(Files.createDirectory(other.resolve(name)).resolve(name + ".md"),
                    "# " + name + "\n").getParent();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> titles() {
        return titles(library);
    }

    private static List<String> titles(FolderLibrary library) {
        return library.entries().stream().filter(entry -> !entry.shipped()).map(Entry::runbook).map(Runbook::title)
                .toList();
    }

    /// Waits for a state of the library, looking again after each change it tells of.
    private void until(Predicate<List<String>> state) {
        await(() -> state.test(titles()));
    }

    private void await(BooleanSupplier state) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!state.getAsBoolean()) {
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
