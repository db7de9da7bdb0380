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
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Stage;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// Editing the calendar on the command line where changes are planned by it.
class CalendarEditTest {
    private static final RunbookReader READER = new MarkdownRunbooks();
    private static final Clock CLOCK = Clock.fixed(Sample.NOW, Sample.BERLIN);

    private final MemoryCalendars calendars = MemoryCalendars.of(Nights.firstSaturday());
    private final MemoryChanges changes = new MemoryChanges(calendars);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private ChangeState change = new ChangeDesk(changes, () -> Sample.ADA, CLOCK, UUID::randomUUID)
            .draft(Sample.proposal());
    private String typed = "";

    @BeforeEach
    void handedIn() {
        change = new ChangeDesk(changes, () -> Sample.ADA, CLOCK, UUID::randomUUID).write(change,
                new ChangeEvent.Submitted(""));
    }

    @Test
    void a_date_more_is_announced_with_a_reason_and_stays_when_the_rule_is_edited() {
        assertThat(run("announce", "First Saturday", "2026-12-05T02:00", "--reason", "x")).as("the rule has it")
                .isEqualTo(Status.USAGE);
        assertThat(run("announce", "First Saturday", "2026-12-16T02:00", "--reason", " ")).isEqualTo(Status.USAGE);
        assertThat(run("announce", "", "2026-12-16T02:00", "--reason", "x")).as("an empty name is none")
                .isEqualTo(Status.USAGE);
        assertThat(calendars.version()).isEqualTo(1);
        assertThat(run("announce", "First Saturday", "2026-12-16T02:00", "--reason", "vendor")).isEqualTo(Status.OK);
        assertThat(run("edit", "First Saturday", "--when", "first Sunday 03:00-05:00 UTC", "--planned", "along",
                "--yes")).isEqualTo(Status.OK);
        var series = calendars.current().windows().getFirst().series();
        assertThat(series.rrule()).isEqualTo("FREQ=MONTHLY;BYDAY=1SU");
        assertThat(series.further()).containsExactly(LocalDateTime.parse("2026-12-16T02:00"));
        assertThat(run("cancel", "First Saturday", "2026-12-16T02:00", "--reason", "")).isEqualTo(Status.USAGE);
        assertThat(run("cancel", "First Saturday", "2026-12-16T02:00", "--reason", "no vendor")).isEqualTo(Status.OK);
    }

    @Test
    void a_rule_is_edited_in_plain_words_and_what_is_not_said_stays() {
        assertThat(run("edit", "First Saturday", "--when", "first Sunday 03:00-05:00 UTC", "--cutoff", "PT30M",
                "--planned", "along", "--yes")).isEqualTo(Status.OK);
        var kept = calendars.current().windows().getFirst();
        assertThat(kept.id()).isEqualTo(Nights.firstSaturday().id());
        assertThat(kept.name()).isEqualTo("First Saturday");
        assertThat(kept.series().rrule()).isEqualTo("FREQ=MONTHLY;BYDAY=1SU");
        assertThat(kept.terms().cutoff()).hasMinutes(30);
        assertThat(told()).contains("Sun 6 Dec 2026 03:00 to 05:00 UTC").contains("kept: First Saturday");
        assertThat(now().proposal().span().start()).isEqualTo("2026-12-06T03:00:00Z");
    }

    @Test
    void nothing_is_kept_before_it_is_said_what_becomes_of_planned_changes() throws Exception {
        assertThat(run("cancel", "First Saturday", "2026-12-05T02:00", "--reason", "holiday", "--json"))
                .isEqualTo(Status.WAITS);
        assertThat(told()).contains("is gone then").contains("say what becomes of each");
        assertThat(json().get("kept").asBoolean()).isFalse();
        var planned = json().get("planned").get(0);
        assertThat(planned.get("change").asText()).isEqualTo(change.id().toString());
        assertThat(planned.get("ways")).extracting(way -> way.get("way").asText() + " " + way.get("start").asText())
                .containsExactly("next 2027-01-02T02:00:00Z", "keep 2026-12-05T02:00:00Z", "cancel ");
        assertThat(calendars.history(Nights.firstSaturday().id())).hasSize(1);
        assertThat(now()).isEqualTo(change);
    }

