package org.watchkeeper.health.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.health.alert.Alert;
import org.watchkeeper.health.alert.Alerting;
import org.watchkeeper.health.course.Work;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Blame;

/// The watch over hosts that behave as they are told.
class VigilTest {
    private static final Host APP = Ward.host("app-1");
    private static final Host DB = Ward.host("db-1");
    private final Ward ward = new Ward();

    @AfterEach
    void end() {
        ward.end();
    }

    private void begin() {
        ward.vigil.keep();
        ward.vigil.tick();
    }

    @Test
    void each_host_is_asked_in_its_rhythm_and_what_was_read_is_on_the_wall() {
        ward.watch(APP, Ward.Manner.WELL).watch(DB, Ward.Manner.FULL);
        begin();
        ward.pass(Duration.ofSeconds(60));
        assertThat(ward.askedOf(APP)).isEqualTo(6);
        assertThat(ward.askedOf(DB)).isEqualTo(6);
        assertThat(ward.state(APP, Ward.DISK)).isEqualTo(HealthState.OK);
        assertThat(ward.state(DB, Ward.DISK)).isEqualTo(HealthState.CRITICAL);
        assertThat(ward.state(DB, Reach.ID)).isEqualTo(HealthState.OK);
        assertThat(ward.vital(APP, Reach.ID).last().orElseThrow().text()).isEqualTo("answered in 12 ms");
    }

    @Test
    void who_listens_hears_of_what_is_watched_before_anything_is_read() {
        var heard = new AtomicInteger();
        ward.vigil.listen(heard::incrementAndGet);
        ward.vigil.keep();
        assertThat(heard).hasValue(0);
        ward.watch(APP, Ward.Manner.WELL);
        ward.vigil.keep();
        assertThat(heard).hasValue(1);
        assertThat(ward.vigil.wall().vitals()).isNotEmpty().allMatch(vital -> vital.last().isEmpty());
        ward.vigil.keep();
        assertThat(heard).hasValue(1);
    }

    @Test
    void five_hundred_hosts_do_not_knock_at_once() {
        var hosts = new ArrayList<Host>();
        for (int number = 0; number < 500; number++) {
            hosts.add(Ward.host("host-" + number));
            ward.watch(hosts.getLast(), Ward.Manner.WELL);
        }
        begin();
        int most = 0;
        int before = 0;
        for (int second = 0; second < 10; second++) {
            ward.pass(Duration.ofSeconds(1));
            int all = hosts.stream().mapToInt(ward::askedOf).sum();
            most = Math.max(most, all - before);
            before = all;
        }
        assertThat(before).isEqualTo(500);
        assertThat(most).isLessThan(100);
    }

    @Test
    void a_host_that_is_down_or_another_is_told_of_also_where_its_checks_are_seldom() {
        var hourly = new Probe(Ward.DISK, "Disk", new Ask.OnHost("df -P"), Judgement.EXIT, Duration.ofHours(1),
                Duration.ofSeconds(10), Optional.empty(), "");
        ward.watch(APP, Ward.Manner.WELL, hourly).watch(DB, Ward.Manner.WELL);
        begin();
        ward.pass(Duration.ofHours(1));
        assertThat(ward.state(APP, Ward.DISK)).isEqualTo(HealthState.OK);
        assertThat(ward.askedOf(APP)).isEqualTo(1);
        assertThat(ward.vital(APP, Reach.ID)).as("nothing is heard of it between its checks")
                .extracting(Vital::state, Vital::why).containsExactly(HealthState.OK, "");
        ward.manners.put(APP.id(), Ward.Manner.REFUSES);
        ward.pass(Duration.ofMinutes(62));
        assertThat(ward.state(APP, Reach.ID)).isEqualTo(HealthState.CRITICAL);
        ward.manners.put(APP.id(), Ward.Manner.ANOTHER);
        ward.pass(Duration.ofMinutes(4));
        assertThat(ward.state(APP, Reach.MACHINE_ID)).isEqualTo(HealthState.CRITICAL);
        ward.manners.put(APP.id(), Ward.Manner.WELL);
        ward.pass(Duration.ofMinutes(4));
        assertThat(ward.vital(APP, Reach.ID).last().orElseThrow().level()).isEqualTo(Level.OK);
    }

