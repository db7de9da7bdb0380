package org.watchkeeper.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.host.ui.Contacts;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Journal;
import org.watchkeeper.run.Outcome;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.run.ui.walk.Walks;

/// What the window says of runs that were left, and while it brings one.
class LeftNoticesTest {
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryOutputs outputs = new MemoryOutputs();
    private final LiveRuns runs = live(journal);
    private boolean driven;

    @BeforeAll
    static void toolkit() {
        Fx.startToolkit();
    }

    @Test
    void a_notice_stays_while_it_is_so_and_goes_when_somebody_drives_the_run_or_its_command_ends() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var overlay = new Overlay();
            var notices = notices(overlay);
            var first = leave("first");
            notices.show(first);
            notices.show(first);
            notices.look();
            assertThat(overlay.notices().getChildren()).hasSize(1);
            driven = true;
            notices.look();
            assertThat(overlay.notices().getChildren()).isEmpty();

            driven = false;
            var second = leave("second");
            notices.show(second);
            notices.look();
            assertThat(overlay.notices().getChildren()).hasSize(1);
            journal.append(second.state().plan().id(), 3, Specimen.NIGHT,
                    new RunEvent.AttemptEnded(Specimen.attemptId(1), new Outcome.Failed(1, "exit status 1")));
            notices.look();
            assertThat(overlay.notices().getChildren()).isEmpty();
        });
    }

    @Test
    void only_what_was_written_since_is_read_again_and_again() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var overlay = new Overlay();
            var left = leave("left");
            var later = new Later(journal);
            var notices = notices(overlay, live(later));
            notices.show(left);
            notices.look();
            var run = left.state().plan().id();
            journal.append(run, 3, Specimen.NIGHT, new RunEvent.Extended(Specimen.NIGHT, "slow", Specimen.ADA));
            notices.look();
            notices.look();
            assertThat(later.asked).containsExactly(2L, 2L, 3L);
            assertThat(overlay.notices().getChildren()).hasSize(1);
            journal.append(run, 4, Specimen.NIGHT,
                    new RunEvent.AttemptEnded(Specimen.attemptId(1), new Outcome.Failed(1, "exit status 1")));
            notices.look();
            assertThat(overlay.notices().getChildren()).isEmpty();
        });
    }

    @Test
    void a_run_that_is_opened_here_is_not_announced_over_its_own_page() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var overlay = new Overlay();
            var notices = notices(overlay);
            var left = leave("left");
            notices.show(left);
            notices.opened(left.state().plan().id());
            assertThat(overlay.notices().getChildren()).isEmpty();
            notices.show(left);
            assertThat(overlay.notices().getChildren()).as("told late").isEmpty();
        });
    }

    @Test
    void a_run_that_is_read_says_so_and_one_that_cannot_be_read_leaves_the_list() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var work = new ArrayDeque<Runnable>();
            var overlay = new Overlay();
            var clock = Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC);
            var place = new RunsPlace(new RunServices(runs, new Walks(runs, journal, outputs, new Contacts(), clock),
                    new Guide(), new MemoryHosts(), new Planner(Ids.of(new Random())),
                    () -> Specimen.ADA, Questions.refuseAll(), clock, () -> {}));
            var page = (StackPane) place.build(new Desk(overlay, (_, _) -> {}, new Background(work::add, Runnable::run),
                    Choosers.none(), _ -> {}));
            place.opened(Specimen.runId("nobody knows it").toString());
            assertThat(((StackPane) page.getChildren().getFirst()).getChildren())
                    .extracting(node -> ((Label) node).getText()).containsExactly("Reading the run …");
            while (!work.isEmpty()) {
                work.remove().run();
            }
            assertThat(page.getChildren()).singleElement().isInstanceOf(RunsList.class);
            assertThat(overlay.notices().getChildren()).hasSize(1);
        });
    }

    private LiveRuns live(Journal kept) {
        return new LiveRuns(new Means(kept, outputs, new ScriptedShells(), Ids.of(new Random()),
                InstantSource.fixed(Specimen.NIGHT), Thread.ofVirtual().factory(),
                new Pace(List.of(Duration.ofMillis(1)), Duration.ZERO, Duration.ZERO)));
    }

    private LeftNotices notices(Overlay overlay) {
        return notices(overlay, runs);
    }

    private LeftNotices notices(Overlay overlay, LiveRuns asked) {
        return new LeftNotices(overlay.notices(), Background.direct(), new LeftNotices.Facts(asked, _ -> driven),
                _ -> {});
    }

    /// A journal of which only what follows an entry is read.
    private record Later(Journal journal, List<Long> asked) implements Journal {
        Later(Journal journal) {
            this(journal, new ArrayList<>());
        }

        @Override
        public List<Entry> after(RunId run, long number) {
            asked.add(number);
            return journal.after(run, number);
        }

        @Override
        public List<Entry> read(RunId run) {
            throw new AssertionError("the whole journal is read");
        }

        @Override
        public Entry append(RunId run, long number, Instant at, RunEvent event) {
            throw new AssertionError("nothing is written");
        }

        @Override
        public List<RunLine> runs() {
            throw new AssertionError("no list is asked for");
        }
    }

    private RunsModel.Left leave(String title) {
        var plan = Specimen.plan(title, List.of(Specimen.host("app-1")), List.of(), Specimen.step("one", "x"));
        journal.append(plan.id(), 1, Specimen.NIGHT, new RunEvent.Opened(plan, Specimen.ADA));
        journal.append(plan.id(), 2, Specimen.NIGHT,
                new RunEvent.AttemptBegan(0, Specimen.attemptId(1), "x", "x", false, Specimen.ADA));
        return new RunsModel.Left(runs.look(plan.id()).orElseThrow(), plan.hosts().getFirst());
    }
}
