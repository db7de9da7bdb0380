package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Mandate;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;

/// `runs extend`: more time for an open run with a reason, for its change where it has one, told as JSON.
class RunsExtendTest {
    private static final List<Host> HOSTS = List.of(Specimen.host("app-1", Environment.PRODUCTION));
    private static final Window NIGHT = new Window(new Ruling.Id("night"), "Saturday night",
            Series.once(LocalDateTime.parse("2026-12-05T02:00"), Length.of(Duration.ofHours(4)), ZoneOffset.UTC),
            Window.Terms.USUAL, Scope.EVERYTHING, Ruling.Source.NONE);
    private static final Clock CLOCK = Clock.fixed(Sample.START, Sample.BERLIN);

    private final MemoryCalendars calendars = MemoryCalendars.of(NIGHT);
    private final MemoryChanges changes = new MemoryChanges(calendars);
    private final ChangeDesk desk = new ChangeDesk(changes, () -> Sample.ADA, CLOCK, UUID::randomUUID);
    private final MemoryJournal journal = new MemoryJournal();
    private final LiveRuns runs = new LiveRuns(new Means(journal, new MemoryOutputs(), new ScriptedShells(),
            Ids.of(new Random(7)), CLOCK, Thread.ofVirtual().factory(),
            new Pace(List.of(Duration.ofMillis(1)), Duration.ofMillis(5), Duration.ofMillis(200))));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void a_run_that_no_change_planned_lasts_longer_for_a_reason_and_what_it_runs_into_is_told() throws Exception {
        var plan = opened(plan());
        var told = told("--until", "2026-12-05 06:30 UTC", "--reason", " the dump is slow ");
        assertThat(told.at("/run").asText()).isEqualTo(plan.id().toString());
        assertThat(told.at("/change").asText()).isEmpty();
        assertThat(told.at("/end").asText()).isEqualTo("2026-12-05T06:00:00Z");
        assertThat(told.at("/until").asText()).isEqualTo("2026-12-05T06:30:00Z");
        assertThat(told.at("/reason").asText()).isEqualTo("the dump is slow");
        assertThat(told.at("/by").asText()).isEqualTo("ada");
        assertThat(told.at("/against")).hasSize(1);
        assertThat(told.at("/against/0").asText()).contains("Saturday night");
        assertThat(state(plan).extended()).contains(Instant.parse("2026-12-05T06:30:00Z"));

        assertThat(run("--until", "2026-12-05 06:20 UTC", "--reason", "x")).isEqualTo(Status.USAGE);
        assertThat(said()).contains("It lasts so long already", "06:30 UTC");
        assertThat(run("--until", "2026-12-05 06:45 UTC", "--reason", "slower still")).isEqualTo(Status.OK);
        assertThat(said()).contains("Extended until Sat 5 Dec 2026 06:45 UTC");
        assertThat(out.size()).as("what is told to a person is no output").isZero();
    }

    @Test
    void of_a_run_that_carries_out_a_change_the_change_is_extended() throws Exception {
        var plan = plan();
        var drafted = desk.draft(Sample.proposal(HOSTS, Sample.phase(Sample.START)));
        var change = desk.write(drafted, new ChangeEvent.RunBegan(0, plan.id().value()));
        opened(plan.under(Mandate.of(change)));
        var told = told("--until", "2026-12-05 04:30 Europe/Berlin", "--reason", "slow");
        assertThat(told.at("/change").asText()).isEqualTo(change.id().toString());
        assertThat(told.at("/end").asText()).isEqualTo("2026-12-05T03:00:00Z");
        assertThat(changes.look(change.id()).flatMap(state -> state.end()))
                .contains(Instant.parse("2026-12-05T03:30:00Z"));
        assertThat(state(plan).extended()).as("its journal says nothing of it").isEmpty();
    }

    @Test
    void what_makes_no_sense_writes_nothing() {
        var plan = opened(plan());
        for (var wrong : List.of(List.of("--until", "2026-12-05 06:30 UTC"),
                List.of("--until", "2026-12-05 06:30 UTC", "--reason", " "),
                List.of("--until", "06:30", "--reason", "x"), List.of("--until", "", "--reason", "x"),
                List.of("--until", "2026-12-05 01:00 UTC", "--reason", "it is over"),
                List.of("--until", "2027-03-28 02:30 Europe/Berlin", "--reason", "an hour that is not there"))) {
            assertThat(run(wrong.toArray(String[]::new))).as(String.join(" ", wrong)).isEqualTo(Status.USAGE);
        }
        assertThat(journal.read(plan.id())).hasSize(1);
        journal.append(plan.id(), 2, Sample.START,
                new RunEvent.Finished(RunEvent.Result.ABANDONED, "", Specimen.ADA));
        assertThat(run("--until", "2026-12-05 06:30 UTC", "--reason", "x")).isEqualTo(Status.USAGE);
        assertThat(said()).contains("closed already");
    }

    private static Plan plan() {
        return Specimen.plan("update", HOSTS, List.of(), Specimen.step("Restart", "systemctl restart unet"));
    }

    private Plan opened(Plan plan) {
        journal.append(plan.id(), 1, Sample.START, new RunEvent.Opened(plan, Specimen.ADA));
        return plan;
    }

    private RunState state(Plan plan) {
        return RunState.of(journal.read(plan.id()));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private JsonNode told(String... how) throws IOException {
        var all = java.util.Arrays.copyOf(how, how.length + 1);
        all[how.length] = "--json";
        assertThat(run(all)).as(said()).isEqualTo(Status.OK);
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private int run(String... how) {
        out.reset();
        err.reset();
        var all = new String[how.length + 3];
        all[0] = "runs";
        all[1] = "extend";
        all[2] = runs.list().getFirst().id().toString().substring(0, 8);
        System.arraycopy(how, 0, all, 3, how.length);
        return new Cli(tools(), new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false, Map.of())).run(all);
    }

    private Tools tools() {
        return (Tools) Proxy.newProxyInstance(Tools.class.getClassLoader(), new Class<?>[]{Tools.class},
                (_, method, _) -> switch (method.getName()) {
                    case "runs" -> runs;
                    case "calendars" -> calendars;
                    case "changes" -> changes;
                    case "hosts" -> new MemoryHosts(HOSTS.toArray(Host[]::new));
                    case "operator" -> Sample.ADA;
                    case "clock" -> CLOCK;
                    default -> throw new AssertionError(method.getName() + " is not asked for");
                });
    }
}
