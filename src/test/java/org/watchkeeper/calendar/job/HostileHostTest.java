package org.watchkeeper.calendar.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchkeeper.calendar.Span;

/// A host may print what it likes instead of what the script says: that is read to its end, and breaks nothing for other hosts.
class HostileHostTest {
    private static final int LONG = 300_000;

    private static JobReading read(String section, String... lines) {
        return JobText.read(FolderHost.ASKED.id(), FolderHost.NOW, "@begin 1\n@zone -\n|UTC\n@" + section + "\n"
                + Stream.of(lines).map(line -> "|" + line + "\n").collect(Collectors.joining()) + "@end 1\n");
    }

    private static HostJob timer(String... lines) {
        return read("timers system", Stream.concat(Stream.of("Id=odd.timer", "ActiveState=active",
                "LastTriggerUSec=Wed 2026-05-20 06:00:00 UTC"), Stream.of(lines)).toArray(String[]::new)).jobs()
                .getFirst();
    }

    private static Stream<String> periods() {
        return Stream.of("999999999y", "999999999month", "999999999y ".repeat(400), "200y");
    }

    @ParameterizedTest
    @MethodSource("periods")
    void a_period_that_nobody_lives_to_see_is_told_and_has_no_time(String period) {
        var job = timer("TimersMonotonic={ OnUnitActiveUSec=" + period + " ; next_elapse=n/a }");

        assertThat(job.kind()).isEqualTo(HostJob.Kind.UNFIXED);
        assertThat(job.remark()).isEqualTo("this time is not understood here");
    }

    @Test
    void the_longest_period_that_is_understood_is_on_the_calendar_without_harm() {
        var job = timer("TimersMonotonic={ OnUnitActiveUSec=100y ; next_elapse=n/a }");
        var day = new Span(FolderHost.NOW, FolderHost.NOW.plus(Duration.ofDays(1)));

        assertThat(job.kind()).isEqualTo(HostJob.Kind.EVERY);
        assertThat(job.timing().on(day.start().atZone(ZoneOffset.UTC).toLocalDate(), ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void a_time_that_is_too_long_to_be_kept_is_told_instead_of_missing() {
        var job = timer("TimersCalendar={ OnCalendar=*-*-* " + "00,".repeat(100) + "01:00:00 ; next_elapse=n/a }");

        assertThat(job.kind()).isEqualTo(HostJob.Kind.UNFIXED);
        assertThat(job.remark()).isEqualTo("this time is not understood here");
    }

    @Test
    void lines_of_any_length_are_read() {
        var reading = read("crontab ada", "A=" + " ".repeat(LONG) + "x", "0,".repeat(LONG) + "0 1 * * * /opt/a",
                "0 1 * * * " + "run-parts ".repeat(LONG / 10), "0 2 * * * /opt/b");

        assertThat(reading.jobs()).extracting(HostJob::words).containsExactly("run-parts …", "/opt/b");
        assertThat(reading.remarks()).contains("crontab of ada, line 2 is no line that cron runs.");
    }

    @Test
    void names_of_sections_draw_over_nothing() {
        assertThat(read("crontab \u202Eada\u001b[2J", "0 2 * * * /opt/b").jobs()).extracting(HostJob::user)
                .containsExactly("\uFFFDada\uFFFD[2J");
    }
}
