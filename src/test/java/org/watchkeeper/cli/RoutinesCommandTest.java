package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.drill.Fleet;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.ConnectionTest;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.routine.Diaries;
import org.watchkeeper.routine.Routines;
import org.watchkeeper.routine.round.Rounds;
import org.watchkeeper.routine.testing.Ward;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Outputs;
import org.watchkeeper.run.Runs;
import org.watchkeeper.run.testing.Act;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.RunbookReader;
import org.watchkeeper.runbook.version.Acceptances;

/// `routines` on the command line: what it prints, and its exit statuses.
class RoutinesCommandTest {
    private final Ward ward = new Ward();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void what_is_due_is_told_in_json_with_its_zone() throws Exception {
        ward.adopt("look", false, "app-1", "db-1");
        assertThat(run("due", "--json")).isEqualTo(Status.OK);
        var due = JsonMapper.builder().build().readTree(out.toByteArray()).get(0);
        assertThat(due.get("title").asText()).isEqualTo("look");
        assertThat(due.get("due").asText()).isEqualTo("2026-11-02T08:00:00Z");
        assertThat(due.get("zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(due.get("standing").asText()).isEqualTo("due");
        assertThat(due.get("hosts")).extracting(host -> host.asText()).containsExactly("app-1", "db-1");
        assertThat(due.get("planned").asText()).isEqualTo("PT5M");
    }

    @Test
    void where_there_is_nothing_that_is_said_in_a_sentence_and_json_is_an_empty_array() {
        assertThat(run("due")).isEqualTo(Status.OK);
        assertThat(text()).isEqualTo("No routine is due.\n");
        out.reset();
        assertThat(run("list")).isEqualTo(Status.OK);
        assertThat(text()).startsWith("No routine is adopted.");
        out.reset();
        assertThat(run("due", "--json")).isEqualTo(Status.OK);
        assertThat(text().strip()).isEqualTo("[ ]");
    }

    @Test
    void a_look_says_on_the_error_stream_where_it_is() {
        ward.adopt("look", false, "app-1", "db-1");
        assertThat(run("run", "look")).isEqualTo(Status.OK);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("· host 1 of 2, app-1: df\n",
                "· host 2 of 2, db-1: uptime\n");
    }

    @Test
    void a_look_that_finds_nothing_is_status_0() {
        ward.adopt("look", false, "app-1");
        assertThat(run("run", "look")).isEqualTo(Status.OK);
        assertThat(text()).isEqualTo("3 are as they should be\n");
    }

    @Test
    void what_is_odd_is_printed_with_its_output_and_is_status_1() {
        ward.adopt("look", false, "app-1");
        ward.shells.when("free", Act.print("out of memory\n"), Act.exit(1));
        assertThat(run("run", "look")).isEqualTo(Status.FAILED);
        assertThat(text()).contains("odd  app-1  $ free").contains("out of memory")
                .contains("1 is not as it should be, 2 are as they should be");
    }

    @Test
    void what_nobody_knows_is_status_4_and_told_in_json() throws Exception {
        ward.adopt("look", false, "app-1");
        ward.shells.refuse("app-1", new Unreachable("The login was refused", "app-1", "", true));
        assertThat(run("run", "look", "--json")).isEqualTo(Status.UNKNOWN);
        var found = JsonMapper.builder().build().readTree(out.toByteArray());
        assertThat(found.get("verdict").asText()).isEqualTo("unknown");
        assertThat(found.get("standingOut").get(0).get("host").asText()).isEqualTo("app-1");
    }

    @Test
    void what_does_more_than_look_is_status_3_and_starts_nothing() {
        ward.adopt("change", false, "app-1");
        assertThat(run("run", "change")).isEqualTo(Status.WAITS);
        assertThat(ward.shells.started()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("'restart' is not known to leave everything as it is");
    }

    @Test
    void a_routine_is_found_by_its_name_in_whatever_case() {
        ward.adopt("change", false, "app-1");
        assertThat(run("run", "CHAN")).isEqualTo(Status.WAITS);
    }

    @Test
    void a_wrong_time_is_refused_before_the_library_is_read() {
        assertThat(run("adopt", "shop.md#check", "--at", "25:00", "--zone", "UTC")).isEqualTo(Status.USAGE);
        assertThat(run("adopt", "shop.md#check", "--at", "09:00", "--zone", "Nowhere")).isEqualTo(Status.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("This is no time", "no time zone 'Nowhere'");
    }

    @Test
    void a_routine_that_is_not_there_is_a_misuse() {
        assertThat(run("run", "nothing")).isEqualTo(Status.USAGE);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "routines";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Cli(new OneWard(ward), new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false, Map.of())).run(all);
    }

    private record OneWard(Ward ward) implements Tools {
        @Override
        public Routines routines() {
            return ward.routines;
        }

        @Override
        public Diaries diaries() {
            return ward.diaries;
        }

        @Override
        public Rounds rounds() {
            return ward.rounds;
        }

        @Override
        public Runs runs() {
            return ward.runs;
        }

        @Override
        public Outputs outputs() {
            return ward.outputs;
        }

        @Override
        public Hosts hosts() {
            return ward.hosts;
        }

        @Override
        public Operator operator() {
            return Specimen.ADA;
        }

        @Override
        public Clock clock() {
            return Clock.fixed(Ward.NOW, ZoneOffset.UTC);
        }

        @Override
        public RunbookReader reader() {
            throw new AssertionError("no document is read");
        }

        @Override
        public Library library() {
            throw new AssertionError("no document is read");
        }

        @Override
        public Acceptances acceptances() {
            throw new AssertionError("no document is compared");
        }

        @Override
        public Clearance clearance() {
            return Clearance.EVERYTHING;
        }

        @Override
        public ConnectionTest connectionTest() {
            throw new AssertionError("no connection is tested");
        }

        @Override
        public Fleet fleet() {
            throw new AssertionError("no practice");
        }

        @Override
        public Ids ids() {
            throw new AssertionError("no ids are made here");
        }
    }
}
