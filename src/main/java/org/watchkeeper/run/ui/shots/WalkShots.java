package org.watchkeeper.run.ui.shots;

import org.watchkeeper.runbook.Success;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.health.ui.live.HealthNow;
import org.watchkeeper.run.PlannedCommand;
import java.time.Duration;
import java.time.Instant;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.Driver;
import org.watchkeeper.run.Steering;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import javafx.scene.Parent;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.host.Environment;
import org.watchkeeper.remote.StopReport;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.ui.time.TimeModel;
import org.watchkeeper.run.ui.walk.Action;
import org.watchkeeper.run.ui.walk.Heard;
import org.watchkeeper.run.ui.walk.WalkScreen;
import org.watchkeeper.run.ui.walk.WalkViewModel;
import org.watchkeeper.run.ui.walk.Walks;
import org.watchkeeper.runbook.Flag;
import org.watchkeeper.runbook.Proviso;

/// The walk in its states.
final class WalkShots {
    private static final Driver ADA = new Driver(new Operator("Mara Lindqvist"), "oncall-laptop-7",
            Instant.parse("2026-11-21T02:11:04Z"));

    private static final Walk.StoreAway AWAY = new Walk.StoreAway("The database server cannot be reached",
            Instant.parse("2026-11-21T02:14:05Z"));

    private WalkShots() {}

    static List<Shot> shots() {
        return List.of(new Shot("walk-idle", () -> screen(idle(), "")),
                new Shot("walk-running", () -> screen(running(), "")),
                new Shot("walk-failed", () -> screen(failed(), "")),
                new Shot("walk-lost", () -> screen(lost(), "Connecting to app-1 again in 5 s, 3rd try")),
                new Shot("walk-person", () -> screen(person(), "")),
                new Shot("walk-confirm", () -> screen(confirm(), "")),
                new Shot("walk-condition", () -> screen(condition(), "")),
                new Shot("walk-condition-skip-asked",
                        () -> screen(condition(), "", screen -> screen.act(Action.SKIP))),
                new Shot("walk-confirm-asked", () -> screen(confirm(), "", screen -> screen.act(Action.RUN_STEP))),
                new Shot("walk-roll-back-asked", () -> screen(failed(), "", screen -> screen.act(Action.ROLL_BACK))),
                new Shot("walk-rolling-back", () -> screen(rollingBack(), "")),
                new Shot("walk-restarting", () -> screen(restarting(),
                        "Waiting for app-1 to come back from its restart (connection refused): trying again in 5 s")),
                new Shot("walk-endless", () -> screen(endless(), "")),
                new Shot("walk-watched", () -> screen(running(), new Steering.Elsewhere(ADA))),
                new Shot("walk-store-away",
                        () -> screen(running(), new Heard.Store(Optional.of(AWAY)), _ -> {})),
                new Shot("walk-free", () -> screen(running(), new Steering.Nowhere())),
                new Shot("walk-hand-over-asked",
                        () -> screen(idle(), "", screen -> screen.act(Action.HAND_OVER))),
                new Shot("walk-handed-over", () -> screen(handedOver(), new Steering.Nowhere())),
                new Shot("walk-cancelled", () -> screen(cancelled(), "")),
                new Shot("walk-finished", () -> screen(finished(), "")),
                new Shot("walk-practice", () -> screen(practice(), "")),
                new Shot("walk-timed", () -> timed(41, 0, _ -> {})),
                new Shot("walk-overrun", () -> timed(-12, 20, _ -> {})),
                new Shot("walk-extend-asked", () -> timed(4, 0, SampleDeadlines::ask)),
                new Shot("walk-long-names", () -> screen(longNames(), "")));
    }

    private static Parent screen(SampleRun run, Steering steering) {
        return screen(run, new Heard.Steered(steering), _ -> {});
    }

    private static Parent screen(SampleRun run, String doing) {
        return screen(run, doing, _ -> {});
    }

    private static Parent screen(SampleRun run, String doing, Consumer<WalkScreen> then) {
        return screen(run, new Heard.Doing(doing), then);
    }

    private static Parent screen(SampleRun run, Heard heard, Consumer<WalkScreen> then) {
        var clock = Clock.fixed(run.now().plusSeconds(12), ZoneOffset.UTC);
        var model = Walks.told(run.entries(), run.chunks(), clock);
        model.walked(new StillWalk(run.state()));
        model.hear(List.of(heard));
        var overlay = new Overlay();
        var sources = TimeModel.Sources.unlimited(Background.direct(), clock);
        var screen = screen(model, overlay, sources);
        overlay.over(screen);
        then.accept(screen);
        return overlay;
    }

