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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.attach.Attaching;
import org.watchkeeper.checklist.attach.EvidenceFiles;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.assign.Assignment;
import org.watchkeeper.health.assign.Mark;
import org.watchkeeper.health.assign.Scope;
import org.watchkeeper.health.assign.Watchlist;
import org.watchkeeper.health.store.SqlAssignments;
import org.watchkeeper.health.store.SqlLogbook;
import org.watchkeeper.health.store.SqlMarks;
import org.watchkeeper.health.watch.CheckKey;
import org.watchkeeper.health.watch.Logbook.Entry;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.store.testing.TestDatabase;

/// `checklists attach --check`: what a health check has read last becomes evidence, with the time at which it was read.
class ChecklistsAttachTest {
    private static final Host APP = Specimen.practiceHost("app-1");
    private static final Instant READ = Sample.NIGHT.minusSeconds(20);

    private final TestDatabase database = TestDatabase.sqlite();
    private final MemoryChecklists checklists = new MemoryChecklists();
    private final MemoryHosts hosts = new MemoryHosts(APP);
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HealthBooks books;

    @BeforeEach
    void open() {
        var opened = database.open();
        var assignments = new SqlAssignments(opened);
        var marks = new SqlMarks(opened);
        books = new HealthBooks(assignments, marks, new SqlLogbook(opened),
                () -> Watchlist.of(hosts.all(), assignments.all()),
                now -> marks.at(now).stream().collect(Collectors.toMap(Mark::host, Mark::work)));
        watch("root", "Disk /", Level.OK, 61);
        watch("var", "Disk /var", Level.CRITICAL, 97);
        watch("load", "Load", Level.OK, 0.4);
        checklists.append(Sample.occasion("night"), Sample.did("open", Sample.opening(Sample.occasion("night"),
                Sample.list("Before", Sample.TWO_DAYS_BEFORE, "Look at the disks", "Decide"))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_a_check_has_read_last_is_kept_with_its_own_time_and_ticks_nothing() {
        assertThat(attach("--check", "load")).as(said()).isEqualTo(Status.OK);
        assertThat(item().evidence()).containsExactly(reading("app-1: Load", "0.4"));
        assertThat(item().isOpen()).isTrue();
        assertThat(said()).contains("app-1: Load");
    }

    @Test
    void one_that_is_not_well_says_so() {
        assertThat(attach("--check", "APP-1: disk /var")).as(said()).isEqualTo(Status.OK);
        assertThat(item().evidence()).containsExactly(reading("app-1: Disk /var (critical)", "97"));
    }

    @Test
    void a_name_that_another_one_begins_with_can_be_said_in_full() {
        assertThat(attach("--check", "app-1: Disk /")).as(said()).isEqualTo(Status.OK);
        assertThat(item().evidence()).containsExactly(reading("app-1: Disk /", "61"));
    }

    @Test
    void several_that_fit_are_named_and_none_that_fits_is_told_and_nothing_is_kept() {
        assertThat(attach("--check", "disk")).isEqualTo(Status.USAGE);
        assertThat(said()).contains("app-1: Disk /", "app-1: Disk /var (critical)");
        assertThat(attach("--check", "swap")).isEqualTo(Status.USAGE);
        assertThat(said()).contains("swap").contains("health list");
        assertThat(attach()).isEqualTo(Status.USAGE);
        assertThat(item().evidence()).isEmpty();
    }

    private static Evidence.Reading reading(String what, String value) {
        return new Evidence.Reading(what, value, "%", Optional.of(READ.atZone(java.time.ZoneId.systemDefault())));
    }

    private void watch(String id, String title, Level level, double value) {
        var probe = new Probe(new ProbeId(id), title, new Ask.OnHost(":"), Judgement.EXIT, Probe.USUAL,
                Duration.ofSeconds(10), Optional.empty(), "");
        books.assignments().save(new Assignment(new Scope.One(APP.id()), probe, true, "ada", READ));
        books.logbook().add(List.of(new Entry(new CheckKey(APP.id(), probe.id()),
                new Reading(READ, level, OptionalDouble.of(value), "%", "", "", Duration.ZERO))));
    }

    private ItemState item() {
        return checklists.look(Sample.occasion("night")).orElseThrow().lists().getFirst().items().getFirst();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int attach(String... how) {
        err.reset();
        var list = checklists.lines().getFirst().id().toString();
        var all = new java.util.ArrayList<>(List.of("checklists", "attach", list, "1"));
        all.addAll(List.of(how));
        return new Cli(tools(), new Tools.Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, Map.of()))
                .run(all.toArray(String[]::new));
    }

    /// Everything but lists, health and hosts is none of this command's business.
    private Tools tools() {
        return (Tools) Proxy.newProxyInstance(Tools.class.getClassLoader(), new Class<?>[]{Tools.class},
                (_, method, _) -> switch (method.getName()) {
                    case "health" -> books;
                    case "hosts" -> hosts;
                    case "checklists" -> checklists;
                    case "attaching" -> new Attaching(new None(), bytes -> bytes);
                    case "operator" -> Sample.ADA;
                    case "clock" -> Clock.fixed(Sample.NIGHT, ZoneOffset.UTC);
                    default -> throw new AssertionError(method.getName() + " is not asked for");
                });
    }

    /// A reading is no file.
    private static final class None implements EvidenceFiles {
        @Override
        public void keep(Copy copy) {
            throw new AssertionError("no file is attached");
        }

        @Override
        public Optional<Copy> find(String sha256) {
            return Optional.empty();
        }
    }
}