    @Test
    void checks_of_another_machine_are_unknown_at_once_and_asked_again_until_it_is_the_known_one() {
        ward.watch(APP, Ward.Manner.WELL);
        begin();
        ward.pass(Duration.ofSeconds(40));
        assertThat(ward.state(APP, Ward.DISK)).isEqualTo(HealthState.OK);
        ward.manners.put(APP.id(), Ward.Manner.ANOTHER);
        ward.pass(Duration.ofSeconds(10));
        assertThat(ward.vital(APP, Ward.DISK)).satisfies(vital -> {
            assertThat(vital.state()).isEqualTo(HealthState.UNKNOWN);
            assertThat(vital.last().orElseThrow().text()).isEqualTo("app-1 is another machine than before");
        });
        assertThat(ward.state(APP, Reach.ID)).isEqualTo(HealthState.UNKNOWN);
        int before = ward.askedOf(APP);
        ward.pass(Duration.ofMinutes(10));
        assertThat(ward.vital(APP, Ward.DISK)).extracting(Vital::state, Vital::why).containsExactly(
                HealthState.UNKNOWN, "Known machine: app-1 is another machine than before");
        assertThat(ward.askedOf(APP) - before).as("ever more seldom, and not never").isBetween(10, 20);
        ward.manners.put(APP.id(), Ward.Manner.WELL);
        ward.pass(Duration.ofSeconds(60));
        assertThat(ward.state(APP, Ward.DISK)).isEqualTo(HealthState.OK);
        assertThat(ward.history(APP, Ward.DISK)).extracting(Reading::level).contains(Level.UNKNOWN);
    }

    @Test
    void another_machine_is_told_of_also_where_the_host_was_down_before_and_that_was_seen() {
        var told = new ArrayList<String>();
        var alerting = new Alerting(ward.vigil, _ -> false, ward::now,
                alert -> told.add(alert.title(_ -> "app-1") + alert.lines(_ -> "app-1")));
        ward.watch(APP, Ward.Manner.WELL);
        begin();
        pass(Duration.ofSeconds(40), alerting);
        assertThat(ward.vigil.wall().vitals()).as("a matter of course").extracting(vital -> vital.probe().id())
                .doesNotContain(Reach.MACHINE_ID);
        ward.manners.put(APP.id(), Ward.Manner.REFUSES);
        pass(Duration.ofMinutes(2), alerting);
        ward.vigil.acknowledge(APP.id(), Reach.ID, "ada");
        ward.manners.put(APP.id(), Ward.Manner.ANOTHER);
        pass(Duration.ofMinutes(3), alerting);
        assertThat(ward.state(APP, Reach.MACHINE_ID)).isEqualTo(HealthState.CRITICAL);
        assertThat(ward.state(APP, Reach.ID)).isEqualTo(HealthState.UNKNOWN);
        ward.manners.put(APP.id(), Ward.Manner.WELL);
        pass(Duration.ofMinutes(3), alerting);
        assertThat(told).containsExactly("Critical: Host answers on app-1[nothing listens]",
                "Critical: Known machine on app-1[app-1 is another machine than before]",
                "Over: Host answers on app-1[answered in 12 ms]",
                "Over: Known machine on app-1[the known machine answers]");
        assertThat(ward.state(APP, Ward.DISK)).isEqualTo(HealthState.OK);
    }

    @Test
    void another_machine_is_not_told_of_where_somebody_has_seen_it_or_works_there() {
        var told = new ArrayList<Alert>();
        var alerting = new Alerting(ward.vigil, _ -> false, ward::now, told::add);
        ward.works.put(DB.id(), new Work("run 'Minor update'", Instant.EPOCH, Optional.empty()));
        ward.watch(APP, Ward.Manner.ANOTHER).watch(DB, Ward.Manner.ANOTHER);
        begin();
        ward.pass(Duration.ofSeconds(20));
        ward.vigil.acknowledge(APP.id(), Reach.MACHINE_ID, "ada");
        pass(Duration.ofMinutes(5), alerting);
        assertThat(ward.state(APP, Reach.MACHINE_ID)).isEqualTo(HealthState.CRITICAL);
        assertThat(ward.state(DB, Reach.MACHINE_ID)).isEqualTo(HealthState.MAINTENANCE);
        assertThat(told).isEmpty();
    }

    private void pass(Duration time, Runnable look) {
        for (long second = 0; second < time.toSeconds(); second++) {
            ward.pass(Duration.ofSeconds(1));
            look.run();
        }
    }

