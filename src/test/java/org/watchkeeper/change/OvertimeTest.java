package org.watchkeeper.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Objection;
import org.watchkeeper.calendar.Rulebook;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.change.testing.MemoryChanges;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;

/// What more time runs into.
class OvertimeTest {
    private static final Window NIGHT = new Window(new Ruling.Id("night"), "Saturday night",
            Series.once(LocalDateTime.parse("2026-12-05T02:00"), Length.of(Duration.ofHours(2)), ZoneOffset.UTC),
            Window.Terms.USUAL, Scope.EVERYTHING, Ruling.Source.NONE);
    private static final Blackout BATCH = new Blackout(new Ruling.Id("batch"), "Batch",
            Series.once(LocalDateTime.parse("2026-12-05T03:30"), Length.of(Duration.ofHours(1)), ZoneOffset.UTC),
            "", Scope.EVERYTHING, Ruling.Source.NONE);

    private final MemoryChanges changes = new MemoryChanges();
    private final ChangeState running = running("first", Sample.production());

    @Test
    void within_its_window_more_time_runs_into_nothing() {
        assertThat(against("2026-12-05T04:00:00Z", NIGHT)).isEmpty();
    }

    @Test
    void past_the_end_of_its_window_it_runs_into_that() {
        assertThat(against("2026-12-05T04:20:00Z", NIGHT)).singleElement()
                .satisfies(found -> assertThat(found.words()).contains("20 min").contains("Saturday night"));
    }

    @Test
    void a_blackout_and_another_change_on_its_hosts_are_told() {
        draft("second", Sample.proposal(Sample.production(), Sample.phase(Instant.parse("2026-12-05T03:10:00Z"))));
        assertThat(against("2026-12-05T03:40:00Z", NIGHT, BATCH)).extracting(Objection::reason)
                .containsExactlyInAnyOrder(Objection.Reason.BLACKOUT, Objection.Reason.HOST_TAKEN);
    }

    @Test
    void what_stood_against_it_before_is_not_told_again() {
        var early = new Blackout(new Ruling.Id("early"), "Early",
                Series.once(LocalDateTime.parse("2026-12-05T02:00"), Length.of(Duration.ofHours(9)), ZoneOffset.UTC),
                "", Scope.EVERYTHING, Ruling.Source.NONE);
        assertThat(against("2026-12-05T03:40:00Z", NIGHT, early)).isEmpty();
    }

    @Test
    void nothing_holds_up_practice_hosts() {
        var practice = List.of(Sample.host("practice", Environment.PRODUCTION, true));
        var overtime = new Overtime(Rulebook.of(List.of(NIGHT, BATCH)), _ -> List.of(), practice);
        assertThat(overtime.against(running("p", practice), Instant.parse("2026-12-05T09:00:00Z"))).isEmpty();
    }

    @Test
    void more_time_counts_from_the_end_or_from_now_where_that_is_over() {
        var end = Sample.START.plus(Duration.ofHours(1));
        assertThat(Overtime.from(end, Sample.START)).isEqualTo(end);
        assertThat(Overtime.from(end, end.plusSeconds(300))).isEqualTo(end.plusSeconds(300));
        assertThat(running.end()).isEqualTo(Optional.of(end));
    }

    private List<Objection> against(String until, Ruling... rulings) {
        var planned = new ChangeEntries(changes, () -> Sample.START);
        return new Overtime(Rulebook.of(List.of(rulings)), planned, Sample.production()).against(running,
                Instant.parse(until));
    }

    private ChangeState running(String name, List<Host> hosts) {
        var drafted = draft(name, Sample.proposal(hosts, Sample.phase(Sample.START)));
        return changes.append(drafted.id(), drafted.last(),
                Sample.did(name + " began", Sample.ADA, new ChangeEvent.RunBegan(0, Sample.id(name))));
    }

    private ChangeState draft(String name, Proposal proposal) {
        return changes.append(Sample.change(name), 0,
                Sample.did(name, Sample.ADA, new ChangeEvent.Drafted(proposal)));
    }
}
