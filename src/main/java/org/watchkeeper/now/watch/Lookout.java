package org.watchkeeper.now.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.now.HostTrouble;
import org.watchkeeper.now.Line;
import org.watchkeeper.now.OpenRun;
import org.watchkeeper.now.Paper;
import org.watchkeeper.now.Proven;
import org.watchkeeper.now.Situation;
import org.watchkeeper.now.Visits;
import org.watchkeeper.now.Watch;
import org.watchkeeper.routine.Diaries;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.Runs;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Uses;
import org.watchkeeper.runbook.shelf.Card;
import org.watchkeeper.runbook.shelf.Due;

/// Reads what Now shows. Reads the database and blocks: belongs in the background. Several threads may use it.
public final class Lookout implements Watch {
    /// Open runs beyond this many are not looked into: each is a journal.
    private static final int MOST_OPEN = 200;
    /// Whoever comes back within this time was never away.
    private static final Duration AWAY = Duration.ofMinutes(15);

    private final Sources sources;
    private final Supplier<Operator> operator;
    private final InstantSource clock;
    private final ZoneId here;
    private final Map<RunId, OpenRun> known = new HashMap<>();
    private Instant since = Instant.EPOCH;
    private Instant seen = Instant.EPOCH;

    /// Where it looks. `driven` tells which runs a console drives now; asked once a look, it may block. `lists` makes lines of lists in use; `proofs` knows which of the runs that were opened from a moment on prove items of
    /// them.
    public record Sources(Runs runs, Supplier<Predicate<RunId>> driven, Diaries diaries, Library library,
            Clearance clearance,
            Visits visits,
            Supplier<List<Line>> lists, Function<Instant, Map<RunId, Proven>> proofs) {}

    public Lookout(Sources sources, Supplier<Operator> operator, InstantSource clock, ZoneId here) {
        this.sources = sources;
        this.operator = operator;
        this.clock = clock;
        this.here = here;
    }

    @Override
    public synchronized Situation read(List<HostTrouble> hosts, List<Paper> papers) {
        var now = clock.instant();
        arrive(now);
        var lines = sources.runs().list();
        var closed = lines.stream().filter(line -> line.result().isPresent() && line.last().isAfter(since)).toList();
        var diaries = sources.diaries().read();
        return new Situation(now, since, here, open(lines), closed, proofs(lines, closed), diaries,
                sources.lists().get(), hosts, papers,
                lines.isEmpty() && diaries.isEmpty());
    }

    /// What open runs and those that were closed since then prove.
    private Map<RunId, Proven> proofs(List<RunLine> lines, List<RunLine> closed) {
        return Stream.concat(lines.stream().filter(line -> line.result().isEmpty()), closed.stream())
                .map(RunLine::opened).min(Comparator.naturalOrder()).map(sources.proofs()).orElse(Map.of());
    }

    @Override
    public List<Paper> papers() {
        return sources.library().entries().stream().map(this::paper)
                .filter(paper -> paper.toAccept() > 0 || paper.review().isPresent()).toList();
    }

    private Paper paper(Library.Entry entry) {
        return new Paper(entry.file().toString(), entry.runbook().title(),
                sources.clearance().unaccepted(entry).commands(), review(entry));
    }

    /// What came with the console is reviewed with the console.
    private static Optional<LocalDate> review(Library.Entry entry) {
        return !entry.shipped() && Card.of(entry, Uses.NONE).due() instanceof Due.On(var day)
                ? Optional.of(day)
                : Optional.empty();
    }

    /// Somebody who was away sees what happened meanwhile, for as long as they stay; who only started the console again never left.
    private void arrive(Instant now) {
        if (seen.plus(AWAY).isBefore(now)) {
            since = sources.visits().last(operator.get())
                    .map(visit -> visit.at().plus(AWAY).isBefore(now) ? visit.at() : visit.since()).orElse(now);
        }
        if (seen.plus(AWAY.dividedBy(3)).isBefore(now)) {
            sources.visits().note(operator.get(), new Visits.Visit(now, since));
            seen = now;
        }
    }

    /// A run whose line has not changed is not read again; who drives it changes without a line.
    private List<OpenRun> open(List<RunLine> lines) {
        var open = new ArrayList<OpenRun>();
        var driven = sources.driven().get();
        lines.stream().filter(line -> line.result().isEmpty()).limit(MOST_OPEN).forEach(line -> {
            var before = known.get(line.id());
            if (before != null && before.line().equals(line)) {
                open.add(new OpenRun(line, before.state(), driven.test(line.id())));
            } else {
                sources.runs().look(line.id())
                        .ifPresent(state -> open.add(new OpenRun(line, state, driven.test(line.id()))));
            }
        });
        known.clear();
        open.forEach(run -> known.put(run.line().id(), run));
        return open;
    }
}
