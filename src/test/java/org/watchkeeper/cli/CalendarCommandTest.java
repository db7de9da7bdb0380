package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Calendars;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.EntrySource;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Published;
import org.watchkeeper.calendar.RulingEntries;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.testing.Exchange;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// `calendar` on the command line: what it prints, what it keeps, and its exit statuses.
class CalendarCommandTest {
    private static final RunbookReader READER = new MarkdownRunbooks();
    private static final String DOCUMENT = """
            # Azora

            ## Windows

            - **Primary**: Sundays 02:00-06:00 UTC
            - **Secondary**: Wednesdays 02:00-04:00 UTC (if needed)

            ## Blackout Periods

            - Month-end and quarter-end
            """;

    private static final EntrySource NOTHING = _ -> List.of();

    private final MemoryCalendars calendars = new MemoryCalendars();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private List<Published> published = List.of();
    private String typed = "";

    @Test
    void occurrences_of_a_rule_are_told_in_utc() throws Exception {
        assertThat(run("occurrences", "--rule", "FREQ=MONTHLY;BYDAY=1SA", "--start", "2026-01-03T02:00", "--zone",
                "America/New_York", "--duration", "PT2H", "--except", "2026-04-04T02:00", "--from",
                "2026-03-01T00:00:00Z", "--to", "2026-06-01T00:00:00Z", "--json")).isEqualTo(Status.OK);
        assertThat(json().get("occurrences")).extracting(each -> each.get("start").asText() + "/"
                + each.get("end").asText()).containsExactly("2026-03-07T07:00:00Z/2026-03-07T09:00:00Z",
                        "2026-05-02T06:00:00Z/2026-05-02T08:00:00Z");
    }

    @Test
    void without_a_length_an_occurrence_ends_as_it_starts() throws Exception {
        run("occurrences", "--rule", "FREQ=DAILY;COUNT=1", "--start", "2026-01-03T02:00", "--zone", "UTC", "--from",
                "2026-01-03T02:00:00Z", "--to", "2026-01-03T02:00:01Z", "--json");
        assertThat(json().toString()).isEqualTo(
                "{\"occurrences\":[{\"start\":\"2026-01-03T02:00:00Z\",\"end\":\"2026-01-03T02:00:00Z\"}]}");
    }

    @Test
    void what_makes_no_sense_is_a_misuse() {
        for (var wrong : List.of(List.of("FREQ=NEVER", "2026-01-03T02:00", "UTC", "2026-01-01T00:00:00Z"),
                List.of("FREQ=DAILY", "soon", "UTC", "2026-01-01T00:00:00Z"),
                List.of("FREQ=DAILY", "2026-01-03T02:00", "IST", "2026-01-01T00:00:00Z"),
                List.of("FREQ=DAILY", "2026-01-03T02:00", "UTC", "yesterday"),
                List.of("FREQ=DAILY", "2026-01-03T02:00", "UTC", "2027-01-01T00:00:00Z"))) {
            assertThat(run("occurrences", "--rule", wrong.get(0), "--start", wrong.get(1), "--zone", wrong.get(2),
                    "--from", wrong.get(3), "--to", "2026-02-01T00:00:00Z")).as(wrong.toString())
                    .isEqualTo(Status.USAGE);
        }
    }

    @Test
    void a_sentence_is_read_as_documents_are() throws Exception {
        assertThat(run("read", "First Saturday of each month, 2:00 AM - 4:00 AM UTC", "--json")).isEqualTo(Status.OK);
        var read = json().get("schedules").get(0);
        assertThat(read.toString()).isEqualTo("{\"rrule\":\"FREQ=MONTHLY;BYDAY=1SA\",\"start\":\"02:00\","
                + "\"duration\":\"PT2H\",\"zone\":\"UTC\",\"ambiguous\":false}");
    }

    @Test
    void a_sentence_without_a_time_has_no_schedule() throws Exception {
        assertThat(run("read", "Restart the service", "--json")).isEqualTo(Status.OK);
        assertThat(json().toString()).isEqualTo("{\"schedules\":[]}");
    }

    @Test
    void a_window_in_plain_words_is_shown_with_twelve_dates_and_kept_when_it_is_agreed() {
        assertThat(run("add", "first Saturday 02:00-04:00 UTC", "--name", "Monthly", "--impact", "low,database",
                "--announce", "P7D", "--cutoff", "PT30M", "--yes")).isEqualTo(Status.OK);
        assertThat(told()).contains("Monthly: FREQ=MONTHLY;BYDAY=1SA, the first Saturday of each month")
                .contains("  Sat 6 Jun 2026 02:00 to 04:00 UTC").contains("Sat 1 May 2027 02:00 to 04:00 UTC")
                .doesNotContain("Jun 2027");
        var kept = calendars.current().windows().getFirst();
        assertThat(text().strip()).isEqualTo(kept.id().value());
        assertThat(kept.series().start()).isEqualTo("2026-06-06T02:00");
        assertThat(kept.terms().impacts()).containsExactly(Window.Impact.LOW, Window.Impact.DATABASE);
        assertThat(calendars.history(kept.id()).getFirst().by()).isEqualTo(Nights.ADA);
    }

