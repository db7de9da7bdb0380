package org.watchkeeper.run.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.run.Attempt;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Flag;

/// A command that restarts its host is over when the host is back; only then the next one is sent.
@Timeout(30)
class RestartTest {
    private static final Duration FOR_EVER = Duration.ofDays(1);
    private Rig rig = new Rig(FOR_EVER, FOR_EVER);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_host_that_goes_down_under_the_command_is_waited_for_and_the_next_command_comes_after_that() {
        rig.shells.when("sudo reboot", Act.print("going down"), Act.restart(), Act.lose(), Act.vanish());
        rig.shells.refuse("app-1", new Unreachable("refused", "app-1", "", false))
                .refuse("app-1", new Unreachable("refused", "app-1", "", false));
        rebooted("sudo reboot");
        assertThat(rig.listener.doings()).anyMatch(doing -> doing.contains("Waiting for app-1 to come back"));
        assertThat(rig.shells.notes()).containsSubsequence("refused app-1", "refused app-1", "open app-1");
    }

    @Test
    void a_command_that_returns_at_once_is_not_over_before_the_host_went_down_and_came_back() {
        rig.shells.when("systemctl reboot", Act.exit(0), Act.restart());
        var walk = open("systemctl reboot");
        walk.runStep(true);
        rig.listener.awaitDoing("Waiting for app-1 to go down");
        assertThat(walk.state().openAttempt()).isPresent();
        assertThat(rig.shells.startedScripts()).containsExactly("app-1: systemctl reboot");
        assertThat(rig.shells.notes().stream().filter("open app-1"::equals)).as("it logs in once").hasSize(1);
        rig.shells.restart("app-1");
        rig.listener.awaitState(state -> state.walked().next().isEmpty());
        assertThat(first(walk).outcome()).contains(new Outcome.Achieved("app-1 was restarted and is back"));
        assertThat(rig.shells.startedScripts()).containsExactly("app-1: systemctl reboot", "app-1: after");
    }

    @Test
    void a_host_that_never_goes_down_is_said_and_nothing_more_is_sent() {
        rig.close();
        rig = new Rig(Duration.ZERO, FOR_EVER);
        rig.shells.when("sudo shutdown -r now", Act.exit(0));
        var walk = open("sudo shutdown -r now");
        walk.runStep(true);
        assertThat(rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome())
                .isInstanceOfSatisfying(Outcome.Failed.class,
                        failed -> assertThat(failed.why()).contains("app-1 never went down"));
        rig.listener.awaitRest(2);
        assertThat(rig.shells.started()).hasSize(1);
    }

    @Test
    void a_host_that_does_not_come_back_is_said_and_looked_for_until_it_is_given_up() {
        rig.close();
        rig = new Rig(FOR_EVER, Duration.ZERO);
        rig.shells.when("sudo reboot", Act.restart(), Act.lose(), Act.vanish());
        for (int tries = 0; tries < 1000; tries++) {
            rig.shells.refuse("app-1", new Unreachable("refused", "app-1", "", false));
        }
        rig.shells.startRefusingAfter("app-1", 1);
        var walk = open("sudo reboot");
        walk.runStep(true);
        assertThat(rig.listener.awaitRefusal(1)).contains("did not come back within");
        walk.giveUp();
        assertThat(rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome()).isInstanceOf(Outcome.Unknown.class);
        assertThat(rig.listener.refusals().stream().filter(why -> why.contains("did not come back"))).hasSize(1);
    }

    @Test
    void a_condition_that_did_not_hold_restarts_nothing_and_fails_nothing() {
        rig.close();
        rig = new Rig(Duration.ZERO, FOR_EVER);
        var script = "if test -f /var/run/reboot-required; then sudo reboot; fi";
        rig.shells.when(script, Act.exit(0));
        var walk = open(script);
        walk.runStep(true);
        rig.listener.awaitState(state -> state.walked().next().isEmpty());
        assertThat(first(walk).outcome()).contains(new Outcome.Succeeded(0));
    }

    @Test
    void a_refused_restart_fails_at_once() {
        rig.shells.when("sudo reboot", Act.printErr("not allowed"), Act.exit(1));
        open("sudo reboot").runStep(true);
        assertThat(rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome())
                .isEqualTo(new Outcome.Failed(1, "exit status 1"));
    }

    @Test
    void waiting_can_be_stopped() {
        rig.shells.when("sudo reboot", Act.exit(0));
        var walk = open("sudo reboot");
        walk.runStep(true);
        rig.listener.awaitDoing("Waiting for app-1 to go down");
        walk.stop();
        assertThat(rig.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome())
                .isInstanceOf(Outcome.Cancelled.class);
        rig.listener.awaitRest(2);
        assertThat(rig.shells.started()).hasSize(1);
    }

    @Test
    void a_console_that_was_closed_meanwhile_finds_the_host_back() {
        rig.shells.when("sudo reboot", Act.restart(), Act.lose(), Act.vanish());
        var plan = plan("sudo reboot");
        rig.shells.startRefusingAfter("app-1", 1);
        for (int tries = 0; tries < 1000; tries++) {
            rig.shells.refuse("app-1", new Unreachable("refused", "app-1", "", false));
        }
        rig.open(plan).runStep(true);
        rig.listener.awaitDoing("Waiting for app-1 to come back");
        rig.runs.close();
        rig.shells.stopRefusing("app-1");
        try (var other = rig.another()) {
            other.resume(plan);
            assertThat(other.listener.awaitEvent(RunEvent.AttemptEnded.class).outcome())
                    .isEqualTo(new Outcome.Achieved("app-1 was restarted and is back"));
        }
    }

    private void rebooted(String script) {
        rig.shells.startRefusingAfter("app-1", 1);
        var walk = open(script);
        walk.runStep(true);
        rig.listener.awaitState(state -> state.walked().next().isEmpty());
        assertThat(first(walk).outcome()).contains(new Outcome.Achieved("app-1 was restarted and is back"));
        assertThat(rig.shells.startedScripts()).containsExactly("app-1: " + script, "app-1: after");
    }

    private Walk open(String script) {
        return rig.open(plan(script));
    }

    private static Plan plan(String script) {
        return Specimen.plan(
                Specimen.stepOf("boot",
                        List.of(Specimen.command(script, Flag.DISCONNECTS), Specimen.command("after"))));
    }

    private static Attempt first(Walk walk) {
        return walk.state().attempts().getFirst();
    }
}
