package org.watchkeeper.change.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.ChangeReports;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.change.ui.ask.Ask;
import org.watchkeeper.change.ui.ask.ExtendSheet;
import org.watchkeeper.change.ui.ask.ReportSheet;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.health.ui.live.HealthNow;
import org.watchkeeper.health.ui.live.SampleNow;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.ui.RunbookShots;
import org.watchkeeper.notice.ui.DueNotices;

/// A change on screen, as an operator plans it, another one approves it, and it is brought to its run.
@ExtendWith(ApplicationExtension.class)
class ChangesScreenTest {
    private static final Clock CLOCK = Clock.fixed(Sample.NOW, Sample.BERLIN);

    private final MemoryCalendars rules = new MemoryCalendars();
    private final MemoryChanges changes = new MemoryChanges(rules);
    private final Monitor monitor = new SampleNow(Sample.production(), Sample.NOW);
    private EntrySource jobs = _ -> List.of();
    private final List<ChangeId> started = new ArrayList<>();
    private Operator operator = Sample.ADA;
    @TempDir
    private Path folder;
    private final Overlay overlay = new Overlay();
    private final ChangeDesk desk = new ChangeDesk(changes, () -> operator, CLOCK, UUID::randomUUID);
    private final ChangesPlace place = new ChangesPlace(new ChangeServices(desk, rules,
            new ChangeEntries(changes, CLOCK), () -> jobs,
            new MemoryHosts(Sample.production().toArray(org.watchkeeper.host.Host[]::new)),
            RunbookShots.library(new MarkdownRunbooks()), CLOCK, started::add, DueNotices.NONE,
            (change, form) -> new ChangeReports.Written("change" + form.ending(), "report of " + change),
            monitor));

