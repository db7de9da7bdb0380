package org.watchkeeper.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void on_a_terminal_nothing_goes_over_what_stands_before_it() {
        assertThat(Visible.onTerminal("ops@db-1: x\rPassword for root@db-1: ")).contains("x⟨U+000D⟩Password");
        assertThat(Visible.onTerminal("Two factors\r\n\nCode: \u009b2J"))
                .isEqualTo("Two factors\r\n\nCode: ⟨U+009B⟩2J");
    }
}