    @Test
    void a_host_that_refuses_is_critical_and_greys_what_runs_on_it() {
        ward.watch(APP, Ward.Manner.WELL).watch(DB, Ward.Manner.WELL);
        begin();
        ward.pass(Duration.ofSeconds(20));
        ward.manners.put(DB.id(), Ward.Manner.REFUSES);
        ward.pass(Duration.ofSeconds(40));
        assertThat(ward.state(DB, Reach.ID)).isEqualTo(HealthState.CRITICAL);
        assertThat(ward.vital(DB, Ward.DISK)).extracting(Vital::state, Vital::why)
                .containsExactly(HealthState.UNKNOWN, "Host answers: nothing listens");
        ward.manners.put(DB.id(), Ward.Manner.WELL);
        ward.pass(Duration.ofSeconds(120));
        assertThat(ward.state(DB, Reach.ID)).isEqualTo(HealthState.OK);
        assertThat(ward.state(DB, Ward.DISK)).isEqualTo(HealthState.OK);
    }

    /// Rule 11.
    @Test
    void without_a_network_no_host_turns_red() {
        ward.watch(APP, Ward.Manner.WELL).watch(DB, Ward.Manner.WELL);
        begin();
        ward.pass(Duration.ofSeconds(20));
        ward.manners.put(APP.id(), Ward.Manner.SILENT);
        ward.manners.put(DB.id(), Ward.Manner.SILENT);
        for (int round = 0; round < 60; round++) {
            ward.pass(Duration.ofSeconds(10));
            assertThat(states()).doesNotContain(HealthState.CRITICAL, HealthState.WARNING);
        }
        assertThat(states()).containsOnly(HealthState.STALE);
        assertThat(ward.vital(DB, Ward.DISK).why()).endsWith("it may be this console");
        ward.manners.put(APP.id(), Ward.Manner.WELL);
        ward.pass(Duration.ofMinutes(4));
        assertThat(ward.state(APP, Ward.DISK)).isEqualTo(HealthState.OK);
        assertThat(ward.state(DB, Reach.ID)).as("now it is proven that the network is there")
                .isEqualTo(HealthState.CRITICAL);
    }

    /// Rule 11.
    @Test
    void a_name_that_is_not_known_here_is_nothing_against_the_host() {
        ward.watch(APP, Ward.Manner.WELL).watch(DB, Ward.Manner.UNKNOWN_NAME);
        begin();
        ward.pass(Duration.ofMinutes(5));
        assertThat(ward.vital(DB, Reach.ID)).extracting(Vital::state, Vital::why)
                .containsExactly(HealthState.UNKNOWN, "not read yet: the name is not known here");
    }

    /// Rule 11.
    @Test
    void a_machine_that_slept_says_stale_and_begins_anew() {
        ward.watch(APP, Ward.Manner.WELL).watch(DB, Ward.Manner.WELL);
        begin();
        ward.pass(Duration.ofSeconds(20));
        ward.manners.put(DB.id(), Ward.Manner.SILENT);
        ward.pass(Duration.ofSeconds(15));
        ward.manners.put(APP.id(), Ward.Manner.SILENT);
        ward.jump(Duration.ofHours(8));
        assertThat(states()).containsOnly(HealthState.STALE);
        ward.pass(Duration.ofSeconds(5));
        assertThat(ward.parted).contains(APP.id(), DB.id());
        ward.pass(Duration.ofSeconds(30));
        assertThat(states()).as("the network is not back yet").containsOnly(HealthState.STALE);
        ward.manners.put(APP.id(), Ward.Manner.WELL);
        ward.manners.put(DB.id(), Ward.Manner.WELL);
        ward.pass(Duration.ofSeconds(60));
        assertThat(states()).containsOnly(HealthState.OK);
    }

    @Test
    void a_clock_that_is_set_back_does_not_end_the_watch() {
        ward.watch(APP, Ward.Manner.WELL);
        begin();
        ward.pass(Duration.ofSeconds(20));
        ward.jump(Duration.ofHours(-2));
        assertThat(ward.vital(APP, Ward.DISK).why()).contains("set back");
        int before = ward.askedOf(APP);
        ward.pass(Duration.ofSeconds(30));
        assertThat(ward.askedOf(APP)).isEqualTo(before + 3);
        assertThat(ward.state(APP, Ward.DISK)).isEqualTo(HealthState.OK);
    }