    @Test
    void a_change_that_stays_against_the_calendar_needs_to_say_why() {
        String[] keep = {"cancel", "First Saturday", "2026-12-05T02:00", "--reason", "holiday", "--planned",
                change.id().toString().substring(0, 8) + "=keep"};
        assertThat(run(keep)).isEqualTo(Status.USAGE);
        assertThat(told()).contains("--why");
        assertThat(now()).isEqualTo(change);
        var why = java.util.Arrays.copyOf(keep, keep.length + 2);
        why[keep.length] = "--why";
        why[keep.length + 1] = "the vendor comes that night";
        assertThat(run(why)).isEqualTo(Status.OK);
        assertThat(now().proposal().exception()).isEqualTo("the vendor comes that night");
        assertThat(calendars.history(Nights.firstSaturday().id())).hasSize(2);
    }

    @Test
    void at_a_terminal_each_change_is_asked_about() {
        typed = "cancel\nnot worth it\n";
        assertThat(run("remove", "First Saturday")).isEqualTo(Status.OK);
        assertThat(told()).contains("What becomes of it? [keep|cancel]").contains("removed: First Saturday");
        assertThat(now().settled()).isEqualTo(Stage.CANCELLED);
        assertThat(calendars.current().versions()).isEmpty();
    }

    @Test
    void no_answer_keeps_nothing() {
        typed = "\n";
        assertThat(run("remove", "First Saturday")).isEqualTo(Status.WAITS);
        assertThat(calendars.current().versions()).hasSize(1);
        assertThat(now()).isEqualTo(change);
    }

    @Test
    void a_way_that_is_not_there_is_a_misuse() {
        assertThat(run("remove", "First Saturday", "--planned", "along")).isEqualTo(Status.USAGE);
        assertThat(told()).contains("Say one of keep|cancel.");
    }

    @Test
    void a_new_blackout_asks_and_so_does_an_import(@TempDir Path folder) throws Exception {
        assertThat(run("add", "2026-12-05 00:00-23:00 UTC", "--blackout", "--yes", "--json")).isIn(Status.WAITS,
                Status.USAGE);
        var file = folder.resolve("holidays.ics");
        Files.writeString(file, """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//x//y//EN
                BEGIN:VEVENT
                UID:holidays
                DTSTAMP:20261101T000000Z
                DTSTART:20261204T000000Z
                DTEND:20261207T000000Z
                SUMMARY:Holidays
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
        assertThat(run("import", file.toString())).isEqualTo(Status.WAITS);
        assertThat(text()).contains("waits     holidays  Holidays");
        assertThat(calendars.current().blackouts()).isEmpty();
        assertThat(run("import", file.toString(), "--planned", "next", "--json")).isEqualTo(Status.OK);
        assertThat(json().get(0).get("outcome").asText()).isEqualTo("added");
        assertThat(now().proposal().span().start()).isEqualTo(Instant.parse("2027-01-02T02:00:00Z"));
    }

    @Test
    void an_edit_that_touches_no_change_is_kept_at_once() {
        assertThat(run("edit", "First Saturday", "--name", "Monthly", "--impact", "low,update", "--yes"))
                .isEqualTo(Status.OK);
        assertThat(calendars.current().windows()).extracting(Window::name).containsExactly("Monthly");
        assertThat(run("move", "Monthly", "2027-02-06T02:00", "2027-02-07T02:00", "--reason", "later"))
                .isEqualTo(Status.OK);
        assertThat(now()).isEqualTo(change);
    }

    private ChangeState now() {
        return changes.look(change.id()).orElseThrow();
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
        return new Cli(tools(), new Tools.Terminal(in, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), !typed.isEmpty(), Map.of())).run(all);
    }

    /// Only what the calendar needs; anything else that is asked for is a fault.
    private Tools tools() {
        return (Tools) Proxy.newProxyInstance(Tools.class.getClassLoader(), new Class<?>[]{Tools.class},
                (_, method, _) -> switch (method.getName()) {
                    case "calendars" -> calendars;
                    case "changes" -> changes;
                    case "planned" -> new ChangeEntries(changes, CLOCK).snapshot();
                    case "reader" -> READER;
                    case "hosts" -> new MemoryHosts(Sample.production().toArray(Host[]::new));
                    case "operator" -> Sample.ADA;
                    case "clock" -> CLOCK;
                    default -> throw new AssertionError(method.getName() + " is not needed here");
                });
    }
}
