package org.watchkeeper.run.health;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.Stage;
import org.watchkeeper.health.assign.Marks;
import org.watchkeeper.health.course.Work;
import org.watchkeeper.health.watch.Works;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;

/// Hosts of open runs, of changes that are running, and those that somebody marked. A run that no console drives and in which
/// nothing happened for an hour was left, and hides nothing any more. What a run says goes before a change, and that before a mark.
public final class HostsAtWork implements Works {
    private static final Duration LEFT = Duration.ofHours(1);

    private final Sources sources;
    private final Marks marks;
    private final Hosts hosts;

    /// Where work is known: all runs, which of them a console drives now, and all changes.
    public record Sources(Supplier<List<RunLine>> runs, Predicate<RunId> driven, Supplier<List<ChangeLine>> changes) {}

    public HostsAtWork(Sources sources, Marks marks, Hosts hosts) {
        this.sources = sources;
        this.marks = marks;
        this.hosts = hosts;
    }

    @Override
    public Map<HostId, Work> at(Instant now) {
        var works = new HashMap<HostId, Work>();
        marks.at(now).forEach(mark -> works.put(mark.host(), mark.work()));
        sources.changes().get().stream().filter(line -> line.stage(now) == Stage.RUNNING)
                .forEach(line -> line.proposal().targets().forEach(target -> works.put(target.id(), of(line))));
        var open = sources.runs().get().stream().filter(line -> line.result().isEmpty())
                .filter(line -> isAlive(line, now))
                .toList();
        if (!open.isEmpty()) {
            var ids = hosts.all().stream().collect(Collectors.toMap(Host::name, Host::id));
            open.forEach(line -> line.hosts().stream().filter(ids::containsKey)
                    .forEach(name -> works.put(ids.get(name), of(line))));
        }
        return works;
    }

    private boolean isAlive(RunLine line, Instant now) {
        return line.last().plus(LEFT).isAfter(now) || sources.driven().test(line.id());
    }

    private static Work of(RunLine line) {
        return new Work("run '" + line.title() + "'", line.opened(), Optional.empty());
    }

    private static Work of(ChangeLine line) {
        return new Work("change '" + line.proposal().title() + "'", line.changed(), line.end());
    }
}
