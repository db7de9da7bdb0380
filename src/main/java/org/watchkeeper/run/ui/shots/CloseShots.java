package org.watchkeeper.run.ui.shots;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javafx.scene.Parent;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Environment;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.OutputChunk;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.Walk;
import org.watchkeeper.run.change.Deadlines;
import org.watchkeeper.run.ui.close.Accounts;
import org.watchkeeper.run.ui.close.RunScreen;
import org.watchkeeper.run.ui.walk.Walks;
import org.watchkeeper.runbook.Library;

/// The page that closes a run, in its states.
final class CloseShots {
    private CloseShots() {}

    static List<Shot> shots() {
        return List.of(new Shot("close-completed", () -> screen(WalkShots.fresh().goes(25).wait(40))),
                new Shot("close-deviations", () -> screen(deviations())),
                new Shot("close-closed", () -> screen(WalkShots.finished())),
                new Shot("close-rolled-back", () -> screen(WalkShots.failed().rollsBack("the archive of 0.2.0 is not "
                        + "there; not to be mended tonight").wait(2).goes(12).wait(9))),
                new Shot("close-many", () -> screen(many())));
    }

    private static Parent screen(SampleRun run) {
        var model = Walks.told(run.entries(), run.chunks(), Clock.fixed(run.now().plusSeconds(12), ZoneOffset.UTC));
        if (!run.state().isFinished()) {
            model.walked(new StillWalk(run.state()));
        }
        var overlay = new Overlay();
        Consumer<String> nowhere = _ -> {};
        var desk = new Desk(overlay, (_, _) -> {}, Background.direct(), Choosers.none(), nowhere::accept);
        var accounts = new Accounts(new Before(run.state().plan()), new Silent(), new Empty());
        var sources = new RunScreen.Sources(accounts, Deadlines.NONE, new SampleMonitor(run.state()),
                Clock.fixed(run.now(), ZoneOffset.UTC));
        var screen = new RunScreen(model, sources, desk,
                new RunScreen.Ways(() -> {}, () -> {}, _ -> {}));
        screen.toClose();
        overlay.over(screen);
        return overlay;
    }

    /// Edited, skipped, done by hand, unknown, and a service that was not started again.
    private static SampleRun deviations() {
        return WalkShots.fresh().goes(13).wait(4).begin().wait(2)
                .ends(new Outcome.Failed(2, "exit status 2")).wait(30).again()
                .edits("sudo tar -xzf \"/srv/mirror/unet-v${wk_version}-linux-amd64.tar.gz\" -C /usr/local/bin/")
                .wait(5)
                .goes(2).wait(20)
                .settles(new Outcome.Skipped("app-1 shares the database of app-2")).begin().wait(90)
                .ends(new Outcome.Unknown("contact was given up")).wait(60)
                .settles(new Outcome.ByHand("looked at the schema: 0.2.0, all tables there")).goes(2).wait(3);
    }

    private static SampleRun many() {
        var hosts = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> SamplePlan.host("payments-gateway-frontend-eu-central-%02d".formatted(n),
                        Environment.PRODUCTION, false))
                .toList();
        var steps = IntStream.rangeClosed(1, 40).mapToObj(n -> SamplePlan.step(n % 7 == 0
                ? "Compare the checksums of everything that was unpacked with the list that came with the release"
                : "Restart the service number " + n, "", SamplePlan.command("true", "true"))).toList();
        return new SampleRun(SamplePlan.plan("Quarterly maintenance of the payments gateway including its replica",
                "Operations handbook of the payments gateway, second edition", hosts, steps)).wait(10).goes(250).begin()
                .wait(3).ends(new Outcome.Failed(1, "exit status 1")).wait(40);
    }

    /// Two earlier runs of the same plan.
    private record Before(Plan plan) implements Runs {
        @Override
        public List<RunLine> list() {
            return IntStream.rangeClosed(1, 2)
                    .mapToObj(n -> new RunLine(new RunId(new java.util.UUID(11, n)), plan.title(),
                            plan.source().runbookTitle(), List.of(), "production", false,
                            java.time.Instant.parse("2026-11-0" + n + "T02:00:00Z"),
                            java.time.Instant.parse("2026-11-0" + n + "T03:00:00Z"),
                            Optional.of(RunEvent.Result.COMPLETED)))
                    .toList();
        }

        @Override
        public Optional<RunState> look(RunId run) {
            return Optional.of(new SampleRun(plan).wait(9).goes(Math.min(24, plan.forward().tasks().size())).state());
        }

        @Override
        public List<Entry> journal(RunId run) {
            return List.of();
        }

        @Override
        public Walk open(Plan plan, Map<String, Secret> secrets, Operator by, Questions questions,
                Walk.Listener listener) {
            throw new UnsupportedOperationException("a picture opens no run");
        }

        @Override
        public Walk resume(RunId run, Operator by, Questions questions, Walk.Listener listener) {
            throw new UnsupportedOperationException("a picture takes up no run");
        }

        @Override
        public Walk watch(RunId run, Operator by, Walk.Listener listener) {
            throw new UnsupportedOperationException("a picture watches no run");
        }
    }

    /// Nothing was printed.
    private record Silent() implements Outputs {
        @Override
        public void append(OutputChunk chunk) {
            throw new UnsupportedOperationException("a picture stores nothing");
        }

        @Override
        public Offsets held(AttemptId attempt) {
            return Offsets.START;
        }

        @Override
        public void read(AttemptId attempt, Offsets from, Consumer<OutputChunk> reader) {
            // Nothing.
        }
    }

    /// No documents.
    private record Empty() implements Library {
        @Override
        public List<Library.Entry> entries() {
            return List.of();
        }

        @Override
        public Optional<Library.Entry> find(Path file) {
            return Optional.empty();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
