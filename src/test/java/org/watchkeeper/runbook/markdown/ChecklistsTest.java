package org.watchkeeper.runbook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Item;

class ChecklistsTest {
    @Test
    void boxes_below_one_heading_are_a_checklist_with_the_words_for_when_it_is_due() {
        var runbook = Doc.read("""
                # Guide
                ### Pre-update checklist
                Before any update:

                - [ ] Read the `notes`
                - [x] Tell **people**
                - plain

                ## Post-maintenance checklist
                ### Immediate (0-30 minutes)
                - [ ] Look
                ### 48 Hours Before
                * [ ] Ask
                  * [ ] again
                ### Weekly checklist
                1. [ ] Vacuum
                ## Emergency response checklist
                + [ ] Assess
                ## Tasks
                - no box
                """);
        assertThat(runbook.checklists()).extracting(Checklist::title).containsExactly("Pre-update checklist",
                "Post-maintenance checklist: Immediate (0-30 minutes)", "Post-maintenance checklist: 48 Hours Before",
                "Weekly checklist",
                "Emergency response checklist");
        assertThat(runbook.checklists()).extracting(Checklist::timing).containsExactly("Before any update",
                "0-30 minutes", "48 Hours Before",
                "Weekly", "Emergency");
        assertThat(runbook.checklists().getFirst().items()).containsExactly(new Item("Read the notes", 5, true, false),
                new Item("Tell people", 6, true, true));
        assertThat(runbook.checklists()).extracting(checklist -> checklist.lines().toString()).containsExactly("5-6",
                "11", "13-14", "16", "18");
    }
}
