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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Round;
import org.watchkeeper.health.Rounds;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.Identity;
import org.watchkeeper.host.fact.KnownMachine;
import org.watchkeeper.host.testing.MemoryFacts;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.run.fact.FactRound;
import org.watchkeeper.run.testing.Specimen;

/// `hosts facts`: what hosts say of themselves, asked and kept, and a machine that was built anew.
class HostsFactsCommandTest {
    private static final Host APP = Specimen.host("app-1", Environment.PRODUCTION);
    private final MemoryHosts hosts = new MemoryHosts(APP, Specimen.host("gone-1", Environment.PRODUCTION));
    private final MemoryFacts book = new MemoryFacts();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> said = new HashMap<>(Map.of("system", "@kernel Linux 6.1 x86_64\n@name app\n"
            + "NAME=Debian\nVERSION_ID=12\nID=debian\n", "machine", "1".repeat(32), "clock",
            "1795226700\n+0100\nEurope/Berlin\n",
            "units", "@systemd\nnginx running\n", "programs", "psql\n", "versions",
            "psql=psql 15.4\n", "deployment", "init systemd\n"));
    private Instant now = Specimen.NIGHT;
    private int asked;

    @Test
    void hosts_are_asked_and_one_that_is_away_is_told() throws Exception {
        assertThat(run("app-1", "gone-1", "--gather", "--json")).isEqualTo(Status.FAILED);

        var app = json().get(0);
        assertThat(app.get("at").asText()).isEqualTo("2026-11-21T02:00:00Z");
        assertThat(app.get("stale").asBoolean()).isFalse();
        assertThat(app.get("system").asText()).isEqualTo("Debian 12");
        assertThat(app.get("identity").asText()).isEqualTo("same");
        assertThat(app.get("known").get("since").asText()).isEqualTo("2026-11-21T02:00:00Z");
        assertThat(app.get("clock").get("zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(app.get("clock").get("off").asBoolean()).isTrue();
        assertThat(app.get("programs").get("psql").asText()).isEqualTo("15.4");
        assertThat(app.get("units").get("nginx").asText()).isEqualTo("running");
        var gone = json().get(1);
        assertThat(gone.get("trouble").asText()).isEqualTo("no answer");
        assertThat(gone.get("identity").asText()).isEqualTo("unasked");
        assertThat(gone.get("clock").isNull()).isTrue();
        assertThat(text(err)).contains("gone-1 could not be asked what it is: no answer. Nothing is known of it",
                "The clock of app-1 is not right");
    }

    @Test
    void what_is_stored_is_told_with_its_age_and_nobody_is_asked() {
        run("app-1");
        now = now.plus(Duration.ofDays(3));
        asked = 0;

        assertThat(run("--stored")).isEqualTo(Status.OK);
        assertThat(asked).isZero();
        assertThat(text(out)).contains("app-1: as of ", "3 days ago, stale", "System       Debian 12")
                .doesNotContain("gone-1");
        assertThat(run("app-1")).as("what is old is asked for again").isEqualTo(Status.OK);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void another_machine_under_the_name_is_accepted_only_with_a_reason_and_only_when_it_was_seen() {
        run("app-1");
        assertThat(run("app-1", "--accept-machine", "rebuilt")).as("it is the known one").isEqualTo(Status.USAGE);
        said.put("machine", "2".repeat(32));
        run("app-1", "--gather");
        assertThat(text(out)).contains("Machine      " + "2".repeat(32), "Known as     " + "1".repeat(32));
        assertThat(book.of(APP.id()).identity()).isEqualTo(Identity.OTHER);
        assertThat(run("app-1", "--accept-machine", " ")).isEqualTo(Status.USAGE);
        assertThat(book.of(APP.id()).identity()).isEqualTo(Identity.OTHER);
        assertThat(run("app-1", "--accept-machine", "rebuilt")).isEqualTo(Status.OK);
        assertThat(book.machines(APP.id()).getFirst())
                .isEqualTo(new KnownMachine("2".repeat(32), now, "ada", "rebuilt"));
    }

    @Test
    void that_it_tells_no_machine_id_is_said_with_a_reason_and_taken_back() throws Exception {
        run("app-1");
        assertThat(run("app-1", "--ask-machine-id", "why not")).as("it is asked for it").isEqualTo(Status.USAGE);
        said.put("machine", "");
        run("app-1", "--gather");
        assertThat(book.of(APP.id()).identity()).isEqualTo(Identity.UNSAID);
        assertThat(run("app-1", "--no-machine-id", " ")).isEqualTo(Status.USAGE);
        assertThat(run("app-1", "--no-machine-id", "x", "--accept-machine", "y")).isEqualTo(Status.USAGE);
        assertThat(run("app-1", "--no-machine-id", "an appliance")).isEqualTo(Status.OK);
        assertThat(text(out)).contains("Known as     " + "1".repeat(32) + ", and tells no machine id",
                ", ada: " + "1".repeat(32) + " tells no machine id, an appliance");
        run("app-1", "--stored", "--json");
        assertThat(json().get(0).get("identity").asText()).isEqualTo("silent");
        assertThat(json().get(0).at("/known/silent").asBoolean()).isTrue();
        assertThat(json().get(0).at("/said/0/reason").asText()).isEqualTo("an appliance");
        assertThat(run("app-1", "--ask-machine-id", "it got one")).isEqualTo(Status.OK);
        assertThat(book.of(APP.id()).identity()).isEqualTo(Identity.UNSAID);
        assertThat(book.machines(APP.id())).hasSize(3);
    }

    @Test
    void to_ask_takes_names_and_nobody_means_nobody() {
        assertThat(run()).isEqualTo(Status.USAGE);
        assertThat(run("--gather")).isEqualTo(Status.USAGE);
        assertThat(run("app-1", "--gather", "--stored")).isEqualTo(Status.USAGE);
        assertThat(asked).isZero();
    }

    private JsonNode json() throws Exception {
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private static String text(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        out.reset();
        var all = new ArrayList<>(List.of("hosts", "facts"));
        all.addAll(List.of(arguments));
        return new Cli(tools(), new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                false, Map.of())).run(all.toArray(String[]::new));
    }

    private Tools tools() {
        return (Tools) Proxy.newProxyInstance(Tools.class.getClassLoader(), new Class<?>[]{Tools.class},
                (_, method, _) -> switch (method.getName()) {
                    case "hosts" -> hosts;
                    case "clock" -> Clock.fixed(now, ZoneOffset.UTC);
                    case "operator" -> Specimen.ADA;
                    case "factBook" -> book;
                    case "facts" -> new FactRound(_ -> new Answering(), book, () -> now);
                    default -> throw new AssertionError(method.getName() + " is not needed here");
                });
    }

    /// Hosts that say what the test wants; `gone-1` is away.
    private final class Answering implements Rounds {
        @Override
        public Round ask(Host host, List<Probe> probes) {
            asked++;
            return host.name().equals("gone-1")
                    ? new Round.Unreached(now, "no answer", false)
                    : new Round.Answered(now, Duration.ofMillis(100),
                            probes.stream().collect(Collectors.toMap(Probe::id,
                                    probe -> new Observation.Ended(0, said.getOrDefault(probe.title(), ""), "", false,
                                            Duration.ofMillis(10)))));
        }

        @Override
        public void part(HostId host) {
            // Nothing is open.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
