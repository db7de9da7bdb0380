package org.watchkeeper.runbook.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Digest;
import org.watchkeeper.runbook.Drafts;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

class FolderShelfTest {
    @TempDir
    Path folder;

    private FolderShelf shelf = new FolderShelf(List::of);
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("shop.md");
        Files.writeString(file, "old\r\n");
        shelf = new FolderShelf(() -> List.of(folder.resolve("mine")));
    }

    @Test
    void a_document_is_replaced_whole_and_keeps_its_permissions() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        shelf.put(file, digest("old\r\n"), bytes("new\r\n"));
        assertThat(file).hasContent("new\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw-r--");
        assertThat(names()).containsExactly("shop.md");
    }

    @Test
    void a_link_stays_a_link() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link.md"), file);
        shelf.put(link, digest("old\r\n"), bytes("new"));
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo("new");
    }

    @Test
    void what_changed_on_disk_is_not_overwritten() throws IOException {
        Files.writeString(file, "theirs");
        assertThatThrownBy(() -> shelf.put(file, digest("old\r\n"), bytes("mine"))).isInstanceOf(Problem.class)
                .hasMessageContaining("changed on disk").hasMessageContaining("Nothing was written");
        assertThat(Files.readString(file)).isEqualTo("theirs");
    }

    @Test
    void a_read_only_document_is_refused_with_words() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> shelf.put(file, digest("old\r\n"), bytes("mine"))).isInstanceOf(Problem.class)
                .hasMessageContaining("read-only");
        assertThat(Files.readString(file)).isEqualTo("old\r\n");
    }

    @Test
    void a_folder_that_takes_no_file_loses_nothing() throws IOException {
        var full = Path.of("/dev/fd");
        assertThatThrownBy(() -> new WholeFile(full.resolve("none.md")).replace(bytes("x")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> shelf.take(folder.resolve("gone.md"))).isInstanceOf(Problem.class)
                .hasMessageContaining("not there");
        assertThat(names()).containsExactly("shop.md");
    }

    @Test
    void a_shipped_runbook_is_copied_and_nothing_of_that_name_is_overwritten() throws IOException {
        var shipped = new Library.Entry(Path.of("runbooks/shop.md"), true,
                new MarkdownRunbooks().read("shop", bytes("# Shop\n")));
        var first = shelf.copy(shipped);
        assertThat(first).isEqualTo(folder.resolve("mine/shop.md")).hasContent("# Shop\n");
        assertThat(shelf.copy(shipped)).isEqualTo(first);
        Files.writeString(first, "edited");
        assertThat(shelf.copy(shipped)).isEqualTo(folder.resolve("mine/shop-2.md")).hasContent("# Shop\n");
        assertThat(first).hasContent("edited");
    }

    @Test
    void without_a_folder_there_is_nowhere_to_copy_to() {
        var shipped = new Library.Entry(Path.of("shop.md"), true, new MarkdownRunbooks().read("shop", bytes("x")));
        assertThatThrownBy(() -> new FolderShelf(List::of).copy(shipped)).isInstanceOf(Problem.class)
                .hasMessageContaining("settings");
    }

    @Test
    void a_draft_is_kept_until_it_is_dropped() {
        var drafts = new FolderDrafts(folder.resolve("drafts"));
        assertThat(drafts.find(file)).isEmpty();
        drafts.keep(file, new Drafts.Draft("abc", "line\n\nother"));
        assertThat(new FolderDrafts(folder.resolve("drafts")).find(file))
                .contains(new Drafts.Draft("abc", "line\n\nother"));
        assertThat(drafts.find(folder.resolve("other.md"))).isEmpty();
        drafts.drop(file);
        drafts.drop(file);
        assertThat(drafts.find(file)).isEmpty();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(String text) {
        return Digest.sha256(bytes(text));
    }
}
