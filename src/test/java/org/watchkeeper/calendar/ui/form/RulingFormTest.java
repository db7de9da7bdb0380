package org.watchkeeper.calendar.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.calendar.ui.entry.Inventory;
import org.watchkeeper.fx.Background;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

class RulingFormTest {
    @Test
    void another_time_of_a_rule_does_not_count_it_anew() {
        var rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU";
        var form = RulingForm.of(new RulingForm.With(new MarkdownRunbooks(), Background.direct(), Inventory.NONE,
                Clock.fixed(Nights.NOW, Nights.UTC)), Nights.window("Fortnight", rule, "2026-01-06T22:00", "PT1H"));
        assertThat(form.sentence().get()).isEqualTo(rule + " from 2026-01-06 22:00 PT1H UTC");
        form.sentence().set(rule + " 21:00-23:00 UTC");
        assertThat(form.series()).map(Series::start).contains(LocalDateTime.parse("2026-01-06T21:00"));
    }
}
