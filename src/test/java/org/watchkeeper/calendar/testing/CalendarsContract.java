package org.watchkeeper.calendar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Amendment;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.host.Environment;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.run.testing.Specimen;

/// What every store of calendars does. A subclass hands over a fresh, empty one for each test.
public abstract class CalendarsContract {
    private static final LocalDateTime MAY = LocalDateTime.parse("2026-05-31T02:00");

    protected abstract Calendars calendars();

    @Test
    void nothing_is_on_it_at_first() {
        assertThat(calendars().current()).isEqualTo(Rulebook.EMPTY);
        assertThat(calendars().version()).isZero();
        assertThat(calendars().history(Nights.id("x"))).isEmpty();
    }

    @Test
    void a_window_comes_back_with_everything_it_says() {
        var series = new Series(LocalDateTime.parse("2026-01-04T02:00:30"), "FREQ=WEEKLY;BYDAY=SU",
                List.of(LocalDateTime.parse("2026-06-03T23:00")), List.of(LocalDateTime.parse("2026-06-07T02:00:30")),
                List.of(new Amendment.Moved(MAY, MAY.plusDays(1), Length.parse("PT3H"), "month-end \0 μ \uD800"),
                        new Amendment.Cancelled(MAY.plusWeeks(2), ""),
                        new Amendment.Confirmed(MAY.plusWeeks(3), new Operator("ben"), "needed")),
                Length.parse("P1DT4H"), Nights.BERLIN);
        var window = new Window(new Ruling.Id("abc@example.org"), "μNet windows", series,
                new Window.Terms(Window.Standing.TO_BE_ANNOUNCED, Set.of(Window.Impact.LOW, Window.Impact.MAJOR),
                        Duration.ofMinutes(90), Length.parse("P14D"), Duration.ofMinutes(30)),
                new Scope(Set.of(Environment.PRODUCTION), new TreeSet<>(Set.of("db")),
                        List.of(Specimen.hostId("b"), Specimen.hostId("a"))),
                new Ruling.Source("docs/runbook.md", 9));
        assertThat(calendars().keep(Edit.first(window, Nights.NOW, Nights.ADA, "agreed"))).isTrue();
        assertThat(calendars().current().versions()).containsExactly(new Edit.Version(window, 1, Nights.NOW));
    }

    @Test
    void an_edit_makes_a_new_version_and_the_old_one_is_remembered() {
        var window = Nights.sundays();
        var longer = window.with(Series.every("FREQ=WEEKLY;BYDAY=SU", window.series().start(), Length.parse("PT5H"),
                Nights.UTC));
        calendars().keep(Edit.first(window, Nights.NOW, Nights.ADA, "planned"));
        var seen = calendars().current().find(window.id()).orElseThrow();
        var edit = Edit.after(seen, Nights.NOW.plusSeconds(1), new Operator("ben"), "an hour more",
                new Edit.Kept(longer));
        assertThat(calendars().keep(edit)).isTrue();
        assertThat(calendars().current().windows()).containsExactly(longer);
        assertThat(calendars().history(window.id())).containsExactly(
                Edit.first(window, Nights.NOW, Nights.ADA, "planned"), edit);
        assertThat(calendars().version()).isEqualTo(2);
    }

    @Test
    void whoever_saw_an_older_version_is_refused() {
        var blackout = Nights.monthEnd();
        calendars().keep(Edit.first(blackout, Nights.NOW, Nights.ADA, "planned"));
        var seen = calendars().current().find(blackout.id()).orElseThrow();
        assertThat(calendars().keep(Edit.after(seen, Nights.NOW, Nights.ADA, "", new Edit.Removed()))).isTrue();
        var late = new Blackout(blackout.id(), "Other", blackout.series(), "", blackout.scope(), blackout.source());
        assertThat(calendars().keep(Edit.after(seen, Nights.NOW, Nights.ADA, "", new Edit.Kept(late)))).isFalse();
        assertThat(calendars().keep(new Edit(blackout.id(), 1, 9, Nights.NOW, Nights.ADA, "", new Edit.Kept(late))))
                .as("nor with a higher version").isFalse();
        assertThat(calendars().keep(Edit.first(late, Nights.NOW, Nights.ADA, ""))).isFalse();
        assertThat(calendars().current()).isEqualTo(Rulebook.EMPTY);
    }

    @Test
    void what_was_removed_can_come_back() {
        var window = Nights.sundays();
        calendars().keep(Edit.first(window, Nights.NOW, Nights.ADA, "planned"));
        calendars().keep(new Edit(window.id(), 1, 2, Nights.NOW, Nights.ADA, "", new Edit.Removed()));
        assertThat(calendars().keep(new Edit(window.id(), 2, 7, Nights.NOW, Nights.ADA, "", new Edit.Kept(window))))
                .isTrue();
        assertThat(calendars().current().versions()).containsExactly(new Edit.Version(window, 7, Nights.NOW));
    }
}