    @Start
    void start(Stage stage) {
        overlay.over(place.build(new Desk(overlay, (_, _) -> {}, Background.direct(), new IntoFolder(), _ -> {})));
        var scene = new Scene(overlay, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void a_change_is_planned_approved_by_somebody_else_announced_and_led_to_its_run(FxRobot robot) {
        robot.interact(() -> {
            place.opened(ChangesPlace.PLAN);
            node("plan-procedure-0", ComboBox.class).getSelectionModel().select(0);
            type("plan-length-0", "1 h");
            type("plan-start-0", "2026-12-05 03:00");
            assertThat(node(PlanSheet.DRAFT_ID, Button.class).isDisabled()).as("no host is chosen").isTrue();
            node("plan-host-app-1", CheckBox.class).setSelected(true);
            press(PlanSheet.DRAFT_ID);
            assertThat(only().proposal().span().start()).isEqualTo(Instant.parse("2026-12-05T02:00:00Z"));

            press(Deed.HAND_IN.id());
            press(Ask.TAKE_ID);
            assertThat(node(Deed.APPROVE.id(), Button.class).isDisabled()).as("nobody approves their own").isTrue();
            assertThat(overlay.lookup("#change-not-by-you")).isNotNull();

            operator = Sample.BOB;
            place.opened("");
            press(Deed.APPROVE.id());
            press(Ask.TAKE_ID);
            node(Deed.ANNOUNCE.id(), Button.class).requestFocus();
            press(Deed.ANNOUNCE.id());
            assertThat(node(Ask.TAKE_ID, Button.class).isDisabled()).as("how they were told is said").isTrue();
            type(Ask.FIELD_ID, "by mail");
            press(Ask.TAKE_ID);
            assertThat(overlay.getScene().getFocusOwner().getId()).as("the keyboard is where it goes on")
                    .isEqualTo(Deed.GO.id());
            press(Deed.GO.id());
            press(Ask.TAKE_ID);
            press(Deed.START.id());
            assertThat(started).containsExactly(only().id());
            assertThat(only().history()).extracting(entry -> entry.event().kind())
                    .containsExactly("drafted", "submitted", "approved", "announced", "decided");
        });
    }

    @Test
    void whoever_says_go_sees_how_the_hosts_are_now(FxRobot robot) {
        robot.interact(() -> {
            var drafted = desk.draft(Sample.proposal());
            var submitted = desk.write(drafted, new ChangeEvent.Submitted(""));
            desk.writeAs(submitted, Sample.BOB, new ChangeEvent.Approved(""));
            place.opened(drafted.id().toString());
            assertThat(health()).as("on its page").contains("Service unet-server: inactive (dead) and 1 more");
            press(Deed.GO.id());
            overlay.applyCss();
            assertThat(overlay.lookupAll("#" + HealthNow.ID)).as("in the question too").hasSize(2);
            press(Ask.TAKE_ID);
            assertThat(only().settled()).isEqualTo(org.watchkeeper.change.Stage.GO);
            desk.write(only(), new ChangeEvent.Cancelled("not this week"));
            place.opened("");
            assertThat(node(HealthNow.ID, HealthNow.class).isVisible()).as("of what is over nobody asks").isFalse();
        });
    }

    private List<String> health() {
        return node(HealthNow.ID, HealthNow.class).lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText()).toList();
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_shown_and_nothing_is_written(FxRobot robot) {
        robot.interact(() -> {
            var seen = desk.draft(Sample.proposal());
            place.opened(seen.id().toString());
            press(Deed.HAND_IN.id());
            desk.writeAs(seen, Sample.BOB, new ChangeEvent.Cancelled("not this week"));
            press(Ask.TAKE_ID);
            assertThat(only().history()).hasSize(2);
            assertThat(overlay.lookup("#" + Deed.HAND_IN.id())).as("it is cancelled, and shown so").isNull();
            assertThat(overlay.notices().getChildren()).isNotEmpty();
        });
    }

    @Test
    void a_move_needs_a_reason_and_approvals_fall_away(FxRobot robot) {
        robot.interact(() -> {
            var drafted = desk.draft(Sample.proposal());
            var asked = desk.write(drafted, new ChangeEvent.Submitted(""));
            desk.writeAs(asked, Sample.BOB, new ChangeEvent.Approved(""));
            place.opened(ChangesPlace.moving(drafted.id(), Duration.ofDays(7)));
            assertThat(node(MoveSheet.GO_ID, Button.class).isDisabled()).isTrue();
            type(MoveSheet.REASON_ID, "the vendor is late");
            press(MoveSheet.GO_ID);
            assertThat(only().proposal().span().start()).isEqualTo(Instant.parse("2026-12-12T02:00:00Z"));
            assertThat(only().approvals()).isEmpty();
        });
    }

    @Test
    void a_change_is_moved_into_a_blackout_only_with_the_reason_that_its_gate_asks_for(FxRobot robot) {
        robot.interact(() -> {
            holidays("2026-12-10T00:00");
            var drafted = desk.draft(Sample.proposal());
            place.opened(ChangesPlace.moving(drafted.id(), Duration.ofDays(7)));
            type(MoveSheet.REASON_ID, "the vendor is late");
            assertThat(node(MoveSheet.GO_ID, Button.class).isDisabled()).as("it is in a blackout").isTrue();
            type(MoveSheet.EXCEPTION_ID, "the old version is unsafe");
            press(MoveSheet.GO_ID);
            assertThat(only().proposal().exception()).isEqualTo("the old version is unsafe");

            place.opened(ChangesPlace.moving(drafted.id(), Duration.ofDays(-7)));
            type(MoveSheet.REASON_ID, "earlier after all");
            press(MoveSheet.GO_ID);
            assertThat(only().proposal().exception()).as("nothing stands against that time").isEmpty();
        });
    }

    private void holidays(String start) {
        rules.keep(Edit.first(new Blackout(new Ruling.Id("holidays"), "Holidays",
                Series.once(LocalDateTime.parse(start), Length.parse("P20D"), Sample.BERLIN), "",
                Scope.EVERYTHING, Ruling.Source.NONE), Sample.NOW, Sample.BOB, ""));
    }

    @Test
    void what_came_in_against_it_while_it_was_planned_is_told_and_what_was_typed_is_there_again(FxRobot robot) {
        robot.interact(() -> {
            place.opened(ChangesPlace.planning(Sample.START, Sample.production().subList(0, 1)));
            node("plan-procedure-0", ComboBox.class).getSelectionModel().select(0);
            type("plan-length-0", "1 h");
            type("plan-note", "with the night shift");
            holidays("2026-12-01T00:00");
            press(PlanSheet.DRAFT_ID);
            assertThat(changes.lines()).as("nothing is written").isEmpty();
            assertThat(overlay.notices().getChildren()).isNotEmpty();
            assertThat(node("plan-note", TextInputControl.class).getText()).isEqualTo("with the night shift");
            assertThat(node("plan-start-0", TextInputControl.class).getText()).isEqualTo("2026-12-05 03:00");
            assertThat(node(PlanSheet.DRAFT_ID, Button.class).isDisabled()).as("it is in a blackout").isTrue();
            type(PlanSheet.EXCEPTION_ID, "the old version is unsafe");
            press(PlanSheet.DRAFT_ID);
            assertThat(only().proposal().exception()).isEqualTo("the old version is unsafe");
        });
    }

    @Test
    void a_change_with_a_conflict_is_asked_to_take_the_next_time_that_fits_unless_it_runs(FxRobot robot) {
        robot.interact(() -> {
            rules.keep(Edit.first(Nights.firstSaturday(), Sample.NOW, Sample.BOB, ""));
            var drafted = desk.draft(Sample.proposal(Sample.production(), Sample.phase(Sample.START.plusSeconds(90))));
            place.opened(ChangesPlace.fitting(drafted.id()));
            assertThat(node(MoveSheet.START_ID, TextInputControl.class).getText()).isEqualTo("2026-12-05 03:00");
            type(MoveSheet.REASON_ID, "it was on the same host as another");
            press(MoveSheet.GO_ID);
            assertThat(only().proposal().span().start()).isEqualTo(Sample.START);

            desk.write(only(), new ChangeEvent.RunBegan(0, UUID.randomUUID()));
            place.opened(ChangesPlace.fitting(drafted.id()));
            assertThat(overlay.isOpen()).as("a running change is not moved").isFalse();
        });
    }

    @Test
    void what_is_planned_from_the_calendar_begins_with_its_start_and_its_hosts(FxRobot robot) {
        robot.interact(() -> {
            place.opened(ChangesPlace.planning(Sample.START, Sample.production().subList(1, 2)));
            assertThat(node("plan-start-0", TextInputControl.class).getText()).isEqualTo("2026-12-05 03:00");
            assertThat(node("plan-host-db-1", CheckBox.class).isSelected()).isTrue();
            assertThat(node("plan-host-app-1", CheckBox.class).isSelected()).isFalse();
        });
    }

    @Test
    void a_running_change_is_extended_by_any_length_with_a_reason(FxRobot robot) {
        robot.interact(() -> {
            var drafted = desk.draft(Sample.proposal());
            desk.write(drafted, new ChangeEvent.RunBegan(0, UUID.randomUUID()));
            place.opened(drafted.id().toString());
            press(Deed.EXTEND.id());
            type(ExtendSheet.LENGTH_ID, "1 h 25 min");
            type(ExtendSheet.REASON_ID, "the dump is slow");
            press(ExtendSheet.TAKE_ID);
            assertThat(only().end()).contains(Sample.START.plus(Duration.ofMinutes(145)));
        });
    }

    @Test
    void its_report_is_saved_as_the_file_that_was_chosen(FxRobot robot) {
        robot.interact(() -> {
            var drafted = desk.draft(Sample.proposal());
            place.opened(drafted.id().toString());
            press(Deed.REPORT.id());
            press(ReportSheet.HTML_ID);
            press(Deed.REPORT.id());
            press(ReportSheet.MARKDOWN_ID);
            assertThat(folder.resolve("change.html")).hasContent("report of " + drafted.id());
            assertThat(folder.resolve("change.md")).hasContent("report of " + drafted.id());
        });
    }

    @Test
    void more_approvals_than_it_takes_are_asked_for_when_it_is_planned(FxRobot robot) {
        robot.interact(() -> {
            place.opened(ChangesPlace.planning(Sample.START, Sample.production().subList(1, 2)));
            node("plan-procedure-0", ComboBox.class).getSelectionModel().select(0);
            type("plan-length-0", "1 h");
            assertThat(node("plan-approvals", ComboBox.class).getValue()).isEqualTo(0);
            node("plan-approvals", ComboBox.class).getSelectionModel().select(2);
            press(PlanSheet.DRAFT_ID);
            assertThat(only().proposal().approvals()).isEqualTo(2);
        });
    }

    @Test
    void a_change_that_is_revised_does_not_stand_in_its_own_way(FxRobot robot) {
        robot.interact(() -> {
            place.opened(ChangesPlace.PLAN);
            node("plan-procedure-0", ComboBox.class).getSelectionModel().select(0);
            type("plan-length-0", "1 h");
            type("plan-start-0", "2026-12-05 03:00");
            node("plan-host-app-1", CheckBox.class).setSelected(true);
            press(PlanSheet.DRAFT_ID);
            press(Deed.REVISE.id());
            type("plan-note", "with the night shift");
            press(PlanSheet.DRAFT_ID);
            assertThat(only().proposal().note()).isEqualTo("with the night shift");
            assertThat(only().proposal().exception()).isEmpty();
        });
    }

    @Test
    void a_change_is_cancelled_only_by_its_button_and_with_a_reason(FxRobot robot) {
        robot.interact(() -> {
            var drafted = desk.draft(Sample.proposal());
            place.opened(ChangesPlace.cancelling(drafted.id()));
            var cancel = node(Ask.TAKE_ID, Button.class);
            assertThat(cancel.isDefaultButton()).isFalse();
            assertThat(cancel.isDisabled()).isTrue();
            type(Ask.FIELD_ID, "not needed");
            press(Ask.TAKE_ID);
            assertThat(only().settled().isOver()).isTrue();
        });
    }

    private ChangeState only() {
        return changes.look(changes.lines().getFirst().id()).orElseThrow();
    }

    private void press(String id) {
        var button = node(id, Button.class);
        assertThat(button.isDisabled()).as(id).isFalse();
        button.fire();
    }

    private void type(String id, String text) {
        node(id, TextInputControl.class).setText(text);
    }

    /// A person who always saves into the test's folder, under the name that is proposed.
    private final class IntoFolder implements Choosers {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> file(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String name) {
            return Optional.of(folder.resolve(name));
        }
    }

    private <N extends Node> N node(String id, Class<N> type) {
        overlay.applyCss();
        overlay.layout();
        return type.cast(Optional.ofNullable(overlay.lookup("#" + id)).orElseThrow());
    }
}