    @Test
    void a_login_that_needs_the_operator_is_not_tried_again_by_itself() {
        ward.watch(DB, Ward.Manner.LOGIN_REFUSED);
        begin();
        ward.pass(Duration.ofMinutes(10));
        assertThat(ward.askedOf(DB)).isEqualTo(1);
        assertThat(ward.vital(DB, Ward.DISK)).extracting(Vital::state, Vital::why)
                .containsExactly(HealthState.UNKNOWN, "not read yet: needs you: the login was refused");
        ward.manners.put(DB.id(), Ward.Manner.WELL);
        ward.vigil.lookNow(Set.of(DB.id()));
        ward.pass(Duration.ofSeconds(1));
        assertThat(ward.state(DB, Ward.DISK)).isEqualTo(HealthState.OK);
    }

    @Test
    void a_host_that_is_away_is_tried_more_and_more_seldom_but_often_enough_to_stay_known() {
        ward.watch(APP, Ward.Manner.WELL).watch(DB, Ward.Manner.REFUSES);
        begin();
        ward.pass(Duration.ofMinutes(2));
        int first = ward.askedOf(DB);
        ward.pass(Duration.ofMinutes(10));
        assertThat(first).isBetween(4, 7);
        assertThat(ward.askedOf(DB) - first).isBetween(10, 14);
        assertThat(ward.state(DB, Reach.ID)).isEqualTo(HealthState.CRITICAL);
    }

    @Test
    void a_host_that_is_edited_is_tried_at_once_and_one_that_is_gone_is_left() {
        ward.watch(DB, Ward.Manner.LOGIN_REFUSED);
        begin();
        ward.pass(Duration.ofSeconds(20));
        ward.watched.clear();
        ward.watch(Ward.host("db-1", new Endpoint("192.0.2.8", 22)), Ward.Manner.WELL);
        ward.vigil.keep();
        ward.pass(Duration.ofSeconds(10));
        assertThat(ward.state(DB, Ward.DISK)).isEqualTo(HealthState.OK);
        ward.watched.clear();
        ward.vigil.keep();
        assertThat(ward.vigil.wall().vitals()).isEmpty();
        assertThat(ward.parted).contains(DB.id());
    }

    @Test
    void while_it_is_paused_nobody_is_asked_and_what_was_read_gets_old() {
        ward.watch(APP, Ward.Manner.FULL);
        begin();
        ward.pass(Duration.ofSeconds(20));
        int before = ward.askedOf(APP);
        ward.vigil.pause(true);
        ward.pass(Duration.ofMinutes(3));
        assertThat(ward.askedOf(APP)).isEqualTo(before);
        assertThat(ward.vital(APP, Ward.DISK)).extracting(Vital::state).isEqualTo(HealthState.STALE);
        assertThat(ward.vital(APP, Ward.DISK).why()).contains("watching is switched off");
        ward.vigil.pause(false);
        ward.pass(Duration.ofSeconds(10));
        assertThat(ward.state(APP, Ward.DISK)).isEqualTo(HealthState.CRITICAL);
    }

    @Test
    void what_is_worked_on_is_under_maintenance() {
        ward.watch(DB, Ward.Manner.FULL);
        ward.works.put(DB.id(), new Work("run 'Minor update'", Instant.EPOCH, Optional.empty()));
        begin();
        ward.pass(Duration.ofSeconds(20));
        assertThat(ward.vital(DB, Ward.DISK)).extracting(Vital::state, Vital::why)
                .containsExactly(HealthState.MAINTENANCE, "run 'Minor update'");
    }

    @Test
    void an_acknowledgement_holds_until_the_trouble_is_over() {
        ward.watch(DB, Ward.Manner.FULL);
        begin();
        ward.pass(Duration.ofSeconds(20));
        ward.vigil.acknowledge(DB.id(), Ward.DISK, "ada");
        ward.vigil.keep();
        ward.pass(Duration.ofSeconds(20));
        assertThat(ward.vital(DB, Ward.DISK).acknowledged()).contains("ada");
        assertThat(ward.logbook.said.get(new CheckKey(DB.id(), Ward.DISK)).seen()).isPresent();
        ward.manners.put(DB.id(), Ward.Manner.WELL);
        ward.pass(Duration.ofSeconds(20));
        assertThat(ward.vital(DB, Ward.DISK).acknowledged()).isEmpty();
        ward.vigil.keep();
        assertThat(ward.logbook.said.get(new CheckKey(DB.id(), Ward.DISK)).seen()).isEmpty();
    }