    private static WalkScreen screen(WalkViewModel model, Overlay overlay, TimeModel.Sources sources) {
        var time = new TimeModel(new TimeModel.Timed(model::state, model::extend), sources,
                overlay.notices()::warn);
        time.poll();
        return new WalkScreen(model, new WalkScreen.Room(overlay, Runnable::run, time,
                new HealthNow(new SampleMonitor(model.state()), model.state().plan().hosts(), Background.direct(),
                        HealthNow.Form.QUIET)),
                new WalkScreen.Ways(() -> {}, () -> {}, () -> {}));
    }

    /// A run of a change with so many minutes left, which was extended by so many.
    private static Parent timed(int left, int extended, Consumer<WalkScreen> then) {
        var run = running();
        var clock = Clock.fixed(run.now().plusSeconds(12), ZoneOffset.UTC);
        var model = Walks.told(run.entries(), run.chunks(), clock);
        model.walked(new StillWalk(run.state()));
        var overlay = new Overlay();
        var deadlines = SampleDeadlines.of(run.state(), clock.instant().plus(Duration.ofMinutes(left)), extended);
        var screen = screen(model, overlay, new TimeModel.Sources(deadlines, Background.direct(), clock));
        overlay.over(screen);
        then.accept(screen);
        return overlay;
    }

    static SampleRun fresh() {
        return new SampleRun(SamplePlan.minorUpdate(SamplePlan.production())).wait(40);
    }

    private static SampleRun idle() {
        return fresh().goes(10).wait(20);
    }

    private static SampleRun handedOver() {
        return idle()
                .handsOver("Jonas Weber", "The worker on app-2 is stopped on purpose: its queue is drained by hand.\n"
                        + "Do not go on before Ines has said that the copy on db-1 is good (she calls at 03:00 UTC).")
                .wait(300);
    }

    private static SampleRun running() {
        return fresh().goes(6).wait(3).begin().wait(1)
                .prints("dumping public.flows … 1.2 M rows\ndumping public.nodes … 4,211 rows\n")
                .prints("writing  41 %\rwriting  67 %").wait(14);
    }

    static SampleRun failed() {
        return fresh().goes(14).wait(4).begin().wait(2).prints("unpacking unet 0.2.0 …\n").wait(1)
                .complains("tar: unet-v0.2.0-linux-amd64.tar.gz: Cannot open: No such file or directory\n"
                        + "tar: Error is not recoverable: exiting now\n")
                .ends(new Outcome.Failed(2, "exit status 2")).wait(8);
    }

    private static SampleRun lost() {
        return fresh().goes(10).wait(4).begin().wait(2).prints("Stopping unet-server …\n").wait(9)
                .loses("the connection was reset").wait(21);
    }

    private static SampleRun restarting() {
        return care().goes(2).wait(4).begin().wait(1).prints("").loses("the host closed the connection").wait(21);
    }

    private static SampleRun endless() {
        return care().wait(4).begin().wait(1).prints("21 02:14:09 app-1 unet-server: request 4411 done in 12 ms\n")
                .wait(3).prints("21 02:14:12 app-1 unet-server: request 4412 done in 9 ms\n").wait(6);
    }

    /// A look at a log without an end, then a restart of the host.
    private static SampleRun care() {
        var follow = "journalctl -fu unet-server";
        var steps = List.of(
                SamplePlan.step("Watch the log for a while", "Errors would show before the host goes down.",
                        new PlannedCommand(follow, follow, new Lines(101, 103), Set.of(Flag.ENDLESS), Success.ZERO,
                                List.of(), Duration.ofSeconds(30))),
                SamplePlan.step("Restart the host", "The new kernel is used from here on.",
                        SamplePlan.command("sudo reboot", "sudo reboot", Flag.SUDO, Flag.DISCONNECTS)),
                SamplePlan.step("Look at it", "", SamplePlan.command("uptime", "uptime", Flag.READ_ONLY)));
        return new SampleRun(SamplePlan.plan("Monthly care", "μNet operations", SamplePlan.production().subList(0, 2),
                steps)).wait(40);
    }