    @Test
    void nothing_is_kept_before_somebody_agrees() {
        assertThat(run("list")).isEqualTo(Status.OK);
        assertThat(text()).contains("There are no windows and no blackouts");
        assertThat(run("add", "first Saturday 02:00-04:00 UTC")).isEqualTo(Status.WAITS);
        assertThat(told()).contains("say --yes");
        typed = "\n";
        assertThat(run("add", "first Saturday 02:00-04:00 UTC")).as("no answer is no consent")
                .isEqualTo(Status.WAITS);
        assertThat(calendars.current().versions()).isEmpty();
        typed = "y\n";
        assertThat(run("add", "first Saturday 02:00-04:00 UTC")).isEqualTo(Status.OK);
        assertThat(calendars.current().windows()).hasSize(1);
    }

    @Test
    void days_and_rules_of_rfc_5545_are_taken_as_in_the_form() {
        assertThat(run("add", "2026-12-24 to 2026-12-26", "--zone", "Europe/Berlin", "--blackout", "--name", "Xmas",
                "--yes")).isEqualTo(Status.OK);
        var kept = calendars.current().versions().getFirst().ruling();
        assertThat(kept).isInstanceOf(Blackout.class);
        assertThat(kept.series()).isEqualTo(
                Series.once(LocalDateTime.parse("2026-12-24T00:00"), Length.parse("P3D"), Nights.BERLIN));
        assertThat(run("edit", "Xmas", "--when", "2026-12-24 18:00 to 2026-12-27 08:00", "--yes"))
                .isEqualTo(Status.OK);
        assertThat(calendars.current().versions().getFirst().ruling().series().length()).hasToString("PT62H");
        assertThat(run("add", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU 22:00-23:30 UTC", "--yes")).isEqualTo(Status.USAGE);
        assertThat(told()).contains("From which day is it counted?");
        assertThat(run("add", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU 22:00-23:30 UTC", "--from", "2026-07-01", "--yes"))
                .isEqualTo(Status.OK);
        assertThat(calendars.current().windows().getFirst().series().start()).isEqualTo("2026-07-14T22:00");
        assertThat(run("add", "2026-12-26 to 2026-12-24 UTC", "--yes")).isEqualTo(Status.USAGE);
        assertThat(told()).contains("ends before it starts");
    }

    @Test
    void hours_that_are_skipped_or_doubled_are_told_before_a_window_is_kept() {
        run("add", "last Sunday 02:30-03:30 Europe/Berlin");
        assertThat(told()).contains("Sun 28 Mar 2027 03:30 to 04:30 Europe/Berlin  (the clocks skip its start")
                .contains("Sun 25 Oct 2026 02:30 (+02:00) to 02:30 (+01:00) Europe/Berlin  (its start comes twice");
    }

    @Test
    void what_there_is_not_is_refused_in_words() {
        assertThat(run("add", "Saturdays 02:00-04:00 UTC", "--standing", "maybe", "--yes")).isEqualTo(Status.USAGE);
        assertThat(told()).contains("'maybe' is none of confirmed, tentative, to-be-announced, emergency");
        assertThat(run("add", "Saturdays 02:00-04:00 UTC", "--blackout", "--group", "nowhere", "--yes"))
                .as("it would protect nothing").isEqualTo(Status.USAGE);
        assertThat(calendars.current().versions()).isEmpty();
    }

    @Test
    void what_the_words_leave_open_is_asked() {
        assertThat(run("add", "Sundays 02:00-06:00", "--yes")).isEqualTo(Status.USAGE);
        assertThat(told()).contains("In which time zone?");
        assertThat(run("add", "Sundays 02:00-06:00", "--zone", "Europe/Berlin", "--yes")).isEqualTo(Status.OK);
        assertThat(run("add", "Tuesdays 22:00-21:00 UTC", "--yes")).as("23 hours?").isEqualTo(Status.USAGE);
        assertThat(told()).contains("22:00-21:00 next day");
        assertThat(run("add", "every other Tuesday 02:00-04:00 UTC", "--yes")).isEqualTo(Status.USAGE);
        assertThat(told()).contains("From which day is it counted?");
        assertThat(run("add", "every other Tuesday 02:00-04:00 UTC", "--from", "2026-06-01", "--yes"))
                .isEqualTo(Status.OK);
        assertThat(calendars.current().windows()).extracting(window -> window.series().start().toString())
                .containsExactlyInAnyOrder("2026-05-24T02:00", "2026-06-02T02:00");
        assertThat(run("add", "whenever you like", "--yes")).isEqualTo(Status.USAGE);
    }

    @Test
    void windows_of_documents_are_offered_with_their_line_and_adopted_once() throws Exception {
        run("offered", "--json");
        var offered = json();
        assertThat(offered).extracting(each -> each.get("kind").asText() + " " + each.get("line").asInt())
                .contains("window 5", "window 6", "blackout 10");
        assertThat(run("adopt", "azora.md", "6", "--yes")).isEqualTo(Status.OK);
        var kept = calendars.current().windows().getFirst();
        assertThat(kept.source().line()).isEqualTo(6);
        assertThat(kept.terms().standing()).isEqualTo(Window.Standing.TENTATIVE);
        run("offered", "--json");
        assertThat(json()).extracting(each -> each.get("kind").asText() + " " + each.get("line").asInt())
                .contains("window 5").doesNotContain("window 6");
        assertThat(run("adopt", "azora.md", "6", "--yes")).isEqualTo(Status.USAGE);
    }

    @Test
    void a_blackout_of_a_document_says_what_is_assumed() {
        assertThat(run("adopt", "azora.md", "10", "--yes")).isEqualTo(Status.OK);
        assertThat(told()).contains("Assumed: days in UTC").contains("Assumed: one day");
        assertThat(calendars.current().blackouts()).isNotEmpty().allSatisfy(blackout -> {
            assertThat(blackout.series().length()).hasToString("P1D");
            assertThat(blackout.source().line()).isEqualTo(10);
        });
    }

    @Test
    void one_date_is_moved_cancelled_and_confirmed_with_a_reason() {
        calendars.keep(Edit.first(Nights.sundays(), Nights.NOW, Nights.ADA, ""));
        assertThat(run("move", "Primary", "2026-05-31T02:00", "2026-06-01T02:00", "--reason", "month-end"))
                .isEqualTo(Status.OK);
        assertThat(run("cancel", "Primary", "2026-06-07T02:00", "--reason", "holiday")).isEqualTo(Status.OK);
        assertThat(run("cancel", "Primary", "2026-06-08T02:00", "--reason", "no date")).isEqualTo(Status.USAGE);
        var next = calendars.current().windows().getFirst().series().next(Nights.NOW, 3);
        assertThat(next).extracting(date -> date.span().start().toString()).containsExactly("2026-05-24T02:00:00Z",
                "2026-06-01T02:00:00Z", "2026-06-14T02:00:00Z");
        assertThat(calendars.history(Nights.sundays().id())).hasSize(3);
    }

    @Test
    void what_is_removed_is_gone_and_remembered() {
        calendars.keep(Edit.first(Nights.sundays(), Nights.NOW, Nights.ADA, ""));
        assertThat(run("remove", "Primary", "--reason", "no longer")).isEqualTo(Status.OK);
        assertThat(calendars.current().versions()).isEmpty();
        assertThat(calendars.history(Nights.sundays().id()).getLast().why()).isEqualTo("no longer");
        assertThat(run("remove", "Primary")).isEqualTo(Status.USAGE);
    }

    @Test
    void the_agenda_tells_what_does_not_go_together() throws Exception {
        calendars.keep(Edit.first(Nights.sundays(), Nights.NOW, Nights.ADA, ""));
        calendars.keep(Edit.first(Nights.monthEnd(), Nights.NOW, Nights.ADA, ""));
        run("agenda", "--to", "2026-06-02T00:00:00Z", "--json");
        assertThat(json().get("entries")).extracting(each -> each.get("kind").asText()).containsExactly("window",
                "blackout", "window");
        assertThat(json().get("conflicts").get(0).get("words").asText())
                .isEqualTo("Primary is in the blackout Month-end");
        assertThat(run("list")).isEqualTo(Status.OK);
        assertThat(text()).contains("Primary: every Sunday; next Sun 24 May 2026 02:00 to 06:00 UTC");
        run("list", "--json");
        assertThat(json()).extracting(each -> each.get("name").asText()).containsExactly("Month-end", "Primary");
        assertThat(json().get(1).get("next")).hasSize(12);
    }

    @Test
    void a_calendar_that_is_exported_and_imported_keeps_its_identity(@TempDir Path folder) throws Exception {
        calendars.keep(Edit.first(Nights.sundays(), Nights.NOW, Nights.ADA, ""));
        calendars.keep(Edit.first(Nights.monthEnd(), Nights.NOW, Nights.ADA, ""));
        assertThat(run("export")).isEqualTo(Status.OK);
        var file = folder.resolve("c.ics");
        Files.write(file, out.toByteArray());
        assertThat(run("import", file.toString())).isEqualTo(Status.OK);
        assertThat(text()).contains("unchanged").doesNotContain("added");
        run("remove", "Primary");
        run("import", file.toString());
        assertThat(text()).as("what was removed does not come back by an old file").contains("older");
        var newer = Files.readString(file).replace("SEQUENCE:1", "SEQUENCE:9");
        Files.writeString(file, newer);
        run("import", file.toString());
        assertThat(text()).contains("added").contains(Nights.sundays().id().value());
        assertThat(calendars.current().find(Nights.sundays().id()).orElseThrow().number()).isEqualTo(9);
        Files.writeString(file, newer.replace("SEQUENCE:9", "SEQUENCE:10").replace("METHOD:PUBLISH",
                "METHOD:CANCEL"));
        run("import", file.toString());
        assertThat(text()).contains("removed");
        assertThat(calendars.current().versions()).isEmpty();
        Files.writeString(file, newer.substring(0, newer.length() / 2));
        assertThat(run("import", file.toString())).isEqualTo(Status.PROBLEM);
        assertThat(told()).containsPattern("c\\.ics:\\d+");
    }

    @Test
    void a_folder_to_subscribe_to_has_whole_files_only(@TempDir Path folder) throws Exception {
        calendars.keep(Edit.first(Nights.sundays(), Nights.NOW, Nights.ADA, ""));
        calendars.keep(Edit.first(Nights.monthEnd(), Nights.NOW, Nights.ADA, ""));
        for (int time = 0; time < 2; time++) {
            assertThat(run("export", "--folder", folder.resolve("web").toString())).isEqualTo(Status.OK);
        }
        try (var files = Files.list(folder.resolve("web"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactlyInAnyOrder("calendar.ics",
                    "windows.ics", "blackouts.ics", "changes.ics", "jobs.ics");
        }
        assertThat(Files.readString(folder.resolve("web/windows.ics"))).contains("SUMMARY:Primary")
                .doesNotContain("Month-end").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void changes_and_jobs_are_exported_and_do_not_come_back_as_windows_or_blackouts(@TempDir Path folder)
            throws Exception {
        published = List.of(Exchange.job(), Exchange.change());

        assertThat(run("export", "--folder", folder.toString())).isEqualTo(Status.OK);

        assertThat(Files.readString(folder.resolve("jobs.ics"))).contains("SUMMARY:/opt/backup.sh on db-1")
                .doesNotContain("Upgrade");
        assertThat(Files.readString(folder.resolve("changes.ics"))).contains("SUMMARY:Upgrade", "STATUS:TENTATIVE")
                .doesNotContain("backup");
        assertThat(run("import", folder.resolve("calendar.ics").toString())).isEqualTo(Status.OK);
        assertThat(calendars.current().versions()).isEmpty();
    }

    private JsonNode json() throws Exception {
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        var all = new String[arguments.length + 1];
        all[0] = "calendar";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        var in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        return new Cli(tools(calendars), new Tools.Terminal(in, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), !typed.isEmpty(), Map.of())).run(all);
    }

    /// Only what the calendar needs; anything else that is asked for is a fault.
    private Tools tools(Calendars calendars) {
        return (Tools) Proxy.newProxyInstance(Tools.class.getClassLoader(), new Class<?>[]{Tools.class},
                (_, method, _) -> switch (method.getName()) {
                    case "calendars" -> calendars;
                    case "entries" -> List.of(new RulingEntries(calendars::current));
                    case "published" -> published;
                    case "changes" -> new MemoryChanges(calendars);
                    case "planned" -> NOTHING;
                    case "reader" -> READER;
                    case "library" -> new OneDocument();
                    case "hosts" -> new MemoryHosts();
                    case "operator" -> Nights.ADA;
                    case "clock" -> Clock.fixed(Nights.NOW, ZoneOffset.UTC);
                    default -> throw new AssertionError(method.getName() + " is not needed here");
                });
    }

    private record OneDocument() implements Library {
        @Override
        public List<Entry> entries() {
            var bytes = DOCUMENT.getBytes(StandardCharsets.UTF_8);
            return List.of(new Entry(Path.of("docs/azora.md"), false, READER.read("azora.md", bytes)));
        }

        @Override
        public Optional<Entry> find(Path file) {
            return Optional.empty();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
