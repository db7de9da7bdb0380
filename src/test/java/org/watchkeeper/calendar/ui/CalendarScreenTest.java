package org.watchkeeper.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.calendar.Amendment;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.view.PlanGrip;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// The calendar by keyboard: looked through, changed, undone, and seen by two consoles.
@ExtendWith(ApplicationExtension.class)
class CalendarScreenTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final int MANY = 170;

    private final MemoryCalendars calendars = MemoryCalendars.of(Nights.sundays(), Nights.monthEnd());
    private final Others others = new Others();
    private final AskedChanges changes = new AskedChanges();
    private final List<String> planned = changes.asked();
    private final Overlay overlay = new Overlay(Staying::new);
    private CalendarModel model;
    private CalendarPage page;

    @Start
    void start(Stage stage) {
        var desk = new Desk(overlay, (_, _) -> {}, Background.direct(), Choosers.none(), _ -> {});
        model = new CalendarModel(services(), Background.direct(), overlay.notices()::warn);
        var deeds = new Deeds(model, desk);
        var screen = new CalendarScreen(model, deeds, new Forms(model, deeds, desk),
                new PaperWays(model.sight(), desk, Optional::empty));
        overlay.over(screen);
        var scene = new Scene(overlay, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        model.load();
        screen.requestFocus();
    }

    @BeforeEach
    void page(FxRobot robot) {
        page = new CalendarPage(robot, overlay, model.sight());
    }

    private CalendarServices services() {
        var text = "# Shop\n\nMaintenance window: every Tuesday 22:00-23:30 UTC\n\n"
                + "## Blackout periods\n\n- Month-end\n";
        var entry = new Library.Entry(Path.of("shop.md"), false, READER.read("shop.md", text.getBytes(
                java.nio.charset.StandardCharsets.UTF_8)));
        var hosts = new MemoryHosts(Specimen.host("app-1", Environment.PRODUCTION),
                Specimen.host("stage-1", Environment.STAGING));
        return new CalendarServices(calendars, List.of(CalendarScreenTest::jobs, others), hosts,
                new Shelf(List.of(entry)),
                READER, () -> Nights.ADA, Clock.fixed(Nights.NOW, ZoneId.of("Europe/Berlin")), changes,
                AskJobs.NOBODY,
                here -> Optional.of(new Label("health of " + here.size())));
    }

    /// A day on which the hosts do much by themselves.
    private static List<CalendarEntry> jobs(Span span) {
        var scope = Scope.of(List.of(Specimen.hostId("stage-1")));
        var start = Instant.parse("2026-05-12T06:00:00Z");
        return IntStream.range(0, MANY).mapToObj(i -> new CalendarEntry(Kind.JOB,
                new CalendarEntry.Ref("job", String.valueOf(i), Ruling.Source.NONE), "job " + i,
                new Span(start.plusSeconds(i * 60L), start.plusSeconds(i * 60L + 30)), Nights.UTC, scope, Set.of(), ""))
                .filter(entry -> entry.span().meets(span)).toList();
    }

    private Window sundays() {
        return calendars.current().windows().getFirst();
    }

    @Test
    void a_month_shows_windows_and_blackouts_in_the_zone_of_who_looks_and_counts_what_finds_no_room() {
        assertThat(page.entries()).contains("04:00 Primary", "02:00 Month-end")
                .anyMatch(text -> text.contains("job 0"));
        assertThat(page.counts()).singleElement().asString().startsWith("+1");
        assertThat(page.entries().size()).isLessThan(60);
    }

    @Test
    void the_keyboard_goes_through_days_pages_and_entries() {
        page.press(KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(page.day()).isEqualTo(LocalDate.of(2026, 5, 28));
        page.press(KeyCode.J);
        assertThat(page.selected()).isEqualTo("Month-end");
        page.press(KeyCode.ESCAPE, KeyCode.PAGE_DOWN, KeyCode.J);
        assertThat(page.day()).isEqualTo(LocalDate.of(2026, 6, 30));
        page.press(KeyCode.T);
        assertThat(page.day()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(page.selected()).isEmpty();
    }

    @Test
    void what_is_ahead_shows_how_its_hosts_are_now_and_what_is_over_or_cancelled_does_not() {
        page.press(KeyCode.J);
        assertThat(page.selected()).isEqualTo("Primary");
        assertThat(page.says()).contains("health of 2");
        page.press(KeyCode.DELETE);
        page.type("calendar-reason", "the team is away");
        page.say("Cancel this date");
        assertThat(page.selected()).isEqualTo("Primary");
        assertThat(page.says()).contains("cancelled").doesNotContain("health of");
        page.press(KeyCode.ESCAPE, KeyCode.K);
        assertThat(model.sight().selected().get().orElseThrow().span().end()).isBefore(Nights.NOW);
        assertThat(page.says()).doesNotContain("health of");
    }

    @Test
    void a_filter_stays_when_the_view_changes_and_hides_no_conflict() {
        page.toggle("calendar-kind-blackout");
        page.press(KeyCode.W);
        assertThat(model.sight().page().get().entries()).noneMatch(entry -> entry.kind() == Kind.BLACKOUT);
        page.press(KeyCode.A);
        var last = model.sight().page().get().entries().stream()
                .filter(entry -> entry.span().start().equals(Instant.parse("2026-05-31T02:00:00Z"))).findFirst();
        assertThat(model.sight().page().get().blocked(last.orElseThrow())).as("31 May is in the blackout").isPresent();
    }

    @Test
    void a_window_is_typed_in_plain_words_and_is_on_the_calendar() {
        page.press(KeyCode.N);
        assertThat(page.asks()).isTrue();
        page.type("calendar-sentence", "every Wednesday 20:00");
        page.type("calendar-name", "Shop");
        assertThat(page.offers("calendar-keep")).as("when it ends and where is still open").isFalse();
        page.type("calendar-sentence", "every Wednesday 20:00-22:00 Europe/Berlin");
        page.type("calendar-announce", "14 days");
        assertThat(page.says()).contains("every Wednesday, 2 hours, in Europe/Berlin",
                "Wed 27 May 2026 20:00 Europe/Berlin", "Wed 27 May 18:00 UTC", "Wed 5 Aug 2026 20:00 Europe/Berlin");
        page.fire("calendar-keep");
        assertThat(page.entries()).contains("20:00 Shop");
        assertThat(calendars.current().windows()).anySatisfy(window -> {
            assertThat(window.name()).isEqualTo("Shop");
            assertThat(window.terms().announce().days()).isEqualTo(14);
        });
        page.say("Undo");
        assertThat(calendars.current().windows()).extracting(Window::name).containsExactly("Primary");
    }

    @Test
    void a_window_of_a_runbook_is_taken_over_with_its_line() {
        page.fire("calendar-adopt");
        assertThat(page.says()).contains("indow of ");
        page.fire("calendar-take");
        page.fire("calendar-keep");
        assertThat(calendars.current().windows()).anySatisfy(
                window -> assertThat(window.source()).isEqualTo(new Ruling.Source("shop.md", 3)));
        page.fire("calendar-adopt");
        assertThat(page.says()).doesNotContain("every Tuesday 22:00-23:30 UTC", "No document of the library states");
    }

    @Test
    void a_blackout_of_a_runbook_is_taken_over_with_its_line_and_with_what_is_assumed_said(FxRobot robot) {
        page.fire("calendar-adopt");
        assertThat(page.says()).contains("Assumed: one day.", "shop.md, line 7");
        robot.interact(() -> robot.lookup("#calendar-found").queryListView().getSelectionModel().selectLast());
        page.fire("calendar-take");
        page.fire("calendar-keep");
        assertThat(calendars.current().blackouts()).hasSize(2).anySatisfy(blackout -> {
            assertThat(blackout.source()).isEqualTo(new Ruling.Source("shop.md", 7));
            assertThat(blackout.series().rrule()).isEqualTo("FREQ=MONTHLY;BYMONTHDAY=-1");
        });
    }

    @Test
    void a_window_without_a_date_is_found_in_the_list_and_a_date_of_it_is_announced(FxRobot robot) {
        var terms = new Window.Terms(Window.Standing.TO_BE_ANNOUNCED, EnumSet.allOf(Window.Impact.class), Duration.ZERO,
                Length.ZERO, Duration.ZERO);
        calendars.keep(Edit.first(new Window(Nights.id("Quarterly"), "Quarterly",
                Series.undated(LocalDateTime.parse("2026-05-20T02:00"), Length.parse("PT3H"), Nights.UTC), terms,
                Scope.EVERYTHING, Ruling.Source.NONE), Nights.NOW, Nights.ADA, ""));
        robot.interact(model::poll);
        assertThat(page.entries()).noneMatch(text -> text.contains("Quarterly"));
        page.fire("calendar-all");
        assertThat(page.says()).contains("no date to come, in UTC");
        robot.interact(() -> robot.lookup("#calendar-rulings").queryListView().getSelectionModel().selectLast());
        page.fire("calendar-rulings-open");
        page.type("calendar-further", "2026-05-28 02:00, 2026-13-01 02:00");
        assertThat(page.offers("calendar-keep")).isFalse();
        assertThat(page.says()).contains("Say when each begins");
        page.type("calendar-further", "2026-05-28 02:00,2026-08-27 02:00");
        assertThat(page.says()).contains("Thu 28 May 2026 02:00 UTC", "Thu 27 Aug 2026 02:00 UTC");
        page.fire("calendar-keep");
        assertThat(page.entries()).anyMatch(text -> text.startsWith("04:00 Quarterly"));
        assertThat(calendars.current().find(Nights.id("Quarterly")).orElseThrow().ruling().series().extra())
                .containsExactly(LocalDateTime.parse("2026-05-28T02:00"), LocalDateTime.parse("2026-08-27T02:00"));
    }

    @Test
    void nobody_is_told_in_red_what_is_wrong_before_having_tried(FxRobot robot) {
        page.press(KeyCode.N);
        page.type("calendar-sentence", "every");
        assertThat(page.wrong()).as("in the middle of a word").isEmpty();
        assertThat(page.says()).as("but what is missing is said").contains("Give it a name.");
        robot.interact(() -> robot.lookup("#calendar-sentence").query().requestFocus());
        robot.interact(() -> robot.lookup("#calendar-name").query().requestFocus());
        assertThat(page.wrong()).containsExactly("calendar-sentence");
        assertThat(page.says()).contains("No days and times are understood");
        page.type("calendar-sentence", "every second Wednesday 20:00-22:00 UTC");
        assertThat(page.wrong()).as("a question is no mistake").isEmpty();
        assertThat(page.says()).contains("every other week (starting with which?)");
        page.type("calendar-sentence", "every Tuesday 22:00-23:30 UTC");
        assertThat(page.wrong()).isEmpty();
        page.type("calendar-name", "Shop");
        page.type("calendar-name", "");
        assertThat(page.wrong()).isEmpty();
        robot.interact(() -> robot.lookup("#calendar-who").query().requestFocus());
        assertThat(page.wrong()).as("it was typed into, and left without a name").containsExactly("calendar-name");
    }

    @Test
    void who_prints_without_a_printer_is_told_what_to_do_instead() {
        page.fire("calendar-print");
        assertThat(page.says()).contains("There is no printer on this machine. Save it as PDF instead.");
    }

    @Test
    void delete_asks_and_silence_keeps_the_date() {
        page.press(KeyCode.J, KeyCode.DELETE);
        assertThat(page.selected()).isEqualTo("Primary");
        assertThat(page.says()).contains("Sun 24 May 2026 02:00 to 06:00 UTC",
                "Sun 24 May 2026 04:00 to 08:00 Europe/Berlin");
        page.press(KeyCode.ENTER, KeyCode.ESCAPE);
        assertThat(sundays().series().amendments()).isEmpty();
        page.press(KeyCode.DELETE);
        page.type("calendar-reason", "the team is away");
        page.say("Cancel this date");
        assertThat(sundays().series().amendments()).containsExactly(
                new Amendment.Cancelled(LocalDateTime.parse("2026-05-24T02:00"), "the team is away"));
        page.say("Undo");
        assertThat(sundays().series().amendments()).isEmpty();
    }

    @Test
    void a_move_shows_before_and_after_and_what_would_stand_against_it() {
        page.press(KeyCode.J);
        page.fire("calendar-move");
        page.type("calendar-move-to", "2026-05-31 23:00");
        page.fire("calendar-move-on");
        assertThat(page.says()).contains("BEFORE", "Sun 24 May 2026 02:00 to 06:00 UTC", "AFTER",
                "Sun 31 May 2026 21:00 to Mon 1 Jun 2026 01:00 UTC", "Primary is in the blackout Month-end");
        page.say("Move it");
        assertThat(sundays().series().amendments()).singleElement().isInstanceOf(Amendment.Moved.class);
        assertThat(page.entries()).contains("23:00 Primary · moved");
    }

    @Test
    void two_consoles_see_each_other_s_edits_and_the_slower_one_is_told(FxRobot robot) {
        var seen = calendars.current().find(sundays().id()).orElseThrow();
        calendars.keep(Edit.first(Nights.firstSaturday(), Nights.NOW, Nights.ADA, ""));
        robot.interact(model::poll);
        assertThat(page.entries()).contains("04:00 First Saturday");
        page.press(KeyCode.J, KeyCode.DELETE);
        calendars.keep(Edit.after(seen, Nights.NOW, Nights.ADA, "", new Edit.Removed()));
        page.say("Cancel this date");
        assertThat(page.says()).contains("Somebody else has changed it a moment ago");
        assertThat(page.entries()).noneMatch(text -> text.contains("Primary"));
    }

    /// Documents that do not change.
    private record Shelf(List<Library.Entry> entries) implements Library {
        @Override
        public Optional<Entry> find(Path file) {
            return entries.stream().filter(entry -> entry.file().equals(file)).findFirst();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }

    @Test
    void what_others_plan_comes_onto_an_open_calendar(FxRobot robot) {
        robot.interact(model::poll);
        assertThat(model.sight().page().get().entries()).noneMatch(entry -> entry.kind() == Kind.CHANGE);
        others.plan(new CalendarEntry(Kind.CHANGE, new CalendarEntry.Ref("c", "0", Ruling.Source.NONE), "Update",
                new Span(Nights.NOW.plusSeconds(3600), Nights.NOW.plusSeconds(7200)), Nights.UTC,
                Scope.of(List.of(Specimen.hostId("app-1"))), Set.of(), ""));
        robot.interact(model::poll);
        assertThat(model.sight().page().get().entries()).filteredOn(entry -> entry.kind() == Kind.CHANGE)
                .extracting(CalendarEntry::title).containsExactly("Update");
    }

    @Test
    void what_is_planned_on_a_line_of_the_timeline_is_planned_for_its_host(FxRobot robot) {
        page.press(KeyCode.L);
        robot.interact(() -> {
            overlay.applyCss();
            overlay.layout();
            var chip = overlay.lookupAll("." + CalendarStyles.CHIP).stream()
                    .filter(node -> String.valueOf(node.getAccessibleText()).contains("Primary")).findFirst()
                    .orElseThrow();
            chip.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false, false,
                    false, false, true, false, false, true, false, true, null));
        });
        page.fire("calendar-plan");
        page.press(KeyCode.W);
        robot.interact(() -> model.sight().select(model.sight().page().get().entries().stream()
                .filter(entry -> entry.kind() == Kind.WINDOW).findFirst().orElseThrow()));
        page.fire("calendar-plan");
        assertThat(planned).containsExactly("Primary on [app-1]", "Primary on []");
    }

    @Test
    void a_change_is_planned_by_dragging_it_onto_a_window_a_day_or_an_hour(FxRobot robot) {
        page.drag(page.grip(), page.chip("Primary"), 0, 0);
        page.drag(page.grip(), page.day(LocalDate.of(2026, 5, 20)), 3, 3);
        page.drag(page.grip(), page.day(LocalDate.of(2026, 5, 31)), 3, 3);
        assertThat(planned).as("at its start; at midnight; with the first window of that day").containsExactly(
                "2026-05-03T02:00:00Z on []", "2026-05-19T22:00:00Z on []", "2026-05-31T02:00:00Z on []");
        planned.clear();
        page.press(KeyCode.D);
        page.drag(page.grip(), robot.lookup("." + CalendarStyles.DAY).query(), 3, 40);
        assertThat(planned).as("in steps of a quarter of an hour").containsExactly("2026-05-19T22:45:00Z on []");
    }

    @Test
    void a_change_is_dragged_to_another_window_and_begins_with_it(FxRobot robot) {
        others.plan(new CalendarEntry(Kind.CHANGE, new CalendarEntry.Ref("c", "0", Ruling.Source.NONE), "Update",
                new Span(Nights.NOW.plusSeconds(3600), Nights.NOW.plusSeconds(7200)), Nights.UTC,
                Scope.of(List.of(Specimen.hostId("app-1"))), Set.of(), ""));
        robot.interact(model::poll);
        page.drag(page.chip("Update"), page.chip("Primary"), 0, 0);
        page.drag(page.chip("Update"), page.day(LocalDate.of(2026, 5, 25)), 3, 3);
        assertThat(planned).containsExactly("Update to 2026-05-03T02:00:00Z", "Update to 2026-05-25T"
                + Nights.NOW.plusSeconds(3600).toString().substring(11));
    }

    /// What other consoles keep.
    private static final class Others implements EntrySource {
        private final List<CalendarEntry> entries = new ArrayList<>();

        void plan(CalendarEntry entry) {
            entries.add(entry);
        }

        @Override
        public List<CalendarEntry> entries(Span span) {
            return entries.stream().filter(entry -> entry.span().meets(span)).toList();
        }

        @Override
        public long version() {
            return entries.size();
        }
    }
}
