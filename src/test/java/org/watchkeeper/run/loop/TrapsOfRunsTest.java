package org.watchkeeper.run.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.run.testing.Specimen;

/// Traps of documents that only show while a run is walked.
class TrapsOfRunsTest {
    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void T_180_maintenance_mode_is_not_switched_off_after_a_check_that_failed() {
        rig.shells.when("verify-health", Act.exit(1));
        var walk = rig.open(Specimen.plan(Specimen.step("Verify system health", "verify-health"),
                Specimen.step("Disable maintenance mode", "disable-maintenance")));
        walk.runToGate();
        assertEquals(new Outcome.Failed(1, "exit status 1"),
                rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome());
        walk.runToGate();
        rig.listener.awaitRefusal(1);
        assertEquals(List.of("app-1: verify-health"), rig.shells.startedScripts());
        walk.skip("looked at by hand: it is healthy");
        walk.runToGate();
        rig.listener.awaitState(state -> state.forward().next().isEmpty());
        assertTrue(rig.shells.startedScripts().contains("app-1: disable-maintenance"), "after a decision it goes on");
    }
}
