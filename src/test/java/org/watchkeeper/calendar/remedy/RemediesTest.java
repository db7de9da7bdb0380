package org.watchkeeper.calendar.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.Conflict;
import org.watchkeeper.calendar.Conflicts;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.RulingEntries;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.testing.Specimen;

class RemediesTest {
    private static final Instant START = Instant.parse("2026-05-24T00:00:00Z");
    private static final List<Host> INVENTORY = List.of(Specimen.host("a"));

    private static CalendarEntry entry(Kind kind, String title, String from, String to, Flag... flags) {
        return new CalendarEntry(kind, new CalendarEntry.Ref(title, "", Ruling.Source.NONE), title, span(from, to),
                Nights.UTC, Scope.EVERYTHING, Set.of(flags), "");
    }

    private static Span span(String from, String to) {
        var day = START.toString().substring(0, 11);
        return new Span(Instant.parse(day + from + ":00Z"), Instant.parse(day + to + ":00Z"));
    }

    private static List<Remedy> of(CalendarEntry... entries) {
        return Remedies.of(only(entries));
    }

    private static Conflict only(CalendarEntry... entries) {
        var found = Conflicts.among(List.of(entries), INVENTORY);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void a_window_that_is_all_in_a_blackout_is_moved_or_skipped() {
        var window = entry(Kind.WINDOW, "W", "02:00", "04:00");
        assertThat(of(window, entry(Kind.BLACKOUT, "B", "00:00", "20:00")))
                .containsExactly(new Remedy.OnFreeDay(window), new Remedy.Skip(window));
    }

    @Test
    void a_window_of_which_a_blackout_leaves_half_is_shortened_to_that() {
        var window = entry(Kind.WINDOW, "W", "02:00", "04:00");
        assertThat(of(window, entry(Kind.BLACKOUT, "B", "03:00", "20:00")))
                .contains(new Remedy.Shorten(window, span("02:00", "03:00")));
        assertThat(of(window, entry(Kind.BLACKOUT, "B", "02:59", "20:00")))
                .as("less than half is no window").noneMatch(each -> each instanceof Remedy.Shorten);
    }

    @Test
    void of_two_windows_either_is_skipped_and_the_later_one_moved_or_begins_when_the_earlier_ends() {
        var early = entry(Kind.WINDOW, "E", "02:00", "04:00");
        var late = entry(Kind.WINDOW, "L", "03:00", "06:00");
        assertThat(of(early, late)).containsExactly(new Remedy.Shorten(late, span("04:00", "06:00")),
                new Remedy.OnFreeDay(late), new Remedy.Skip(late), new Remedy.Skip(early));
    }

    @Test
    void a_change_takes_the_next_time_that_fits() {
        var change = entry(Kind.CHANGE, "C", "02:00", "03:00");
        var other = entry(Kind.CHANGE, "D", "02:30", "03:30");
        var job = entry(Kind.JOB, "J", "02:30", "02:30");
        assertThat(of(change, entry(Kind.BLACKOUT, "B", "00:00", "20:00"))).containsExactly(new Remedy.NextFit(change));
        assertThat(of(change, other)).containsExactly(new Remedy.NextFit(other), new Remedy.NextFit(change));
        assertThat(of(change, job)).containsExactly(new Remedy.Pause(job), new Remedy.NextFit(change));
    }

    @Test
    void a_job_is_paused_or_the_window_keeps_a_quarter_of_an_hour_away_from_it() {
        var window = entry(Kind.WINDOW, "W", "02:00", "06:00");
        var job = entry(Kind.JOB, "J", "03:00", "03:00");
        assertThat(of(window, job)).containsExactly(new Remedy.Shorten(window, span("03:15", "06:00")),
                new Remedy.Pause(job));
        var atEnd = entry(Kind.JOB, "J", "06:00", "06:00");
        assertThat(of(window, atEnd)).containsExactly(new Remedy.Shorten(window, span("02:00", "05:45")),
                new Remedy.Pause(atEnd));
        var often = entry(Kind.JOB, "J", "00:00", "23:00", Flag.OFTEN);
        assertThat(of(window, often)).containsExactly(new Remedy.Pause(often));
    }

    @Test
    void buttons_name_what_is_not_shown() {
        var window = entry(Kind.WINDOW, "W", "02:00", "04:00");
        var other = entry(Kind.WINDOW, "V", "02:00", "04:00");
        assertThat(new Remedy.Skip(window).words(window)).isEqualTo("Skip this date…");
        assertThat(new Remedy.Skip(window).words(other)).isEqualTo("Skip this date of W…");
        assertThat(new Remedy.OnFreeDay(window).words(other)).isEqualTo("Move W to a free day…");
    }

    private static CalendarEntry date(Ruling ruling, String original) {
        var from = LocalDateTime.parse(original).atZone(Nights.UTC).toInstant();
        return new RulingEntries(() -> Rulebook.of(List.of(ruling))).entries(new Span(from, from.plusSeconds(1)))
                .getFirst();
    }

    private static java.util.Optional<LocalDateTime> free(String original, Ruling... rulings) {
        return new FreeDay(new RulingEntries(() -> Rulebook.of(List.of(rulings))), INVENTORY)
                .after(date(rulings[0], original));
    }

    @Test
    void a_free_day_is_one_without_blackout_and_without_another_window_at_the_same_time_of_day() {
        assertThat(free("2026-05-31T02:00", Nights.sundays(), Nights.monthEnd()))
                .contains(LocalDateTime.parse("2026-06-01T02:00"));
        var mondays = Nights.window("Mondays", "FREQ=WEEKLY;BYDAY=MO", "2026-01-05T05:00", "PT2H");
        assertThat(free("2026-05-31T02:00", Nights.sundays(), mondays)).as("Mondays overlap by an hour")
                .contains(LocalDateTime.parse("2026-06-02T02:00"));
    }

    @Test
    void no_day_is_free_where_every_day_has_a_window_at_that_time() {
        var daily = Nights.window("Daily", "FREQ=DAILY", "2026-01-01T05:00", "PT2H");
        assertThat(free("2026-05-31T02:00", Nights.sundays(), daily)).isEmpty();
    }

    @Test
    void a_night_on_which_the_clocks_skip_the_hour_is_no_free_day() {
        var berlin = new Window(Nights.id("B"), "B",
                Series.every("FREQ=YEARLY", LocalDateTime.parse("2026-03-28T02:30"),
                        Length.parse("PT1H"), Nights.BERLIN),
                Window.Terms.USUAL, Scope.EVERYTHING, Ruling.Source.NONE);
        var date = new RulingEntries(() -> Rulebook.of(List.of(berlin)))
                .entries(new Span(Instant.parse("2026-03-28T00:00:00Z"), Instant.parse("2026-03-29T00:00:00Z")))
                .getFirst();
        assertThat(new FreeDay(_ -> List.of(), INVENTORY).after(date))
                .contains(LocalDateTime.parse("2026-03-30T02:30"));
    }
}