    private static SampleRun person() {
        return fresh().goes(9).wait(30);
    }

    private static SampleRun confirm() {
        return fresh().goes(16).wait(12);
    }

    /// Before a step that the document makes only "if needed", with a way that was not chosen above it.
    private static SampleRun condition() {
        var hosts = SamplePlan.production();
        var stop = SamplePlan.step("Stop the background tasks", "",
                SamplePlan.command("sudo systemctl stop unet-worker",
                        "sudo systemctl stop unet-worker", Flag.SUDO, Flag.SERVICE));
        var steps = List.of(stop,
                tied(SamplePlan.step("Update the system", "", SamplePlan.command("sudo apt upgrade -y",
                        "sudo apt upgrade -y", Flag.SUDO)), Proviso.NONE, "not chosen: dnf is"),
                SamplePlan.step("Update the system", "", SamplePlan.command("sudo dnf upgrade -y",
                        "sudo dnf upgrade -y", Flag.SUDO)),
                tied(SamplePlan.step("Rebuild the indexes if needed", "Needed after a change of the schema only.",
                        SamplePlan.command("unet database reindex", "unet database reindex", Flag.DESTRUCTIVE)),
                        new Proviso("if needed", stop.id(), Optional.empty(), Set.of(),
                                "Meant for a place with a kubectl context, not for the hosts of the cluster."),
                        ""),
                SamplePlan.step("Start the background tasks", "", SamplePlan.command("sudo systemctl start unet-worker",
                        "sudo systemctl start unet-worker", Flag.SUDO, Flag.SERVICE)));
        return new SampleRun(SamplePlan.plan("Weekly care", "μNet operations", hosts, steps)).wait(40).goes(6).wait(12);
    }

    private static PlannedStep tied(PlannedStep step, Proviso proviso, String leftOut) {
        return new PlannedStep(step.id(), step.title(), step.lines(), step.why(), step.work(), step.undo(), proviso,
                leftOut, Set.of());
    }

    private static SampleRun rollingBack() {
        return failed().rollsBack("the archive of 0.2.0 is not there; not to be mended tonight").wait(2).goes(4).wait(1)
                .begin().wait(3);
    }

    private static SampleRun cancelled() {
        return fresh().goes(10).wait(4).begin().wait(2).prints("Stopping unet-server …\n").wait(44)
                .ends(new Outcome.Cancelled(new StopReport.StillRunning(
                        List.of(new StopReport.Survivor(4711, "root", "systemctl stop unet-server")))))
                .wait(3);
    }

    static SampleRun finished() {
        return fresh().goes(25).wait(80).finishes(RunEvent.Result.COMPLETED,
                "Licence warning is known, ticket 4412. Watched for ten minutes.");
    }

    private static SampleRun practice() {
        return new SampleRun(
                SamplePlan.minorUpdate(List.of(SamplePlan.host("practice-app", Environment.PRODUCTION, true))))
                .wait(20).goes(4).wait(4);
    }

    private static SampleRun longNames() {
        var hosts = List.of(
                SamplePlan.host("payments-gateway-frontend-eu-central-1a-blue-0007", Environment.PRODUCTION, false),
                SamplePlan.host("payments-gateway-frontend-eu-central-1b-green-0012", Environment.PRODUCTION, false));
        var script = "sudo -u postgres pg_dump --format=custom --file=/var/backups/payments-gateway/before-the-update-of-"
                + "20261121.dump --exclude-table-data='audit.*' payments_gateway_production && sha256sum "
                + "/var/backups/payments-gateway/before-the-update-of-20261121.dump";
        var steps = List.of(
                SamplePlan.step("Drain the load balancer and wait until the last long-lived connection of the "
                        + "reporting jobs has ended by itself", "", SamplePlan.command("true", "true", Flag.READ_ONLY)),
                SamplePlan.step("Dump the database of the payments gateway with everything but the audit tables",
                        "The dump takes up to twenty minutes on the larger of the two hosts. It is compared by checksum later "
                                + "on, so it must not be moved, renamed or compressed before the end of the procedure.",
                        SamplePlan.command(script, script, Flag.SUDO)));
        return new SampleRun(
                SamplePlan.plan("Quarterly maintenance of the payments gateway including its reporting replica",
                        "Operations handbook of the payments gateway, second edition", hosts, steps))
                .wait(10).goes(2).wait(2);
    }
}
