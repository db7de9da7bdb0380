package org.watchkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.assign.Mark;
import org.watchkeeper.health.assign.Watchlist;
import org.watchkeeper.health.store.SqlAssignments;
import org.watchkeeper.health.store.SqlLogbook;
import org.watchkeeper.health.store.SqlMarks;
import org.watchkeeper.health.watch.CheckKey;
import org.watchkeeper.health.watch.Logbook.Entry;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.store.testing.TestDatabase;

/// `health` on the command line, over a real database.
class HealthCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final Host APP = Sample.host("app-1", Environment.PRODUCTION, false);
    private static final CheckKey DISK = new CheckKey(APP.id(), new ProbeId("disk"));
    private final TestDatabase database = TestDatabase.sqlite();
    private final MemoryHosts hosts = new MemoryHosts();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HealthBooks books;

    @BeforeEach
    void open() {
        var opened = database.open();
        hosts.save(APP);
        var assignments = new SqlAssignments(opened);
        var marks = new SqlMarks(opened);
        books = new HealthBooks(assignments, marks, new SqlLogbook(opened),
                () -> Watchlist.of(hosts.all(), assignments.all()),
                now -> marks.at(now).stream().collect(java.util.stream.Collectors.toMap(Mark::host, Mark::work)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_probe_is_assigned_its_limits_are_changed_and_it_is_taken_away() throws Exception {
        assertThat(run("assign", "disk", "--on", "all", "--title", "Disk", "--command", "df -P /", "--value",
                "max(column(\"Capacity\"))", "--unit", "%", "--critical", "exit != 0", "--every", "30s"))
                .isEqualTo(Status.OK);
        assertThat(run("assign", "disk", "--on", "app-1", "--warning", "exit == 3", "--in-row", "2"))
                .isEqualTo(Status.OK);
        assertThat(run("assignments", "--json")).isEqualTo(Status.OK);
        var json = json();
        assertThat(json).hasSize(2);
        assertThat(json.get(1).path("on").asText()).isEqualTo("app-1");
        assertThat(json.get(1).path("ask").asText()).as("what is not given stays").isEqualTo("df -P /");
        assertThat(json.get(1).path("warning").asText()).isEqualTo("exit == 3");
        assertThat(json.get(1).path("critical").asText()).isEqualTo("exit != 0");
        assertThat(json.get(1).path("inRow").asInt()).isEqualTo(2);
        assertThat(json.get(1).path("everySeconds").asInt()).isEqualTo(30);
        assertThat(run("assign", "disk", "--on", "app-1", "--off")).isEqualTo(Status.OK);
        assertThat(books.duties().now()).isEmpty();
        assertThat(run("unassign", "disk", "--on", "app-1")).isEqualTo(Status.OK);
        assertThat(books.duties().now()).containsOnlyKeys(APP);
    }

    @Test
    void a_kind_brings_its_limits() throws Exception {
        assertThat(run("assign", "root", "--on", "all", "--kind", "disk=/", "--every", "1m")).isEqualTo(Status.OK);
        assertThat(run("assignments", "--json")).isEqualTo(Status.OK);
        assertThat(json().get(0).path("probe").asText()).isEqualTo("root");
        assertThat(json().get(0).path("critical").asText()).contains("90");
        assertThat(json().get(0).path("everySeconds").asInt()).isEqualTo(60);
        run("assign", "own", "--on", "all", "--command", "df -P /");
        assertThat(run("assignments")).isEqualTo(Status.OK);
        assertThat(text()).containsPattern("root +all +Disk /").containsPattern("own +all +df -P /")
                .doesNotContain("need()");
        assertThat(run("assign", "x", "--on", "all", "--kind", "nonsense")).isEqualTo(Status.USAGE);
        assertThat(run("assign", "x", "--on", "all", "--kind", "unit")).as("of what?").isEqualTo(Status.USAGE);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThat(run("assign", "disk", "--on", "all")).as("nothing is asked").isEqualTo(Status.USAGE);
        assertThat(run("assign", "Disk!", "--on", "all", "--command", ":")).isEqualTo(Status.USAGE);
        assertThat(run("assign", "disk", "--on", "all", "--command", ":", "--critical", "exit >"))
                .isEqualTo(Status.USAGE);
        assertThat(run("assign", "disk", "--on", "all", "--command", ":", "--tcp", "a:1")).isEqualTo(Status.USAGE);
        assertThat(run("assign", "port", "--on", "all", "--tcp", "db-1")).isEqualTo(Status.USAGE);
        assertThat(run("assign", "port", "--on", "nobody", "--tcp", "db-1:1")).isEqualTo(Status.PROBLEM);
        assertThat(run("mark", "app-1", "--for", "99d", "--reason", "x")).isEqualTo(Status.USAGE);
        assertThat(books.assignments().all()).isEmpty();
    }

    @Test
    void checks_are_listed_the_worst_first_and_a_critical_one_is_the_status() throws Exception {
        run("assign", "disk", "--on", "all", "--command", "df");
        run("assign", "load", "--on", "all", "--command", "uptime");
        assertThat(run("list")).isEqualTo(Status.OK);
        assertThat(text()).contains("unknown").contains("not read yet");
        read(NOW.minusSeconds(5), Level.CRITICAL, "99 % \u001b[31mfull");
        assertThat(run()).isEqualTo(Status.FAILED);
        assertThat(text()).startsWith("critical").contains("99 % \uFFFD[31mfull").doesNotContain("\u001b");
        assertThat(run("list", "app-1", "--json")).isEqualTo(Status.FAILED);
        assertThat(json().get(0).path("state").asText()).isEqualTo("critical");
        assertThat(json().get(0).path("value").asDouble()).isEqualTo(99);
        assertThat(json().get(0).path("at").asText()).isEqualTo("2026-11-21T01:59:55Z");
    }

    @Test
    void what_no_console_has_read_for_a_while_is_stale() {
        run("assign", "disk", "--on", "all", "--command", "df");
        read(NOW.minusSeconds(300), Level.CRITICAL, "full");
        assertThat(run()).isEqualTo(Status.OK);
        assertThat(text()).contains("stale").contains("no console watches");
    }

    @Test
    void history_is_told_oldest_first() throws Exception {
        read(NOW.minusSeconds(600), Level.OK, "40 %");
        read(NOW.minusSeconds(300), Level.CRITICAL, "99 %");
        assertThat(run("history", "app-1", "disk", "--json")).isEqualTo(Status.OK);
        assertThat(json().findValuesAsText("level")).containsExactly("ok", "critical");
        assertThat(run("history", "app-1", "disk", "--since", "6m")).isEqualTo(Status.OK);
        assertThat(text().lines()).singleElement().asString().contains("critical").contains("99 %");
    }

    @Test
    void a_check_is_seen_and_kept_quiet_and_a_host_is_marked() {
        assertThat(run("ack", "app-1", "disk")).isEqualTo(Status.OK);
        assertThat(run("snooze", "app-1", "disk", "--for", "2h")).isEqualTo(Status.OK);
        var said = books.logbook().attention().get(DISK);
        assertThat(said.seen().orElseThrow().who()).isEqualTo("ada");
        assertThat(said.snoozed()).contains(NOW.plus(Duration.ofHours(2)));
        run("assign", "disk", "--on", "all", "--command", "df");
        read(NOW.minusSeconds(5), Level.CRITICAL, "full");
        assertThat(run("mark", "app-1", "--for", "2h", "--reason", "new disk")).isEqualTo(Status.OK);
        assertThat(run("list")).isEqualTo(Status.OK);
        assertThat(text()).contains("under maintenance").contains("marked by ada: new disk");
        assertThat(run("unmark", "app-1")).isEqualTo(Status.OK);
        assertThat(run("list")).isEqualTo(Status.FAILED);
    }

    private void read(Instant at, Level level, String text) {
        books.logbook().add(List.of(new Entry(DISK,
                new Reading(at, level, OptionalDouble.of(99), "%", text, "", Duration.ZERO))));
    }

    private JsonNode json() throws Exception {
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        out.reset();
        var all = new String[arguments.length + 1];
        all[0] = "health";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Cli(tools(), new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false, Map.of())).run(all);
    }

    /// Everything but health and hosts is none of this command's business.
    private Tools tools() {
        return (Tools) Proxy.newProxyInstance(Tools.class.getClassLoader(), new Class<?>[]{Tools.class},
                (_, method, _) -> switch (method.getName()) {
                    case "health" -> books;
                    case "hosts" -> hosts;
                    case "operator" -> new Operator("ada");
                    case "clock" -> Clock.fixed(NOW, ZoneOffset.UTC);
                    default -> throw new AssertionError(method.getName() + " is not asked for");
                });
    }
}
