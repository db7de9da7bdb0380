package org.watchkeeper.checklist.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.correct.Correction;
import org.watchkeeper.runbook.correct.Corrections;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// Bindings are proposed where the document's words are plain, and stand in the document once they are confirmed.
class BindingsTest {
    private static final String TEXT = """
            # Guide

            ## Pre-update checklist

            - [ ] Create backups
            - [ ] Review disk space
            - [ ] Tell them

            ## Create a backup

            ```bash
            tar -czf /backup/shop.tar.gz /srv/shop
            ```

            ## Check disk space

            ```bash
            df -h
            ```

            ## Check disk space of replicas

            ```bash
            df -h
            ```
            """;

    private static Runbook read(byte[] text) {
        return new MarkdownRunbooks().read("guide.md", text);
    }

    private static Runbook guide() {
        return read(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_procedure_is_proposed_where_its_title_says_what_the_item_says() {
        assertThat(Bindings.proposed(guide(), "Create backups")).map(Procedure::title).contains("Create a backup");
        assertThat(Bindings.proposed(guide(), "Check disk space")).map(Procedure::title)
                .as("two are as near").isEmpty();
        assertThat(Bindings.proposed(guide(), "Review disk space")).isEmpty();
        assertThat(Bindings.proposed(guide(), "Tell them")).isEmpty();
    }

    @Test
    void a_confirmed_binding_is_an_annotation_and_counts_for_the_next_list() {
        var item = guide().checklists().getFirst().items().getFirst();
        var procedure = Bindings.proposed(guide(), item.text()).orElseThrow();
        var written = new Corrections(new MarkdownRunbooks()).write(TEXT.getBytes(StandardCharsets.UTF_8),
                new Correction.ProvedBy(item.line(), procedure.id()));
        assertThat(new String(written, StandardCharsets.UTF_8)).startsWith(
                "---\nanswers:\n  - {on: \"- [ ] Create backups\", run: \"#" + procedure.id() + "\"}\n---\n")
                .endsWith(TEXT);
        var copy = new Templates("guide.md", read(written)).copies(Sample.occasion("x")).getFirst();
        assertThat(copy.items().getFirst().proof())
                .isEqualTo(new Proof.OfProcedure(procedure.id(), "Create a backup"));
    }
}
