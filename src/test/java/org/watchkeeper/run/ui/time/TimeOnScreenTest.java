package org.watchkeeper.run.ui.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Overtime;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.change.ui.ask.ExtendSheet;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.change.Deadline;
import org.watchkeeper.run.change.Deadlines;
import org.watchkeeper.run.testing.Specimen;

/// The time of a run on screen: it rings when it is used up, and more of it is asked for with a length and a reason.
@ExtendWith(ApplicationExtension.class)
class TimeOnScreenTest {
    private static final Instant END = Sample.START.plus(Duration.ofHours(1));
    private final List<Host> hosts = List.of(Specimen.host("app-1", Environment.PRODUCTION));
    private RunState run = RunState.of(List.of(new Entry(
            Specimen.plan("update", hosts, List.of(), Specimen.step("Restart", "true")).id(), 1, Sample.START,
            new RunEvent.Opened(Specimen.plan("update", hosts, List.of(), Specimen.step("Restart", "true")),
                    Specimen.ADA))));
    private final MemoryChanges changes = new MemoryChanges();
    private final Overlay overlay = new Overlay();
    private boolean planned = true;
    private Instant now = END.minusSeconds(60);
    private final ChangeDesk desk = new ChangeDesk(changes, () -> Sample.ADA, () -> now, new Ids()::next);
    private final List<String> warnings = new ArrayList<>();
    private final TimeModel model = new TimeModel(
            new TimeModel.Timed(() -> run,
                    (until, why) -> run = run.after(new Entry(run.plan().id(), 2, now,
                            new RunEvent.Extended(until, why, Sample.ADA)))),
            new TimeModel.Sources(new OfChange(), Background.direct(), new Moving()), warnings::add);
    private final TimeAlarm alarm = new TimeAlarm(model, overlay);

