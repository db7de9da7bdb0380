package org.watchkeeper.run.ui.shots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.fx.Shot;
import org.watchkeeper.host.Environment;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunLine;
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
        return shots;
    }

    private static List<RunLine> history() {
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
