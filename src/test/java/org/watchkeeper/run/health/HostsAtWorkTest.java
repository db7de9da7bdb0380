package org.watchkeeper.run.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.Stage;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.health.assign.Mark;
import org.watchkeeper.health.assign.Marks;
import org.watchkeeper.health.course.Work;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;

/// Which hosts are worked on.
class HostsAtWorkTest {
    private static final Instant NOW = Sample.START.plusSeconds(600);
    private static final Host APP = Sample.host("app-1", Environment.PRODUCTION, false);
    private static final Host DB = Sample.host("db-1", Environment.PRODUCTION, false);
    private final List<RunLine> runs = new ArrayList<>();
    private final Set<RunId> driven = new HashSet<>();
    private final List<ChangeLine> changes = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    @Test
    void the_hosts_of_an_open_run_are_worked_on_and_those_of_a_closed_one_are_not() {
        runs.add(run(1, NOW, Optional.empty(), "app-1"));
        runs.add(run(2, NOW, Optional.of(RunEvent.Result.COMPLETED), "db-1"));
        assertThat(works()).containsOnlyKeys(APP.id());
        assertThat(works().get(APP.id())).isEqualTo(new Work("run 'Minor update'", Sample.START, Optional.empty()));
    }

    @Test
    void a_run_that_was_left_hides_nothing_unless_a_console_drives_it() {
        runs.add(run(1, NOW.minus(Duration.ofHours(2)), Optional.empty(), "app-1"));
        assertThat(works()).isEmpty();
        driven.add(runs.getFirst().id());
        assertThat(works()).containsOnlyKeys(APP.id());
    }

    @Test
    void the_hosts_of_a_running_change_are_worked_on_until_it_was_to_end() {
        changes.add(change(Stage.APPROVED));
        assertThat(works()).isEmpty();
        changes.set(0, change(Stage.RUNNING));
        assertThat(works()).containsOnlyKeys(APP.id(), DB.id());
        assertThat(works().get(DB.id()).isOn(NOW)).isTrue();
        assertThat(works().get(DB.id()).isOn(NOW.plus(Duration.ofHours(2)))).isFalse();
    }

    @Test
    void a_mark_of_a_person_holds_where_nothing_else_is_known() {
        marks.add(new Mark(DB.id(), "new disk", "ada", Sample.START, NOW.plusSeconds(60)));
        marks.add(new Mark(APP.id(), "new disk", "ada", Sample.START, NOW.plusSeconds(60)));
        runs.add(run(1, NOW, Optional.empty(), "app-1"));
        assertThat(works().get(DB.id()).words()).isEqualTo("marked by ada: new disk");
        assertThat(works().get(APP.id()).words()).isEqualTo("run 'Minor update'");
    }

    private Map<HostId, Work> works() {
        var hosts = new MemoryHosts();
        hosts.save(APP);
        hosts.save(DB);
        return new HostsAtWork(new HostsAtWork.Sources(() -> runs, driven::contains, () -> changes), new Kept(), hosts)
                .at(NOW);
    }

    private static RunLine run(int id, Instant last, Optional<RunEvent.Result> result, String host) {
        return new RunLine(new RunId(new UUID(1, id)), "Minor update", "Guide", List.of(host), "production", false,
                Sample.START, last, result);
    }

    private static ChangeLine change(Stage stage) {
        return new ChangeLine(Sample.change("c"), Sample.proposal(List.of(APP, DB), Sample.phase(Sample.START)), stage,
                1,
                0, Optional.of(Sample.START.plus(Duration.ofHours(1))), Sample.ADA, Sample.START);
    }

    private final class Kept implements Marks {
        @Override
        public List<Mark> at(Instant now) {
            return marks;
        }

        @Override
        public void set(Mark mark) {
            marks.add(mark);
        }

        @Override
        public boolean lift(HostId host) {
            return marks.removeIf(mark -> mark.host().equals(host));
        }
    }
}
