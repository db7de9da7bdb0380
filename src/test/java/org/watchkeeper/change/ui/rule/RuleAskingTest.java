package org.watchkeeper.change.ui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Stage;
import org.watchkeeper.change.rule.RuleDesk;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;

/// The question on screen what becomes of planned changes when a window changes.
@ExtendWith(ApplicationExtension.class)
class RuleAskingTest {
    private static final Clock CLOCK = Clock.fixed(Sample.NOW, Sample.BERLIN);

    private final MemoryCalendars calendars = MemoryCalendars.of(Nights.firstSaturday());
    private final MemoryChanges changes = new MemoryChanges(calendars);
    private final ChangeDesk desk = new ChangeDesk(changes, () -> Sample.ADA, CLOCK, UUID::randomUUID);
    private final Overlay overlay = new Overlay();
    private final RuleAsking asking = new RuleAsking(new RuleDesk(desk, calendars,
            new ChangeEntries(changes, CLOCK)::snapshot, new MemoryHosts(Sample.production().toArray(Host[]::new))),
            overlay, Background.direct(), Sample.BERLIN);
    private final List<String> came = new ArrayList<>();

    @Start
    void start(javafx.stage.Stage stage) {
        overlay.over(new StackPane());
        var scene = new Scene(overlay, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private ChangeState planned(String start) {
        return desk.write(desk.draft(Sample.proposal().startingAt(Instant.parse(start))),
                new ChangeEvent.Submitted(""));
    }

    private void sundays() {
        var seen = calendars.current().find(Nights.firstSaturday().id()).orElseThrow();
        var series = seen.ruling().series().ruled("FREQ=MONTHLY;BYDAY=1SU", LocalDateTime.parse("2026-01-04T02:00"));
        asking.keep(Edit.after(seen, Sample.NOW, Sample.ADA, "", new Edit.Kept(Nights.firstSaturday().with(series))),
                () -> came.add("kept"), () -> came.add("refused"));
    }

    private void choose(String way, ChangeState change) {
        ((RadioButton) overlay.lookup("#rule-" + way + "-" + change.id())).setSelected(true);
    }

    private Button button(String id) {
        return (Button) overlay.lookup("#" + id);
    }

    private ChangeState now(ChangeState change) {
        return changes.look(change.id()).orElseThrow();
    }

    private String says() {
        return String.join("\n", overlay.lookupAll(".label").stream().filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText()).toList());
    }

    @Test
    void nothing_is_chosen_beforehand_and_everything_is_kept_together(FxRobot robot) {
        robot.interact(() -> {
            var december = planned("2026-12-05T02:00:00Z");
            var january = planned("2027-01-02T02:00:00Z");
            sundays();
            overlay.layout();
            assertThat(button(RuleSheet.KEEP_ID).isDisabled()).isTrue();
            assertThat(says()).contains("What becomes of 2 planned changes?", "The window First Saturday was changed",
                    "is Sun 6 Dec 2026 02:00 to 04:00 UTC then", "Sat 5 Dec 2026 03:00 to 04:00 Europe/Berlin",
                    "Sat 5 Dec 2026 02:00 to 03:00 UTC");
            button(RuleSheet.ALL_ALONG_ID).fire();
            assertThat(button(RuleSheet.KEEP_ID).isDisabled()).isFalse();
            choose("keep", january);
            assertThat(button(RuleSheet.KEEP_ID).isDisabled()).as("it needs a reason").isTrue();
            ((TextField) overlay.lookup("#rule-reason-" + january.id())).setText("the vendor comes that night");
            button(RuleSheet.KEEP_ID).fire();

            assertThat(came).containsExactly("kept");
            assertThat(now(december).proposal().span().start()).isEqualTo("2026-12-06T02:00:00Z");
            assertThat(now(january).proposal().exception()).isEqualTo("the vendor comes that night");
            assertThat(calendars.current().windows().getFirst().series().rrule()).isEqualTo("FREQ=MONTHLY;BYDAY=1SU");
            assertThat(overlay.isOpen()).isFalse();
        });
    }

    @Test
    void who_leaves_the_question_leaves_calendar_and_changes_as_they_are(FxRobot robot) {
        robot.interact(() -> {
            var change = planned("2026-12-05T02:00:00Z");
            sundays();
            button(RuleSheet.LEAVE_ID).fire();
            assertThat(came).containsExactly("refused");
            assertThat(calendars.current().windows()).containsExactly(Nights.firstSaturday());
            assertThat(now(change)).isEqualTo(change);
        });
    }

    @Test
    void of_two_consoles_the_slower_one_is_told_and_keeps_nothing(FxRobot robot) {
        robot.interact(() -> {
            var change = planned("2026-12-05T02:00:00Z");
            sundays();
            choose("along", change);
            desk.writeAs(change, Sample.BOB, new ChangeEvent.Approved(""));
            button(RuleSheet.KEEP_ID).fire();
            assertThat(came).containsExactly("refused");
            overlay.layout();
            assertThat(says()).contains("Somebody else worked on the calendar or on planned changes meanwhile");
            assertThat(now(change).settled()).isEqualTo(Stage.APPROVED);
            assertThat(calendars.current().windows()).extracting(Window::series)
                    .containsExactly(Nights.firstSaturday().series());
        });
    }

    @Test
    void an_edit_that_touches_nothing_asks_nothing(FxRobot robot) {
        robot.interact(() -> {
            sundays();
            assertThat(overlay.isOpen()).isFalse();
            assertThat(came).containsExactly("kept");
        });
    }
}
