package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.kernel.Operator;

/// What each deed of `changes` answers with `--json`: the change as it is then.
class ChangesJsonTest {
    private final MemoryCalendars calendars = new MemoryCalendars();
    private final MemoryChanges changes = new MemoryChanges(calendars);
    private final Clock clock = Clock.fixed(Sample.NOW, Sample.BERLIN);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ChangeDesk desk = new ChangeDesk(changes, () -> Sample.ADA, clock, UUID::randomUUID);
    private final String id = desk.draft(Sample.proposal()).id().toString();
    private Operator operator = Sample.ADA;

    @Test
    void each_deed_answers_with_the_change_as_it_is_then() throws Exception {
        assertThat(stage("submit", id)).isEqualTo("awaiting-approval");
        operator = Sample.BOB;
        assertThat(stage("refuse", id, "--reason", "no way back")).isEqualTo("draft");
        operator = Sample.ADA;
        stage("submit", id);
        operator = Sample.BOB;
        var approved = told("approve", id, "--note", "fine");
        assertThat(approved.at("/change/stage").asText()).isEqualTo("approved");
        assertThat(approved.at("/approvedBy/0/by").asText()).isEqualTo("bob");
        assertThat(approved.at("/approvedBy/0/note").asText()).isEqualTo("fine");
        assertThat(stage("announce", id, "--how", "by mail")).isEqualTo("announced");
        assertThat(stage("no-go", id, "--reason", "storm")).isEqualTo("no-go");
        assertThat(stage("go", id)).isEqualTo("go");
        var moved = told("move", id, "--start", "2026-12-12 03:00 Europe/Berlin", "--reason", "vendor");
        assertThat(moved.at("/change/start").asText()).isEqualTo("2026-12-12T02:00:00Z");
        assertThat(moved.at("/change/stage").asText()).as("approvals were for the old time")
                .isEqualTo("awaiting-approval");
        assertThat(moved.at("/approvedBy")).isEmpty();
        var cancelled = told("cancel", id, "--reason", "not needed");
        assertThat(cancelled.at("/change/stage").asText()).isEqualTo("cancelled");
        assertThat(cancelled.at("/history").findValuesAsText("kind")).containsExactly("drafted", "submitted", "refused",
                "submitted", "approved", "announced", "decided", "decided", "moved", "cancelled");
    }

    @Test
    void a_running_change_that_is_extended_tells_its_history() throws Exception {
        desk.write(changes.look(changes.lines().getFirst().id()).orElseThrow(),
                new ChangeEvent.RunBegan(0, Sample.id("run")));
        var extended = told("extend", id, "--until", "2026-12-05 04:30 Europe/Berlin", "--reason", "slow");
        assertThat(extended.at("/change/stage").asText()).isEqualTo("running");
        assertThat(extended.at("/history/2/kind").asText()).isEqualTo("extended");
        assertThat(extended.at("/history/2/words").asText()).contains("slow");
    }

    @Test
    void a_change_is_moved_into_a_blackout_only_with_a_reason_that_approvers_see() throws Exception {
        calendars.keep(Edit.first(new Blackout(new Ruling.Id("holidays"), "Holidays",
                Series.once(LocalDateTime.parse("2026-12-10T00:00"), Length.parse("P20D"), Sample.BERLIN), "",
                Scope.EVERYTHING, Ruling.Source.NONE), Sample.NOW, Sample.BOB, ""));
        assertThat(run("move", id, "--start", "2026-12-12 03:00 Europe/Berlin", "--reason", "vendor"))
                .isEqualTo(Status.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("It is in the blackout Holidays", "--exception");
        var moved = told("move", id, "--start", "2026-12-12 03:00 Europe/Berlin", "--reason", "vendor", "--exception",
                "the old version is unsafe");
        assertThat(moved.at("/exception").asText()).isEqualTo("the old version is unsafe");
        var back = told("move", id, "--start", "2026-12-05 03:00 Europe/Berlin", "--reason", "earlier");
        assertThat(back.at("/exception").asText()).isEmpty();
    }

    @Test
    void what_is_not_allowed_prints_no_json() {
        assertThat(run("approve", id, "--json")).isNotEqualTo(Status.OK);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("not waiting for an approval");
    }

    private String stage(String... arguments) throws IOException {
        return told(arguments).at("/change/stage").asText();
    }

    private JsonNode told(String... arguments) throws IOException {
        var all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--json";
        assertThat(run(all)).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(Status.OK);
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private int run(String... arguments) {
        out.reset();
        var all = new String[arguments.length + 1];
        all[0] = "changes";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Cli(tools(), new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false, Map.of())).run(all);
    }

    private Tools tools() {
        return (Tools) Proxy.newProxyInstance(Tools.class.getClassLoader(), new Class<?>[]{Tools.class},
                (_, method, _) -> switch (method.getName()) {
                    case "changes" -> changes;
                    case "operator" -> operator;
                    case "clock" -> clock;
                    case "calendars" -> calendars;
                    case "planned" -> new ChangeEntries(changes, clock).snapshot();
                    case "hosts" -> new MemoryHosts(Sample.production().toArray(Host[]::new));
                    default -> throw new AssertionError(method.getName() + " is not asked for");
                });
    }
}
