package org.watchkeeper.change.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.host.Environment;

class OutlookTest {
    @Test
    void a_change_on_practice_hosts_is_held_up_by_nothing_and_finds_the_next_window_all_the_same() {
        var practice = List.of(Sample.host("practice-1", Environment.STAGING, true));
        var outlook = new Outlook(MemoryCalendars.of(Nights.firstSaturday()).current(), _ -> List.of(), practice);
        var proposal = Sample.proposal(practice, Sample.phase(Sample.NOW));
        assertThat(outlook.objections(proposal, 0, "", Sample.NOW)).isEmpty();
        assertThat(outlook.next(proposal, 0, "", Sample.NOW, Sample.NOW).fit())
                .map(fit -> fit.span().start()).contains(Sample.START);
    }
}
