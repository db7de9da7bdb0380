package org.watchkeeper.runbook.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Quiet;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Drafts;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.testing.MemoryDrafts;
import org.watchkeeper.runbook.testing.MemoryShelf;

class EditorModelTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final String TEXT = "# Shop\r\n\r\n```bash\r\nls\r\n```\n";

    private final MemoryShelf shelf = new MemoryShelf(READER);
    private final MemoryDrafts drafts = new MemoryDrafts();
    private final Path file = shelf.write("/mine/shop.md", TEXT);
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Typing typing = new Typing();
    private final List<Problem> failed = new ArrayList<>();
    private final EditorModel model = new EditorModel(shelf, drafts, READER, new Background(work::add, Runnable::run),
            typing);
    private String text = "";

    @BeforeEach
    void open() {
        model.reads(() -> text);
        model.open(file, read -> text = read, failed::add);
        finish();
    }

    @Test
    void a_document_is_opened_with_what_is_found_in_it() {
        assertThat(text).isEqualTo("# Shop\n\n```bash\nls\n```\n");
        assertThat(model.live().get()).isPresent();
        assertThat(model.isDirty().get()).isFalse();
    }

    @Test
    void one_that_is_not_there_is_told() {
        model.open(Path.of("/mine/gone.md"), read -> text = read, failed::add);
        finish();
        assertThat(failed).singleElement().extracting(Problem::what).asString().contains("not there");
    }

    @Test
    void findings_follow_when_typing_pauses() {
        type(text.replace("ls", "ls \"x"));
        assertThat(codes()).doesNotContain("RB020");
        typing.pause();
        finish();
        assertThat(codes()).contains("RB020");
    }

    @Test
    void an_answer_to_an_older_text_is_dropped() {
        type(text.replace("ls", "ls \"x"));
        typing.pause();
        type(text.replace("\"x", "x"));
        typing.pause();
        var older = work.poll();
        finish();
        assertThat(codes()).doesNotContain("RB020");
        java.util.Objects.requireNonNull(older).run();
        assertThat(codes()).doesNotContain("RB020");
        assertThat(drafts.find(file)).map(Drafts.Draft::text).contains(text);
    }

    @Test
    void saving_keeps_what_ends_the_lines() {
        type(text.replace("ls", "ls -l\npwd"));
        save();
        assertThat(shelf.text(file)).isEqualTo("# Shop\r\n\r\n```bash\r\nls -l\r\npwd\r\n```\n");
        assertThat(model.isDirty().get()).isFalse();
    }

    @Test
    void what_is_typed_is_kept_as_a_draft_until_it_is_saved() {
        type(text + "more\n");
        typing.pause();
        finish();
        assertThat(drafts.find(file)).map(Drafts.Draft::text).contains(text);
        save();
        assertThat(drafts.find(file)).isEmpty();
    }

    @Test
    void typing_back_to_what_is_saved_is_nothing_to_save() {
        var before = text;
        type(text + "x");
        assertThat(model.isDirty().get()).isTrue();
        type(before);
        typing.pause();
        finish();
        assertThat(model.isDirty().get()).isFalse();
    }

    @Test
    void what_changed_on_disk_is_not_overwritten_and_the_text_stays() {
        type(text + "mine\n");
        shelf.write("/mine/shop.md", "theirs\n");
        save();
        assertThat(shelf.text(file)).isEqualTo("theirs\n");
        assertThat(model.problem().get()).map(Problem::what).get().asString().contains("changed on disk");
        assertThat(model.isDirty().get()).isTrue();
        assertThat(model.isOvertaken()).isTrue();
        model.saveOver(() -> {});
        finish();
        assertThat(shelf.text(file)).isEqualTo(text);
        assertThat(model.isOvertaken()).isFalse();
        assertThat(model.isDirty().get()).isFalse();
    }

    @Test
    void a_text_left_unsaved_is_offered_on_return() {
        type(text + "mine\n");
        typing.pause();
        finish();
        var back = new EditorModel(shelf, drafts, READER, Background.direct(), typing);
        back.open(file, read -> text = read, failed::add);
        assertThat(back.offered().get()).map(Drafts.Draft::text).get().asString().endsWith("mine\n");
        assertThat(back.isOutdated(back.offered().get().orElseThrow())).isFalse();
        shelf.write("/mine/shop.md", "theirs\n");
        back.open(file, read -> text = read, failed::add);
        assertThat(back.isOutdated(back.offered().get().orElseThrow())).isTrue();
        back.settle(false);
        assertThat(back.offered().get()).isEmpty();
        assertThat(drafts.find(file)).isEmpty();
    }

    @Test
    void what_is_dropped_is_not_kept() {
        type(text + "mine\n");
        typing.pause();
        model.discard();
        finish();
        assertThat(drafts.find(file)).isEmpty();
        assertThat(model.isDirty().get()).isFalse();
    }

    private void type(String other) {
        text = other;
        model.edited();
    }

    private void save() {
        model.save(() -> {});
        finish();
    }

    private void finish() {
        for (var next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    private List<String> codes() {
        return model.live().get().orElseThrow().runbook().findings().stream().map(Finding::code).toList();
    }

    /// Typing that pauses when it is told to.
    private static final class Typing implements Quiet {
        private Runnable wish = () -> {};

        @Override
        public void after(Runnable action) {
            wish = action;
        }

        @Override
        public void cancel() {
            wish = () -> {};
        }

        void pause() {
            wish.run();
        }
    }
}
