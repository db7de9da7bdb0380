package org.watchkeeper.calendar.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchkeeper.runbook.Runbook;

class WindowNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - **Shop**: every Tuesday 22:00-23:30 Europe/Berlin | Shop: window of Plan
            - Billing: Sundays 02:00-04:00 UTC | Billing: window of Plan
            1. **Mail:** Sundays 02:00-04:00 UTC | Mail: window of Plan
            - **Maintenance window**: Sundays 02:00-04:00 UTC | Window of Plan
            - **Weekly**: Sundays 02:00-04:00 UTC | Window of Plan
            **Time**: 02:00-04:00 UTC | Window of Plan
            Sundays 02:00-04:00 UTC | Window of Plan
            """)
    void a_window_is_called_by_what_stands_before_it(String line, String name) {
        var plan = new Runbook("Plan", "# Plan\n\n" + line + "\n", "", Map.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of());
        assertThat(WindowName.of(plan, 3)).isEqualTo(name);
    }
}
