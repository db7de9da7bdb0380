package org.watchkeeper.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javafx.scene.Scene;
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
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.ui.RunbookShots;

/// Conflicts are solved where they are shown: each way is asked first and can be undone.
@ExtendWith(ApplicationExtension.class)
class SolvingTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final Window APRIL = Nights.window("Wednesdays", "FREQ=WEEKLY;COUNT=1", "2026-04-29T02:00", "PT2H");
    private static final Window LATE_APRIL = Nights.window("Late Wednesdays", "FREQ=WEEKLY;COUNT=1",
            "2026-04-29T03:00", "PT2H");

    private static final Window AUTUMN = new Window(Nights.id("Autumn"), "Autumn",
            Series.every("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", LocalDateTime.parse("2026-10-25T01:00"),
                    Length.parse("PT5H"), Nights.BERLIN),
            Window.Terms.USUAL, Scope.EVERYTHING, Ruling.Source.NONE);

    private final MemoryCalendars calendars = MemoryCalendars.of(Nights.sundays(), Nights.monthEnd(), APRIL,
            LATE_APRIL);
    private final AskedChanges changes = new AskedChanges();
    private final List<String> opened = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final Overlay overlay = new Overlay(Staying::new);
    private CalendarModel model;
    private CalendarPage page;

    @Start
    void start(Stage stage) {
        var desk = new Desk(overlay, (place, what) -> opened.add(place + " " + what), Background.direct(),
                Choosers.none(), copied::add);
        model = new CalendarModel(new CalendarServices(calendars, List.of(SolvingTest::others),
                new MemoryHosts(Specimen.host("app-1")), RunbookShots.library(READER), READER, () -> Nights.ADA,
                Clock.fixed(Nights.NOW, Nights.BERLIN), changes), Background.direct(), overlay.notices()::warn);
        var deeds = new Deeds(model, desk);
        var screen = new CalendarScreen(model, deeds, new Forms(model, deeds, desk),
                new PaperWays(model.sight(), desk));
        overlay.over(screen);
        var scene = new Scene(overlay, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        model.load();
        screen.requestFocus();
    }

    @BeforeEach
    void page(FxRobot robot) {
        page = new CalendarPage(robot, overlay, model.sight());
    }

    /// A job in the window of 24 May, one in each of the two hours that the clocks of Berlin double, and a change in the blackout of 31 May.
    private static List<CalendarEntry> others(Span span) {
        return List.of(
                entry(Kind.JOB, "backup.sh on app-1", "2026-05-24T03:00:00Z", 0,
                        "/etc/cron.d/backup, line 3\nTo pause it: sudo pause 3\nTo let it run again: sudo again 3"),
                entry(Kind.JOB, "second on app-1", "2026-10-25T01:15:00Z", 0, ""),
                entry(Kind.JOB, "first on app-1", "2027-10-31T00:15:00Z", 0, ""),
                entry(Kind.CHANGE, "Update", "2026-05-31T12:00:00Z", 60, "")).stream()
                .filter(entry -> entry.span().meets(span)).toList();
    }

    private static CalendarEntry entry(Kind kind, String title, String start, int minutes, String detail) {
        var from = Instant.parse(start);
        return new CalendarEntry(kind, new CalendarEntry.Ref(title, "0", Ruling.Source.NONE), title,
                new Span(from, from.plusSeconds(minutes * 60L)), Nights.UTC,
                Scope.of(List.of(Specimen.hostId("app-1"))), Set.of(), detail);
    }

    private List<Amendment> amendments() {
        return calendars.current().find(Nights.id("Primary")).orElseThrow().ruling().series().amendments();
    }

    private void select(FxRobot robot, String title, String start) {
        robot.interact(() -> model.sight().select(model.sight().page().get().entries().stream()
                .filter(entry -> entry.title().equals(title))
                .filter(entry -> entry.span().start().equals(Instant.parse(start))).findFirst().orElseThrow()));
    }

    @Test
    void a_date_in_a_blackout_goes_to_a_free_day_with_the_conflict_as_reason_and_comes_back(FxRobot robot) {
        select(robot, "Primary", "2026-05-31T02:00:00Z");
        page.fire("calendar-solve-onfreeday");
        assertThat(page.says()).contains("Sun 31 May 2026 02:00 to 06:00 UTC", "Mon 1 Jun 2026 02:00 to 06:00 UTC");
        assertThat(amendments()).as("it is asked first").isEmpty();
        page.say("Move it");
        assertThat(amendments()).containsExactly(new Amendment.Moved(LocalDateTime.parse("2026-05-31T02:00"),
                LocalDateTime.parse("2026-06-01T02:00"), Length.parse("PT4H"),
                "Primary is in the blackout Month-end"));
        page.say("Undo");
        assertThat(amendments()).isEmpty();
    }

    @Test
    void a_date_in_a_blackout_is_skipped_as_an_exception_of_its_window(FxRobot robot) {
        select(robot, "Primary", "2026-05-31T02:00:00Z");
        page.fire("calendar-solve-skip");
        page.say("Cancel this date");
        assertThat(amendments()).containsExactly(new Amendment.Cancelled(LocalDateTime.parse("2026-05-31T02:00"),
                "Primary is in the blackout Month-end"));
    }

    @Test
    void a_window_with_a_job_in_it_begins_after_the_job_or_somebody_pauses_it(FxRobot robot) {
        select(robot, "Primary", "2026-05-24T02:00:00Z");
        page.fire("calendar-solve-shorten");
        page.say("Shorten it");
        assertThat(amendments()).containsExactly(new Amendment.Moved(LocalDateTime.parse("2026-05-24T02:00"),
                LocalDateTime.parse("2026-05-24T03:15"), Length.parse("PT2H45M"),
                "backup.sh on app-1 runs inside the window Primary"));
        assertThat(model.sight().page().get().conflicts(model.sight().selected().get().orElseThrow())).isEmpty();
        page.say("Undo");
        select(robot, "backup.sh on app-1", "2026-05-24T03:00:00Z");
        page.fire("calendar-solve-pause");
        assertThat(copied).as("the command and nothing else").containsExactly("sudo pause 3");
        assertThat(page.says()).contains("Copied: sudo pause 3");
        page.say("Open a terminal");
        assertThat(opened).containsExactly("terminals " + Specimen.hostId("app-1"));
        page.fire("calendar-again");
        assertThat(copied).last().isEqualTo("sudo again 3");
    }

    @Test
    void a_shortened_date_that_is_moved_stays_as_long_as_it_is(FxRobot robot) {
        select(robot, "Primary", "2026-05-24T02:00:00Z");
        page.fire("calendar-solve-shorten");
        page.say("Shorten it");
        page.fire("calendar-move");
        page.type("calendar-move-to", "2026-05-25 08:00");
        page.fire("calendar-move-on");
        page.say("Move it");
        assertThat(amendments()).singleElement().isInstanceOfSatisfying(Amendment.Moved.class,
                moved -> assertThat(moved.length()).isEqualTo(Length.parse("PT2H45M")));
    }

    /// What is left of the night begins at 02:30 both times; only the first of the two can be said as a local time.
    @Test
    void in_a_doubled_hour_a_date_is_shortened_to_its_first_half_and_never_to_its_second(FxRobot robot) {
        robot.interact(() -> {
            calendars.current().versions()
                    .forEach(one -> calendars.keep(Edit.after(one, Nights.NOW, Nights.ADA, "", new Edit.Removed())));
            calendars.keep(Edit.first(AUTUMN, Nights.NOW, Nights.ADA, ""));
            model.sight().goTo(LocalDate.of(2026, 10, 25));
        });
        select(robot, "Autumn", "2026-10-24T23:00:00Z");
        assertThat(page.says()).contains("second on app-1 runs inside the window Autumn");
        assertThat(page.offers("calendar-solve-shorten")).as("it would begin an hour early").isFalse();

        robot.interact(() -> model.sight().goTo(LocalDate.of(2027, 10, 31)));
        select(robot, "Autumn", "2027-10-30T23:00:00Z");
        page.fire("calendar-solve-shorten");
        page.say("Shorten it");
        var autumn = calendars.current().find(AUTUMN.id()).orElseThrow().ruling().series();
        assertThat(autumn.amendments()).containsExactly(new Amendment.Moved(LocalDateTime.parse("2027-10-31T01:00"),
                LocalDateTime.parse("2027-10-31T02:30"), Length.parse("PT3H30M"),
                "first on app-1 runs inside the window Autumn"));
        assertThat(model.sight().selected().get().orElseThrow().span()).isEqualTo(
                new Span(Instant.parse("2027-10-31T00:30:00Z"), Instant.parse("2027-10-31T04:00:00Z")));
    }

    @Test
    void a_change_in_a_blackout_takes_the_next_time_that_fits(FxRobot robot) {
        select(robot, "Update", "2026-05-31T12:00:00Z");
        page.fire("calendar-solve-nextfit");
        assertThat(changes.asked()).containsExactly("Update to the next time that fits");
    }

    @Test
    void the_keyboard_goes_from_conflict_to_conflict_and_round() {
        page.press(KeyCode.C);
        assertThat(page.selected()).isEqualTo("Primary");
        page.press(KeyCode.C);
        assertThat(page.selected()).isEqualTo("backup.sh on app-1");
        page.press(KeyCode.C, KeyCode.C);
        assertThat(page.selected()).isEqualTo("Update");
        page.press(KeyCode.C);
        assertThat(page.selected()).as("the first of the page").isEqualTo("Wednesdays");
    }

    @Test
    void of_what_is_over_no_way_is_offered(FxRobot robot) {
        robot.interact(() -> model.sight().goTo(LocalDate.of(2026, 4, 30)));
        select(robot, "Wednesdays", "2026-04-29T02:00:00Z");
        assertThat(page.says()).contains("Wednesdays overlaps the window Late Wednesdays");
        assertThat(page.offers("calendar-solve-skip")).isFalse();
    }
}
