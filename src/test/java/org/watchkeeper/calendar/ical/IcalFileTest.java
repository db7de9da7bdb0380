package org.watchkeeper.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;

import biweekly.Biweekly;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchkeeper.calendar.Amendment;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.host.Environment;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.run.testing.Specimen;

/// Files that are written are read again as they were, by us and by two other parsers; what others write is read with everything
/// that recurs, moves and is cancelled; what is broken is refused with its line.
class IcalFileTest {
    private static final IcalFile.Assumed ASSUMED = new IcalFile.Assumed(Nights.BERLIN, true);
    private static final LocalDateTime START = LocalDateTime.parse("2026-01-04T02:00");
    private static final Span YEARS = new Span(Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2029-01-01T00:00:00Z"));

    private static Window full(ZoneId zone) {
        var may = LocalDateTime.parse("2026-05-31T02:00");
        var series = new Series(START, "FREQ=WEEKLY;BYDAY=SU", List.of(LocalDateTime.parse("2026-06-03T23:00")),
                List.of(LocalDateTime.parse("2026-06-07T02:00")),
                List.of(new Amendment.Moved(may, may.plusDays(1), Length.parse("PT3H"), "month-end; really, μ"),
                        new Amendment.Cancelled(may.plusWeeks(2), "holiday"),
                        new Amendment.Confirmed(may.plusWeeks(3), Nights.ADA, "needed")),
                Length.parse("PT4H"), zone);
        return new Window(new Ruling.Id("abc@example.org"), "μNet, windows; \"all\" \\ of them\nand more", series,
                new Window.Terms(Window.Standing.TENTATIVE, Set.of(Window.Impact.LOW, Window.Impact.MAJOR),
                        Duration.ofMinutes(90), Length.parse("P14D"), Duration.ofMinutes(30)),
                new Scope(Set.of(Environment.PRODUCTION), new TreeSet<>(Set.of("db, eu")),
                        List.of(Specimen.hostId("b"))),
                new Ruling.Source("docs/run: book.md", 9));
    }

    private static String written(Ruling... rulings) {
        return IcalText.of(List.of(rulings).stream().map(each -> new Edit.Version(each, 7, Nights.NOW)).toList(),
                Nights.NOW);
    }

    private static IcalFile read(String text) {
        return IcalFile.read(text.getBytes(StandardCharsets.UTF_8), "c.ics", ASSUMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "+05:30"})
    void what_is_written_is_read_as_it_was(String zone) {
        var window = full(ZoneId.of(zone));
        var named = new Window(window.id(), "μNet, windows; \"all\" \\ of them and more", window.series(),
                window.terms(), window.scope(), window.source());
        var events = read(written(window, Nights.monthEnd())).events();
        assertThat(events).extracting(IcalFile.Event::ruling).containsExactly(named, Nights.monthEnd());
        assertThat(events).allMatch(each -> each.sequence() == 7 && !each.cancelled());
    }

    @Test
    void lines_end_with_crlf_and_are_at_most_75_octets() {
        var text = written(new Window(Nights.id("long"), "μ𝕎→ ".repeat(60).strip(), full(Nights.BERLIN).series(),
                Window.Terms.USUAL, Scope.EVERYTHING, Ruling.Source.NONE));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(text.split("\r\n", -1)).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(read(text).events().getFirst().ruling().name()).isEqualTo("μ𝕎→ ".repeat(60).strip().substring(0,
                200));
    }

    /// At 04:00, which no clock skips: of a skipped hour programs have different readings. Biweekly takes every summer time for one
    /// of 60 minutes, so Lord Howe (30 minutes) is not compared.
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Africa/Cairo", "Asia/Kolkata"})
    void biweekly_has_the_same_dates(String zone) throws Exception {
        var series = Series.every("FREQ=WEEKLY;BYDAY=SU;UNTIL=20281224", START.plusHours(2), Length.parse("PT4H"),
                ZoneId.of(zone)).plus(LocalDateTime.parse("2026-06-03T22:00"))
                .minus(LocalDateTime.parse("2026-06-07T04:00"));
        var window = new Window(Nights.id("w"), "W", series, Window.Terms.USUAL, Scope.EVERYTHING, Ruling.Source.NONE);
        var calendar = Biweekly.parse(written(window)).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
        var event = calendar.getEvents().getFirst();
        var dates = event.getDateIterator(TimeZone.getTimeZone(zone));
        var found = new ArrayList<Instant>();
        while (dates.hasNext()) {
            found.add(dates.next().toInstant());
        }
        assertThat(found).isEqualTo(series.between(YEARS).stream().map(date -> date.span().start()).toList());
    }

    @Test
    void ical4j_reads_the_same_events() throws Exception {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        var calendar = new CalendarBuilder().build(new StringReader(written(full(Nights.BERLIN))));
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(4);
        assertThat(events).allMatch(event -> event.getUid().orElseThrow().getValue().equals("abc@example.org"));
        assertThat(events).allMatch(event -> event.getSummary().getValue()
                .equals("μNet, windows; \"all\" \\ of them\nand more"));
        assertThat(events).extracting(event -> event.getProperty("STATUS").orElseThrow().getValue())
                .containsExactly("TENTATIVE", "TENTATIVE", "CANCELLED", "CONFIRMED");
        assertThat(events.getFirst().getProperty("RRULE").orElseThrow().getValue()).contains("BYDAY=SU");
        assertThat(events.get(1).getProperty("RECURRENCE-ID").orElseThrow().getValue()).isEqualTo("20260531T020000");
    }

    @Test
    void the_zone_of_a_calendar_may_have_its_name_of_windows() {
        var file = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Other//EN
                X-WR-TIMEZONE:Pacific Standard Time
                BEGIN:VEVENT
                UID:one@other
                DTSTAMP:20260101T000000Z
                DTSTART:20260107T030000
                DTEND:20260107T050000
                SUMMARY:Freeze
                END:VEVENT
                END:VCALENDAR
                """;
        assertThat(read(file).events()).extracting(each -> each.ruling().series().zone())
                .containsExactly(ZoneId.of("America/Los_Angeles"));
    }

    /// As Google and Outlook write it.
    private static final String FOREIGN = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Other//EN
            X-WR-TIMEZONE:America/New_York
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            X-LIC-LOCATION:Europe/Berlin
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:one@other
            DTSTAMP:20260101T000000Z
            SEQUENCE:3
            DTSTART;TZID=W. Europe Standard Time:20260107T030000
            DTEND;TZID=W. Europe Standard Time:20260107T050000
            RRULE:FREQ=WEEKLY;BYDAY=WE
            EXDATE;TZID=Europe/Berlin:20260114T030000,20260121T030000
            RDATE:20260401T010000Z
            SUMMARY:Freeze\\, all
              of it
            BEGIN:VALARM
            TRIGGER:-PT15M
            ACTION:DISPLAY
            DESCRIPTION:soon
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            UID:one@other
            DTSTAMP:20260101T000000Z
            RECURRENCE-ID:20260128T020000Z
            DTSTART:20260129T020000Z
            DTEND:20260129T030000Z
            SUMMARY:Freeze moved
            END:VEVENT
            BEGIN:VEVENT
            UID:one@other
            DTSTAMP:20260101T000000Z
            RECURRENCE-ID;TZID=Europe/Berlin:20260204T030000
            STATUS:CANCELLED
            SUMMARY:Freeze
            END:VEVENT
            BEGIN:VEVENT
            UID:two@other
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20261224
            DTEND;VALUE=DATE:20261227
            SUMMARY:Christmas
            END:VEVENT
            END:VCALENDAR
            """;

    @Test
    void what_others_write_is_read_with_what_moves_and_is_cancelled() {
        var events = read(FOREIGN).events();
        var freeze = events.getFirst();
        assertThat(freeze.sequence()).isEqualTo(3);
        assertThat(freeze.line()).isEqualTo(14);
        assertThat(freeze.ruling().name()).isEqualTo("Freeze, all of it");
        assertThat(freeze.ruling().series().zone()).isEqualTo(Nights.BERLIN);
        var start = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(freeze.ruling().series().next(start, 3)).extracting(date -> date.span().toString())
                .containsExactly("Span[start=2026-01-07T02:00:00Z, end=2026-01-07T04:00:00Z]",
                        "Span[start=2026-01-29T02:00:00Z, end=2026-01-29T03:00:00Z]",
                        "Span[start=2026-02-11T02:00:00Z, end=2026-02-11T04:00:00Z]");
        var christmas = events.getLast().ruling();
        assertThat(christmas.series().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(christmas.series().length()).hasToString("P3D");
    }

    @Test
    void a_zone_that_has_windows_name_alone_is_known_as_outlook_writes_it() {
        var events = read(FOREIGN.replace("X-LIC-LOCATION:Europe/Berlin\n", "")).events();
        assertThat(events.getFirst().ruling().series().zone()).isEqualTo(Nights.BERLIN);
    }

    @Test
    void a_file_that_is_cut_anywhere_is_refused_with_a_line_or_has_nothing_less() {
        var text = written(full(Nights.BERLIN), Nights.monthEnd());
        for (int end = 0; end < text.length() - "END:VCALENDAR\r\n".length(); end += 7) {
            var half = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> IcalFile.read(half, "c.ics", ASSUMED)).as("cut at " + end)
                    .isInstanceOf(Problem.class).hasMessageMatching("(?s).*c\\.ics:\\d+.*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no calendar at all", "BEGIN:VCARD\nEND:VCARD\n", "BEGIN:VCALENDAR\nEND:VEVENT\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nEND:VEVENT\nEND:VCALENDAR\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:soon\nEND:VEVENT\nEND:VCALENDAR\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101T000000Z\nEND:VEVENT\nEND:VCALENDAR\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;TZID=Mars/One:20260101T000000\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260101T000000Z\nDURATION:PT1H\nRRULE:FREQ=NEVER\nEND:VEVENT\nEND:VCALENDAR\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260101T000000Z\nDTEND:20250101T000000Z\nEND:VEVENT\nEND:VCALENDAR\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20200101T000000Z\nDURATION:PT1M\nRRULE:FREQ=MINUTELY;COUNT=1000000\nEND:VEVENT\nEND:VCALENDAR\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260101T000000Z\nDURATION:PT1H\nRDATE;VALUE=PERIOD:20260102T000000Z/PT5H\nEND:VEVENT\nEND:VCALENDAR\n",
            "BEGIN:A\nBEGIN:A\n", "BEGIN:VCALENDAR\nthis is no line\nEND:VCALENDAR\n"})
    void what_cannot_be_read_is_refused_with_its_line(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Problem.class).hasMessageMatching("(?s).*c\\.ics:\\d+.*");
    }

    @Test
    void a_hostile_file_is_refused() {
        var deep = "BEGIN:VCALENDAR\n" + "BEGIN:X\n".repeat(100_000);
        assertThatThrownBy(() -> read(deep)).hasMessageContaining("too deep");
        assertThatThrownBy(() -> IcalFile.read(new byte[11_000_000], "c.ics", ASSUMED)).hasMessageContaining("larger");
        var bytes = "BEGIN:VCALENDAR\nX:\u00e4\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> IcalFile.read(bytes, "c.ics", ASSUMED)).hasMessageContaining("UTF-8")
                .hasMessageContaining("c.ics:2");
        var wide = "BEGIN:VCALENDAR\nX:" + "a".repeat(200_000) + "\nEND:VCALENDAR\n";
        assertThatThrownBy(() -> read(wide)).hasMessageContaining("longer than");
    }

    @Test
    void an_invitation_is_a_request_that_other_parsers_read() throws Exception {
        var ada = new Invitation.Person("Ada, \"the\" lead", "ada@example.org");
        var invitation = new Invitation(Nights.id("change"), 2, "Update app-1; app-2", "Please approve\nby Friday",
                new Span(Nights.NOW, Nights.NOW.plusSeconds(3600)), ada,
                List.of(new Invitation.Person("", "ben@example.org")));
        var calendar = Biweekly.parse(invitation.request(Nights.NOW)).first();
        var event = calendar.getEvents().getFirst();
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getSummary().getValue()).isEqualTo("Update app-1; app-2");
        assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo("ben@example.org");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Nights.NOW);
        assertThat(Biweekly.parse(invitation.cancellation(Nights.NOW)).first().getEvents().getFirst().getStatus()
                .getValue()).isEqualTo("CANCELLED");
        assertThatThrownBy(() -> new Invitation.Person("x", "a@b\r\nATTENDEE:mailto:c@d"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
