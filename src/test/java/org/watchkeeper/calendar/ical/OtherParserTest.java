package org.watchkeeper.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.calendar.Amendment;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.testing.Exchange;
import org.watchkeeper.calendar.testing.Nights;

/// What we write has the same dates in a parser that is not of Java's world: python3-icalendar with dateutil, where it is installed.
class OtherParserTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path SCRIPT = Path.of("src/test/resources/org/watchkeeper/calendar/ical/dates.py");
    private static final Span YEAR = new Span(Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2027-01-01T00:00:00Z"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_uid_has_the_same_dates() throws Exception {
        assumeTrue(Files.isExecutable(PYTHON) && run("import icalendar, dateutil").exit() == 0,
                "python3-icalendar is not here");
        var rulings = List.<Ruling>of(nightly("America/New_York"), nightly("Europe/Berlin"), decided(),
                Nights.firstSaturday(), Nights.monthEnd());
        var file = folder.resolve("calendar.ics");
        Files.writeString(file,
                IcalText.of(rulings.stream().map(each -> new Edit.Version(each, 7, Nights.NOW)).toList(),
                        List.of(Exchange.job(), Exchange.change()), Nights.NOW));

        var said = run(Files.readString(SCRIPT), file);

        assertThat(said.exit()).as(said.text()).isZero();
        var found = JsonMapper.builder().build().readValue(said.text(),
                new TypeReference<Map<String, List<String>>>() {
                });
        var expected = new LinkedHashMap<String, List<String>>();
        rulings.forEach(ruling -> expected.put(ruling.id().value(), ruling.series().between(YEAR).stream()
                .filter(date -> date.state() != Series.State.CANCELLED)
                .map(date -> date.span().start().toString()).toList()));
        List.of(Exchange.job(), Exchange.change()).forEach(each -> expected.put(each.uid(),
                each.dates().stream().map(Instant::toString).toList()));
        assertThat(found).isEqualTo(expected);
    }

    /// Each night at an hour that the clocks skip once and repeat once.
    private static Window nightly(String zone) {
        var series = Series.every("FREQ=DAILY", LocalDateTime.parse("2025-12-01T02:30"), Length.parse("PT1H"),
                ZoneId.of(zone));
        return new Window(Nights.id(zone), "Nightly", series, Window.Terms.USUAL, Scope.EVERYTHING, Ruling.Source.NONE);
    }

    private static Window decided() {
        var may = LocalDateTime.parse("2026-05-31T02:00");
        var series = new Series(LocalDateTime.parse("2026-01-04T02:00"), "FREQ=WEEKLY;BYDAY=SU",
                List.of(LocalDateTime.parse("2026-06-03T23:00")), List.of(LocalDateTime.parse("2026-06-07T02:00")),
                List.of(new Amendment.Moved(may, may.plusDays(1), Length.parse("PT3H"), "month-end"),
                        new Amendment.Cancelled(may.plusWeeks(2), "holiday")),
                Length.parse("PT4H"), Nights.BERLIN);
        return new Window(Nights.id("decided"), "Decided; \"μ\"", series, Window.Terms.USUAL, Scope.EVERYTHING,
                Ruling.Source.NONE);
    }

    private record Said(int exit, String text) {}

    private static Said run(String script) throws IOException, InterruptedException {
        return run(script, Path.of("/dev/null"));
    }

    private static Said run(String script, Path input) throws IOException, InterruptedException {
        var python = new ProcessBuilder(PYTHON.toString(), "-c", script, "2026").redirectInput(input.toFile())
                .redirectErrorStream(true).start();
        var text = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(python.waitFor(), text);
    }
}
