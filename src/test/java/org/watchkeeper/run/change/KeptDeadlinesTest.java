package org.watchkeeper.run.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.testing.MemoryCalendars;
import org.watchkeeper.change.ChangeDesk;
import org.watchkeeper.change.ChangeEntries;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Overtaken;
import org.watchkeeper.change.Target;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.run.Entry;
import org.watchkeeper.run.Mandate;
import org.watchkeeper.run.Plan;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.testing.Specimen;

/// Until when a run is to be over.
class KeptDeadlinesTest {
    private static final Window NIGHT = new Window(new Ruling.Id("night"), "Saturday night",
            Series.once(LocalDateTime.parse("2026-12-05T02:00"), Length.of(Duration.ofHours(4)), ZoneOffset.UTC),
            Window.Terms.USUAL, Scope.EVERYTHING, Ruling.Source.NONE);
    private static final Blackout BATCH = new Blackout(new Ruling.Id("batch"), "Batch",
            Series.once(LocalDateTime.parse("2026-12-05T05:00"), Length.of(Duration.ofHours(3)), ZoneOffset.UTC), "",
            Scope.EVERYTHING, Ruling.Source.NONE);
    private static final List<Host> HOSTS = List.of(Specimen.host("app-1", Environment.PRODUCTION));

    private final MemoryChanges changes = new MemoryChanges();
    private final ChangeDesk desk = new ChangeDesk(changes, () -> Sample.ADA, () -> Sample.START, UUID::randomUUID);

    @Test
    void a_run_of_a_change_is_over_when_that_is_and_later_once_it_was_extended() {
        var plan = plan(HOSTS);
        var change = began(plan);
        var run = opened(plan.under(Mandate.of(change)), Sample.START);
        assertThat(deadlines().of(run).planned()).contains(Sample.START.plus(Duration.ofHours(1)));

        var until = Sample.START.plus(Duration.ofMinutes(83));
        deadlines().extend(change, until, "the dump is slow");
        assertThat(deadlines().of(run).planned()).contains(until);
        assertThatThrownBy(() -> deadlines().extend(change, until, "again")).isInstanceOf(Overtaken.class);
    }

    @Test
    void another_run_than_that_of_the_change_has_not_its_time() {
        var change = began(plan(HOSTS));
        var other = Specimen.plan("other", HOSTS, List.of(), Specimen.step("Look", "uptime"));
        assertThat(deadlines().of(opened(other.under(Mandate.of(change)), Sample.START)).change()).isEmpty();
    }

    @Test
    void a_window_closes_at_its_end_and_earlier_where_a_blackout_cuts_it_off() {
        var run = opened(plan(HOSTS), Sample.START);
        assertThat(deadlines(NIGHT).of(run).window().orElseThrow().at()).isEqualTo("2026-12-05T06:00:00Z");
        assertThat(deadlines(NIGHT, BATCH).of(run).window().orElseThrow().at()).isEqualTo("2026-12-05T05:00:00Z");
    }

    @Test
    void a_run_that_no_change_planned_is_over_when_it_was_let_last_until() {
        var run = opened(plan(HOSTS), Sample.START);
        var until = Instant.parse("2026-12-05T06:30:00Z");
        assertThat(deadlines(NIGHT).of(run).end()).contains(Instant.parse("2026-12-05T06:00:00Z"));
        var longer = run.after(new Entry(run.plan().id(), 2, Sample.START,
                new RunEvent.Extended(until, "slow", Specimen.ADA)));
        assertThat(deadlines(NIGHT).of(longer).end()).contains(until);
        assertThat(deadlines(NIGHT, BATCH).overtime().against(
                longer.plan().hosts().stream().map(Target::of).toList(), run.opened(),
                Instant.parse("2026-12-05T05:00:00Z"), until)).extracting(Objection::reason)
                .containsExactlyInAnyOrder(Objection.Reason.BLACKOUT, Objection.Reason.LONGER_THAN_WINDOW);
    }

    @Test
    void outside_of_windows_and_on_practice_hosts_none_closes() {
        assertThat(deadlines(NIGHT).of(opened(plan(HOSTS), Sample.NOW))).isEqualTo(Deadline.NONE);
        var practice = plan(List.of(Sample.host("practice", Environment.PRODUCTION, true)));
        assertThat(deadlines(NIGHT).of(opened(practice, Sample.START))).isEqualTo(Deadline.NONE);
    }

    @Test
    void its_version_changes_with_every_change() {
        var before = deadlines().version();
        began(plan(HOSTS));
        assertThat(deadlines().version()).isNotEqualTo(before);
    }

    private KeptDeadlines deadlines(Ruling... rulings) {
        return new KeptDeadlines(MemoryCalendars.of(rulings), desk, new ChangeEntries(changes, () -> Sample.START),
                new MemoryHosts(HOSTS.toArray(Host[]::new)));
    }

    private ChangeState began(Plan plan) {
        var drafted = desk.draft(Sample.proposal(HOSTS, Sample.phase(Sample.START)));
        return desk.write(drafted, new ChangeEvent.RunBegan(0, plan.id().value()));
    }

    private static Plan plan(List<Host> hosts) {
        return Specimen.plan("update", hosts, List.of(), Specimen.step("Restart", "systemctl restart unet"));
    }

    private static RunState opened(Plan plan, Instant at) {
        return RunState.of(List.of(new Entry(plan.id(), 1, at, new RunEvent.Opened(plan, Specimen.ADA))));
    }
}
