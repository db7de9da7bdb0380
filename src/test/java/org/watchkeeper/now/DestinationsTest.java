package org.watchkeeper.now;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.watchkeeper.change.ui.ChangesPlace;
import org.watchkeeper.host.ui.HostsPlace;
import org.watchkeeper.routine.ui.RoutinesPlace;
import org.watchkeeper.run.ui.RunsPlace;
import org.watchkeeper.runbook.ui.RunbooksPlace;

/// The places that lines lead to are called what they call themselves.
class DestinationsTest {
    @Test
    void every_line_leads_to_a_place_that_is_there() {
        assertThat(Situation.RUNS).isEqualTo(RunsPlace.ID);
        assertThat(Situation.ROUTINES).isEqualTo(RoutinesPlace.ID);
        assertThat(Situation.HOSTS).isEqualTo(HostsPlace.ID);
        assertThat(Situation.RUNBOOKS).isEqualTo(RunbooksPlace.ID);
        assertThat(ChangeLines.CHANGES).isEqualTo(ChangesPlace.ID);
    }
}
