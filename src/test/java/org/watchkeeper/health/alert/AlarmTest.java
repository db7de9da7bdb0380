package org.watchkeeper.health.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.HealthState;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital;
import org.watchkeeper.host.HostId;

/// What is told, and when.
class AlarmTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");
    private final Map<String, Vital> vitals = new LinkedHashMap<>();
    private final List<String> heard = new ArrayList<>();
    private final List<String> hushed = new ArrayList<>();
    private Alarm alarm = Alarm.SILENT;
    private Instant now = NIGHT;

    @Test
    void one_trouble_is_told_once_by_name() {
        stands("db-1", HealthState.OK);
        pass(60);
        stands("db-1", HealthState.CRITICAL);
        pass(600);
        assertThat(heard).containsExactly("Critical: Disk on db-1");
    }

    @Test
    void a_storm_is_one_digest_and_then_another_one() {
        for (int number = 0; number < 40; number++) {
            stands("host-" + number, number < 30 ? HealthState.CRITICAL : HealthState.WARNING);
            pass(number % 4 == 0 ? 1 : 0);
        }
        pass(10);
        for (int number = 40; number < 60; number++) {
            stands("host-" + number, HealthState.CRITICAL);
        }
        pass(300);
        assertThat(heard).containsExactly("40 checks on 40 hosts: 30 critical, 10 warning",
                "20 checks on 20 hosts: 20 critical");
    }

    @Test
    void what_is_over_before_it_is_told_is_not_told() {
        stands("db-1", HealthState.CRITICAL);
        pass(10);
        stands("db-1", HealthState.OK);
        pass(600);
        assertThat(heard).isEmpty();
    }

    @Test
    void that_a_trouble_is_over_is_told_once_it_is_sure() {
        stands("db-1", HealthState.CRITICAL);
        pass(30);
        stands("db-1", HealthState.OK);
        pass(50);
        assertThat(heard).hasSize(1);
        pass(60);
        assertThat(heard).containsExactly("Critical: Disk on db-1", "Over: Disk on db-1");
    }

    @Test
    void what_comes_and_goes_is_not_told_each_time() {
        for (int turn = 0; turn < 5; turn++) {
            stands("db-1", HealthState.CRITICAL);
            pass(30);
            stands("db-1", HealthState.OK);
            pass(80);
        }
        assertThat(heard).containsExactly("Critical: Disk on db-1", "Over: Disk on db-1");
        pass(600);
        stands("db-1", HealthState.CRITICAL);
        pass(30);
        assertThat(heard).as("ten minutes later it is another one").hasSize(3);
    }

    @Test
    void a_warning_that_becomes_critical_is_told_again_and_the_other_way_round_not() {
        stands("db-1", HealthState.WARNING);
        pass(100);
        stands("db-1", HealthState.CRITICAL);
        pass(100);
        stands("db-1", HealthState.WARNING);
        pass(600);
        assertThat(heard).containsExactly("Warning: Disk on db-1", "Critical: Disk on db-1");
    }

    @Test
    void nothing_is_told_of_hosts_under_maintenance_and_the_trouble_that_stays_is_told_after_it() {
        stands("db-1", HealthState.MAINTENANCE);
        pass(600);
        assertThat(heard).isEmpty();
        stands("db-1", HealthState.CRITICAL);
        pass(30);
        assertThat(heard).containsExactly("Critical: Disk on db-1");
    }

    @Test
    void what_is_stale_or_unknown_is_neither_a_trouble_nor_the_end_of_one() {
        stands("db-1", HealthState.CRITICAL);
        pass(30);
        for (var state : List.of(HealthState.STALE, HealthState.UNKNOWN, HealthState.MAINTENANCE)) {
            stands("db-1", state);
            pass(300);
        }
        stands("db-1", HealthState.CRITICAL);
        pass(300);
        assertThat(heard).hasSize(1);
    }

    @Test
    void what_somebody_has_seen_or_does_not_want_to_hear_of_is_not_told() {
        vitals.put("db-1", vital("db-1", HealthState.CRITICAL, Optional.of("ada")));
        stands("db-2", HealthState.CRITICAL);
        hushed.add("db-2");
        pass(600);
        assertThat(heard).isEmpty();
        hushed.clear();
        pass(60);
        assertThat(heard).as("its time is over, and the trouble is not").containsExactly("Critical: Disk on db-2");
    }

    /// Rule 11.
    @Test
    void a_clock_that_is_set_back_silences_nothing() {
        stands("db-1", HealthState.CRITICAL);
        pass(30);
        now = now.minusSeconds(7200);
        stands("db-2", HealthState.CRITICAL);
        pass(30);
        assertThat(heard).containsExactly("Critical: Disk on db-1", "Critical: Disk on db-2");
        stands("db-3", HealthState.CRITICAL);
        pass(5);
        now = now.minusSeconds(7200);
        pass(120);
        assertThat(heard).last().isEqualTo("Critical: Disk on db-3");
    }

    @Test
    void the_worst_comes_first_and_three_are_named() {
        var alert = new Alert(List.of(new News(vital("a", HealthState.WARNING, Optional.empty()), false),
                new News(vital("b", HealthState.OK, Optional.empty()), true),
                new News(vital("c", HealthState.CRITICAL, Optional.empty()), false),
                new News(vital("d", HealthState.WARNING, Optional.empty()), false)));
        assertThat(alert.lines(AlarmTest::name)).containsExactly("Disk on c", "Disk on a", "Disk on d");
        assertThat(alert.title(AlarmTest::name)).isEqualTo("4 checks on 4 hosts: 1 critical, 2 warning, 1 over");
        assertThat(alert.isCritical()).isTrue();
        var over = new Alert(List.of(new News(vital("b", HealthState.OK, Optional.empty()), true)));
        assertThat(over.isTrouble()).isFalse();
        assertThat(over.lines(AlarmTest::name)).containsExactly("12 %");
    }

    private void stands(String host, HealthState state) {
        vitals.put(host, vital(host, state, Optional.empty()));
    }

    private void pass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            now = now.plusSeconds(1);
            var next = alarm.after(List.copyOf(vitals.values()), of -> hushed.contains(name(of.host())), now);
            alarm = next.alarm();
            next.alert().ifPresent(alert -> heard.add(alert.title(AlarmTest::name)));
        }
    }

    private Vital vital(String host, HealthState state, Optional<String> seen) {
        var probe = new Probe(new ProbeId("disk"), "Disk", new Ask.OnHost(":"), Judgement.EXIT, Probe.USUAL,
                Duration.ofSeconds(10), Optional.empty(), "");
        var reading = new Reading(now, Level.OK, OptionalDouble.of(12), "%", "12 %", "", Duration.ZERO);
        return new Vital(id(host), probe, state, now, Optional.of(reading), "", List.of(), seen);
    }

    private static final Map<HostId, String> NAMES = new LinkedHashMap<>();

    private static HostId id(String name) {
        var id = new HostId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        NAMES.put(id, name);
        return id;
    }

    private static String name(HostId id) {
        return NAMES.getOrDefault(id, "?");
    }
}
