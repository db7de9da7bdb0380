package org.watchkeeper.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.watchkeeper.runbook.Success;

class OutcomeWordsTest {
    @Test
    void T_059_a_scan_that_finds_something_has_not_failed_in_words() {
        var found = new Outcome.Failed(1, "exit status 1: " + Success.FOUND);
        assertThat(OutcomeWords.of(found)).isEqualTo("found something, exit 1: read what, then decide");
        assertThat(found.letsPass()).as("a person decides").isFalse();
        assertThat(OutcomeWords.of(new Outcome.Failed(2, "exit status 2"))).startsWith("failed");
    }
}
