package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.job.HostJobs;
import org.watchkeeper.calendar.job.JobReading;
import org.watchkeeper.calendar.job.JobRound;
import org.watchkeeper.calendar.testing.Nights;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.run.testing.Specimen;

/// `calendar jobs`: what hosts do by themselves, read and told.
class CalendarJobsTest {
    private static final String ANSWER = """
            @begin 1
            @zone -
            |Europe/Berlin
            @daemon cron
            @crontab ada
            |30 2 * * * /opt/backup.sh
            @unread /etc/crontab
            @end 1
            """;

    private final MemoryHosts hosts = new MemoryHosts(Specimen.host("app-1", Environment.PRODUCTION),
            Specimen.host("gone-1", Environment.PRODUCTION));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<JobReading> kept = new ArrayList<>();
    private final HostJobs jobs = new HostJobs() {
        @Override
        public List<JobReading> all() {
            return List.copyOf(kept);
        }

        @Override
        public synchronized void keep(JobReading reading) {
            kept.add(reading);
        }

        @Override
        public long version() {
            return kept.size();
        }
    };

    @Test
    void jobs_are_read_and_told_with_their_next_runs_and_a_host_that_is_away_is_told() throws Exception {
        assertThat(run("app-1", "gone-1", "--read", "--json")).isEqualTo(Status.FAILED);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("gone-1: No answer");
        assertThat(json().get(1).get("trouble").asText()).isEqualTo("No answer");
        var app = json().get(0);
        assertThat(app.get("zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(app.get("read").asText()).isEqualTo("2026-05-20T12:00:00Z");
        assertThat(app.get("remarks").get(0).asText()).isEqualTo("/etc/crontab may not be read.");
        assertThat(app.get("jobs").get(0).get("words").asText()).isEqualTo("/opt/backup.sh");
        assertThat(app.get("jobs").get(0).get("next")).extracting(each -> each.get("start").asText())
                .containsExactly("2026-05-21T00:30:00Z", "2026-05-22T00:30:00Z", "2026-05-23T00:30:00Z");
    }

    @Test
    void what_was_read_is_told_without_asking_the_host_again() {
        run("app-1", "--read");

        assertThat(run()).isEqualTo(Status.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(
                "app-1: 1 jobs, read Wed 20 May 2026 14:00 Europe/Berlin", "30 2 * * *",
                "crontab of ada, line 1 as ada")
                .doesNotContain("gone-1");
        assertThat(kept).hasSize(1);
    }

    @Test
    void to_read_takes_names_and_nobody_means_nobody() {
        assertThat(run("--read")).isEqualTo(Status.USAGE);
        assertThat(kept).isEmpty();
    }

    private JsonNode json() throws Exception {
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private int run(String... arguments) {
        out.reset();
        var all = new ArrayList<>(List.of("calendar", "jobs"));
        all.addAll(List.of(arguments));
        return new Cli(tools(), new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false, Map.of())).run(all.toArray(String[]::new));
    }

    private Tools tools() {
        var clock = Clock.fixed(Nights.NOW, ZoneOffset.UTC);
        return (Tools) Proxy.newProxyInstance(Tools.class.getClassLoader(), new Class<?>[]{Tools.class},
                (_, method, _) -> switch (method.getName()) {
                    case "hosts" -> hosts;
                    case "clock" -> clock;
                    case "hostJobs" -> jobs;
                    case "jobRound" -> new JobRound(CalendarJobsTest::open, jobs, clock);
                    default -> throw new AssertionError(method.getName() + " is not needed here");
                });
    }

    private static Wire open(Host host, Questions questions) {
        if (host.name().equals("gone-1")) {
            throw new Unreachable("No answer", host.name(), "", false);
        }
        return new Answering();
    }

    private static final class Answering implements Wire {
        @Override
        public Exit exec(String commandLine, byte[] input, Bytes printed, Bytes errors) {
            var bytes = ANSWER.getBytes(StandardCharsets.UTF_8);
            printed.accept(bytes, 0, bytes.length);
            return new Exit(0, "", "");
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void abort(String why) {
            throw new AssertionError(why);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