    @Test
    void readings_are_kept_and_a_console_that_starts_knows_since_when_a_trouble_is() {
        ward.watch(DB, Ward.Manner.FULL);
        begin();
        ward.pass(Duration.ofSeconds(70));
        assertThat(ward.history(DB, Ward.DISK)).as("what is not written yet, too").hasSize(7);
        ward.vigil.keep();
        assertThat(ward.logbook.entries).hasSize(14);
        ward.pass(Duration.ofSeconds(10));
        var since = ward.vital(DB, Ward.DISK).since();
        assertThat(ward.history(DB, Ward.DISK)).hasSize(8)
                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        var next = new Ward();
        next.watch(DB, Ward.Manner.FULL);
        next.logbook.entries.addAll(ward.logbook.entries);
        next.jump(Duration.ofSeconds(80));
        next.vigil.keep();
        assertThat(next.vital(DB, Ward.DISK)).extracting(Vital::state, Vital::since)
                .containsExactly(HealthState.CRITICAL, since);
        next.end();
    }

    @Test
    void what_the_console_asks_itself_counts_like_what_hosts_are_asked() {
        ward.watch(APP, Ward.Manner.WELL, Ward.port("192.0.2.7"));
        begin();
        ward.pass(Duration.ofSeconds(20));
        assertThat(ward.askedOf(APP)).as("nothing is to be asked on the host").isZero();
        assertThat(ward.state(APP, Ward.PORT)).isEqualTo(HealthState.OK);
        ward.sighting = new ConsoleAsks.Sighting(Ward.ended(1), Blame.THERE);
        ward.pass(Duration.ofSeconds(10));
        assertThat(ward.state(APP, Ward.PORT)).isEqualTo(HealthState.CRITICAL);
        ward.sighting = new ConsoleAsks.Sighting(Ward.ended(0), Blame.THERE);
        ward.pass(Duration.ofSeconds(10));
        ward.sighting = new ConsoleAsks.Sighting(Ward.ended(1), Blame.UNPROVEN);
        ward.pass(Duration.ofSeconds(60));
        assertThat(ward.state(APP, Ward.PORT)).isEqualTo(HealthState.STALE);
        ward.sighting = new ConsoleAsks.Sighting(new Observation.NotAsked("no route"), Blame.HERE);
        ward.pass(Duration.ofSeconds(10));
        assertThat(ward.vital(APP, Ward.PORT).why()).endsWith("no route");
    }

    @Test
    void whoever_listens_is_told_until_they_have_enough() {
        ward.watch(APP, Ward.Manner.WELL);
        begin();
        var told = new ArrayList<Integer>();
        var enough = ward.vigil.listen(() -> told.add(1));
        ward.pass(Duration.ofSeconds(20));
        assertThat(told).hasSize(2);
        enough.run();
        ward.pass(Duration.ofSeconds(20));
        assertThat(told).hasSize(2);
    }

    private Set<HealthState> states() {
        return new HashSet<>(ward.vigil.wall().vitals().stream().map(Vital::state).toList());
    }

    @Test
    void fifty_that_hang_and_fifty_that_refuse_and_twenty_that_come_and_go_delay_nobody_else() {
        var crowd = Ward.threaded();
        try {
            var well = hosts("well", 80);
            well.forEach(host -> crowd.watch(host, Ward.Manner.WELL));
            hosts("hangs", 50).forEach(host -> crowd.watch(host, Ward.Manner.HANGS));
            hosts("refuses", 50).forEach(host -> crowd.watch(host, Ward.Manner.REFUSES));
            var flaps = hosts("flaps", 20);
            flaps.forEach(host -> crowd.watch(host, Ward.Manner.WELL));
            crowd.vigil.keep();
            crowd.vigil.tick();
            for (int round = 1; round <= 12; round++) {
                crowd.pass(Duration.ofSeconds(10));
                int expected = round;
                assertThat(well.stream().filter(host -> crowd.askedOf(host) != expected).map(Host::name))
                        .as("round %d", round)
                        .isEmpty();
                var manner = round % 2 == 0 ? Ward.Manner.WELL : Ward.Manner.SILENT;
                flaps.forEach(host -> crowd.manners.put(host.id(), manner));
            }
            assertThat(well).extracting(host -> crowd.state(host, Ward.DISK)).containsOnly(HealthState.OK);
        } finally {
            crowd.end();
        }
    }

    private static List<Host> hosts(String name, int count) {
        var hosts = new ArrayList<Host>();
        for (int number = 0; number < count; number++) {
            hosts.add(Ward.host(name + "-" + number));
        }
        return hosts;
    }
}
