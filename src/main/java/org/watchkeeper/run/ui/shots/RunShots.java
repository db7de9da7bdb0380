package org.watchkeeper.run.ui.shots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.watchkeeper.fx.Shot;
import org.watchkeeper.host.Environment;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.ui.PlaceShots;

/// Every state of the Runs place, its wizard and its walk that is worth looking at.
public final class RunShots {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:14:00Z");

    private RunShots() {}

    public static List<Shot> shots() {
        var inventory = new ArrayList<>(SamplePlan.production());
        inventory.add(SamplePlan.host("stage-1", Environment.STAGING, false));
        inventory.add(SamplePlan.host("dev-mara", Environment.DEVELOPMENT, false));
        inventory.add(SamplePlan.host("practice-app", Environment.PRODUCTION, true));
        var shots = new ArrayList<>(PlaceShots.of(inventory, new StillRuns(history()), new StillRuns(List.of())));
        shots.addAll(WalkShots.shots());
        shots.addAll(CloseShots.shots());
        return shots;
    }

    /// Runs that are open, each in another state: under way, failed, out of contact, waiting for a person.
    public static List<RunState> open() {
        return List.of(run(4).begin().wait(40).state(),
                run(14).begin().wait(6).ends(new Outcome.Failed(2, "exit status 2")).state(),
                run(10).begin().wait(11).loses("the connection was reset").state(), run(9).wait(30).state());
    }

    private static SampleRun run(int done) {
        var plan = SamplePlan.minorUpdate(SamplePlan.production());
        var own = new Plan(new RunId(new UUID(9, done)), plan.runKey(), plan.source(), plan.title(), plan.kind(),
                plan.risk(), plan.downtime(), plan.hosts(), plan.order(), plan.values(), plan.forward(),
                plan.linkedRollback(), plan.rollbackTitle());
        return new SampleRun(own).wait(40).goes(done).wait(3);
    }

    /// A history that does not move.
    public static Runs still() {
        return new StillRuns(history());
    }

    public static List<RunLine> history() {
        var unet = List.of("app-1", "app-2", "db-1");
        return List.of(
                PlaceShots.line("Minor update", unet, "production", false, NIGHT, Optional.empty()),
                PlaceShots.line("Minor update", List.of("stage-1"), "staging", false, NIGHT.minusSeconds(90_000),
                        Optional.of(RunEvent.Result.COMPLETED)),
                PlaceShots.line("Patch update", unet, "production", false, NIGHT.minusSeconds(700_000),
                        Optional.of(RunEvent.Result.ROLLED_BACK)),
                PlaceShots.line("Minor update", List.of("practice-app"), "production", true,
                        NIGHT.minusSeconds(800_000),
                        Optional.of(RunEvent.Result.ABANDONED)),
                PlaceShots.line("Look at a slow service", List.of("app-2"), "production", false,
                        NIGHT.minusSeconds(1_900_000), Optional.of(RunEvent.Result.COMPLETED)));
    }
}
