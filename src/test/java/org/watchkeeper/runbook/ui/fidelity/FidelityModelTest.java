package org.watchkeeper.runbook.ui.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.fx.Background;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Answer;
import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.correct.Corrector;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.testing.MemoryShelf;

class FidelityModelTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final String TEXT = """
            # Shop

            ## Update shop

            ```bash
            curl http://shop/?a=1&b=2
            kubectl drain <node-name>
            ```

            ```yaml
            frobnicate --all
            ```

            ## Restore everything

            ```bash
            tar xf all.tar
            ```

            ## Windows

            - Sundays at 02:00
            """;

    private final MemoryShelf shelf = new MemoryShelf(READER);
    private final Path file = shelf.write("/mine/shop.md", TEXT);
    private final SimpleObjectProperty<Optional<Library.Entry>> open = new SimpleObjectProperty<>(Optional.empty());
    private final List<Integer> lines = new ArrayList<>();
    private final FidelityModel model = new FidelityModel(open, new FidelityModel.Pointing() {
        @Override
        public void pointAt(int line) {
            lines.add(line);
        }

        @Override
        public void open(Library.Entry entry) {
            open.set(Optional.of(entry));
        }
    }, new Corrector(shelf, READER), Background.direct());

    @BeforeEach
    void open() {
        open.set(shelf.find(file));
    }

    @Test
    void findings_are_listed_by_severity_with_counts() {
        assertThat(model.rows()).filteredOn(Fidelity.Row.Head.class::isInstance).map(row -> ((Fidelity.Row.Head) row)
                .title()).containsExactly("Doubtful or dangerous", "Inferred");
        assertThat(model.count(Fidelity.Filter.OPEN))
                .isEqualTo(model.count(Fidelity.Filter.WARNINGS) + model.count(Fidelity.Filter.INFERRED));
        assertThat(model.count(Fidelity.Filter.ANSWERED)).isZero();
    }

    @Test
    void the_filter_leaves_one_severity() {
        model.filter().set(Fidelity.Filter.WARNINGS);
        assertThat(found()).isNotEmpty().allMatch(each -> each.severity() == Finding.Severity.WARNING);
        model.filter().set(Fidelity.Filter.ERRORS);
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void pointing_lights_the_line() {
        model.point(finding("RB025"));
        assertThat(lines).containsExactly(6);
        assertThat(model.selected().get()).contains(finding("RB025"));
    }

    @Test
    void accepting_writes_into_the_document_and_goes_on_to_the_next() {
        model.point(finding("RB025"));
        model.accept(finding("RB025"));
        assertThat(shelf.text(file)).contains("accept: \"RB025\"").endsWith(TEXT);
        assertThat(found()).noneMatch(each -> each.code().equals("RB025"));
        assertThat(model.selected().get()).isPresent();
        assertThat(model.count(Fidelity.Filter.ANSWERED)).isEqualTo(1);
    }

    @Test
    void ignoring_needs_a_reason() {
        assertThat(model.ignore(finding("RB025"), " ")).contains("needed");
        assertThat(shelf.text(file)).isEqualTo(TEXT);
        assertThat(model.ignore(finding("RB025"), "b is not needed")).isEmpty();
        model.filter().set(Fidelity.Filter.ANSWERED);
        assertThat(found()).singleElement()
                .satisfies(each -> assertThat(each.answer()).isEqualTo(Answer.ignored("b is not needed")));
    }

    @Test
    void the_last_correction_is_taken_back_byte_for_byte() {
        model.accept(finding("RB025"));
        assertThat(model.last().get()).isPresent();
        model.undo();
        assertThat(shelf.text(file)).isEqualTo(TEXT);
        assertThat(model.last().get()).isEmpty();
        assertThat(finding("RB025").isOpen()).isTrue();
    }

    @Test
    void what_was_edited_since_is_not_taken_back() {
        model.accept(finding("RB025"));
        shelf.write("/mine/shop.md", "theirs");
        model.undo();
        assertThat(shelf.text(file)).isEqualTo("theirs");
        assertThat(model.problem().get()).map(Problem::what).get().asString().contains("changed");
    }

    @Test
    void what_changed_on_disk_is_not_corrected() {
        shelf.write("/mine/shop.md", TEXT + "theirs\n");
        model.accept(finding("RB025"));
        assertThat(shelf.text(file)).isEqualTo(TEXT + "theirs\n");
        assertThat(model.problem().get()).map(Problem::what).get().asString().contains("changed on disk");
        open.set(shelf.find(file));
        assertThat(model.problem().get()).isEmpty();
    }

    @Test
    void an_answer_is_asked_again() {
        model.accept(finding("RB025"));
        model.filter().set(Fidelity.Filter.ANSWERED);
        model.reopen(found().getFirst());
        assertThat(shelf.text(file)).isEqualTo(TEXT);
    }

    @Test
    void a_block_is_corrected_by_the_form_that_fits() {
        var form = model.forms(finding("RB011")).getFirst();
        assertThat(form.title()).isEqualTo("What the block is");
        model.correct(form.correction(Map.of("What it is", "shell: its commands are run")));
        assertThat(open.get().orElseThrow().runbook().blocks().get(1).kind()).isEqualTo(Block.Kind.SHELL);
        assertThat(shelf.text(file)).contains("```yaml {block=\"shell\"}");
    }

    @Test
    void a_shipped_runbook_is_copied_and_the_copy_is_corrected() {
        open.set(shelf.find(shelf.write("/shipped/shop.md", TEXT)));
        assertThat(model.isWritable().get()).isFalse();
        model.accept(finding("RB025"));
        assertThat(model.problem().get()).isPresent();
        model.copy();
        assertThat(open.get().orElseThrow().file()).isEqualTo(file);
        assertThat(model.isWritable().get()).isTrue();
    }

    @Test
    void the_share_is_told_in_lines() {
        assertThat(model.share().get()).matches("\\d+ of 15 lines understood");
    }

    private List<Finding> found() {
        return model.rows().stream().filter(Fidelity.Row.Found.class::isInstance)
                .map(row -> ((Fidelity.Row.Found) row).finding()).toList();
    }

    private Finding finding(String code) {
        return open.get().orElseThrow().runbook().findings().stream().filter(each -> each.code().equals(code))
                .findFirst().orElseThrow();
    }
}
