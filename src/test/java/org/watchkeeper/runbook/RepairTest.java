package org.watchkeeper.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepairTest {
    private static final Repair REPAIR = new Repair(new Lines(2, 3), 3, 4, "two\n  3", "zwei\n  drei", "German");

    @Test
    void replaces_what_it_names_and_nothing_else() {
        assertThat(REPAIR.appliedTo("one\n# two\n  3!\nfour")).contains("one\n# zwei\n  drei!\nfour");
    }

    @Test
    void keeps_the_line_ends_of_the_document() {
        assertThat(REPAIR.appliedTo("one\r\n# two\r\n  3!\r\nfour")).contains("one\r\n# zwei\r\n  drei!\r\nfour");
    }

    @Test
    void is_not_applied_to_a_document_that_reads_otherwise() {
        assertThat(REPAIR.appliedTo("one\n# too\n  3!\nfour")).isEmpty();
        assertThat(REPAIR.appliedTo("one")).isEmpty();
        assertThat(REPAIR.appliedTo("")).isEmpty();
    }
}