    @Start
    void start(Stage stage) {
        desk.write(desk.draft(Sample.proposal()), new ChangeEvent.RunBegan(0, run.plan().id().value()));
        overlay.over(new VBox(new TimeBadge(model), new TimePane(model, alarm::extend)));
        var scene = new Scene(overlay, 800, 600);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void when_its_time_is_used_up_it_rings_once_and_more_time_silences_it(FxRobot robot) {
        robot.interact(() -> {
            model.poll();
            assertThat(label(TimePane.COUNT_ID).getText()).isEqualTo("1:00 left");
            assertThat(overlay.notices().getChildren()).isEmpty();

            now = END.plusSeconds(300);
            model.tick();
            model.tick();
            assertThat(label("walk-time-badge").getText()).isEqualTo("5:00 over");
            assertThat(overlay.notices().getChildren()).hasSize(1);

            button(TimePane.EXTEND_ID).fire();
            assertThat(button(ExtendSheet.TAKE_ID).isDisabled()).as("neither length nor reason").isTrue();
            field(ExtendSheet.LENGTH_ID).setText("25");
            assertThat(button(ExtendSheet.TAKE_ID).isDisabled()).as("a reason is needed").isTrue();
            assertThat(label("extend-until").getText()).contains("04:30 Europe/Berlin").contains("03:30 UTC");
            field(ExtendSheet.REASON_ID).setText("the dump is slow");
            button(ExtendSheet.TAKE_ID).fire();

            assertThat(change().history().getLast().event())
                    .isEqualTo(new ChangeEvent.Extended(END.plusSeconds(1800), "the dump is slow"));
            assertThat(label(TimePane.COUNT_ID).getText()).isEqualTo("25:00 left");
            assertThat(overlay.notices().getChildren()).as("there is time again").isEmpty();
        });
    }

    @Test
    void a_run_that_no_change_planned_is_given_more_time_than_its_window_has(FxRobot robot) {
        robot.interact(() -> {
            planned = false;
            now = END.plusSeconds(300);
            model.poll();
            assertThat(label(TimePane.COUNT_ID).getText()).isEqualTo("5:00 over");
            assertThat(overlay.notices().getChildren()).hasSize(1);
            button(TimePane.EXTEND_ID).fire();
            field(ExtendSheet.LENGTH_ID).setText("25");
            assertThat(label("extend-until").getText()).contains("04:30 Europe/Berlin").contains("03:30 UTC");
            assertThat(button(ExtendSheet.TAKE_ID).isDisabled()).as("a reason is needed").isTrue();
            field(ExtendSheet.REASON_ID).setText("the dump is slow");
            button(ExtendSheet.TAKE_ID).fire();
            model.tick();

            assertThat(run.extended()).contains(END.plusSeconds(1800));
            assertThat(label(TimePane.COUNT_ID).getText()).isEqualTo("25:00 left");
            assertThat(overlay.notices().getChildren()).as("there is time again").isEmpty();
            now = END.plusSeconds(1800);
            model.tick();
            assertThat(overlay.notices().getChildren()).as("it rings again").hasSize(1);
        });
    }

    @Test
    void what_rang_goes_with_the_walk_of_a_run_that_is_over(FxRobot robot) {
        robot.interact(() -> {
            model.poll();
            now = END.plusSeconds(300);
            model.tick();
            var walk = overlay.getChildren().removeFirst();
            assertThat(overlay.notices().getChildren()).as("it goes on meanwhile").hasSize(1);
            overlay.over(walk);

            run = run.after(new Entry(run.plan().id(), 2, now,
                    new RunEvent.Finished(RunEvent.Result.COMPLETED, "", Specimen.ADA)));
            overlay.getChildren().removeFirst();
            assertThat(overlay.notices().getChildren()).isEmpty();
        });
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_written_over(FxRobot robot) {
        robot.interact(() -> {
            model.poll();
            var seen = change();
            desk.writeAs(seen, Sample.BOB, new ChangeEvent.Extended(END.plusSeconds(600), "waiting for DNS"));
            model.extend(seen, END.plusSeconds(60), "a minute");
            assertThat(warnings).singleElement().asString().contains("It was not extended");
            assertThat(label(TimePane.COUNT_ID).getText()).as("what the other wrote counts").isEqualTo("11:00 left");
        });
    }

    @Test
    void no_length_of_more_than_a_day_and_none_that_cannot_be_read_is_taken(FxRobot robot) {
        robot.interact(() -> {
            model.poll();
            button(TimePane.EXTEND_ID).fire();
            field(ExtendSheet.REASON_ID).setText("why not");
            for (var wrong : List.of("25 h", "soon", "0", "-5")) {
                field(ExtendSheet.LENGTH_ID).setText(wrong);
                assertThat(button(ExtendSheet.TAKE_ID).isDisabled()).as(wrong).isTrue();
            }
        });
    }

    private ChangeState change() {
        return changes.look(changes.lines().getFirst().id()).orElseThrow();
    }

    private Button button(String id) {
        return (Button) find(id);
    }

    private Label label(String id) {
        return (Label) find(id);
    }

    private TextField field(String id) {
        return (TextField) find(id);
    }

    private javafx.scene.Node find(String id) {
        overlay.applyCss();
        overlay.layout();
        return Optional.ofNullable(overlay.lookup("#" + id)).orElseThrow(() -> new AssertionError(id));
    }

    /// The deadline of the only change.
    private final class OfChange implements Deadlines {
        @Override
        public Deadline of(RunState which) {
            return planned
                    ? new Deadline(Optional.of(change()), Optional.empty(), Optional.empty())
                    : new Deadline(Optional.empty(), Optional.of(new Deadline.Closing("Night", END, Sample.BERLIN)),
                            which.extended());
        }

        @Override
        public long version() {
            return changes.version();
        }

        @Override
        public Overtime overtime() {
            return new Overtime(Rulebook.EMPTY, _ -> List.of(), hosts);
        }

        @Override
        public void extend(ChangeState seen, Instant until, String reason) {
            desk.write(seen, new ChangeEvent.Extended(until, reason));
        }
    }

    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class Ids {
        private int last;

        java.util.UUID next() {
            last++;
            return new java.util.UUID(1, last);
        }
    }
}
