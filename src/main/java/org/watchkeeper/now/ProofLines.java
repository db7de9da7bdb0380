package org.watchkeeper.now;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.checklist.ListId;
import org.watchkeeper.kernel.Counted;
import org.watchkeeper.now.Line.Destination;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;

/// The lines of runs that prove items: one a list, whatever many of its items are proved. It says how the worst of them stands and which was
/// the last, and leads to the list, or to a run in which a step waits for a person.
record ProofLines(Map<RunId, Proven> proofs) {
    boolean isProof(RunLine run) {
        return proofs.containsKey(run.id());
    }

    /// Of open runs.
    Stream<Line> open(List<OpenRun> runs) {
        return runs.stream().filter(run -> isProof(run.line())).collect(byList(OpenRun::line)).values().stream()
                .map(this::underWay);
    }

    private Line underWay(List<OpenRun> runs) {
        var worst = runs.stream().min(Comparator.comparing(run -> run.told().kind())).orElseThrow();
        var last = runs.stream().max(Comparator.comparing(run -> run.state().changed())).orElseThrow();
        var told = worst.told();
        return new Line(told.kind(), proven(worst.line()).title(),
                told.kind() == Kind.RUNNING ? "being proved" : told.state(),
                words(runs.size(), "being proved", last.line()), told.at(), told.environment(), told.practice(),
                worst.waitsForPerson() ? told.to() : to(worst.line()));
    }

    /// Of runs that are over.
    Stream<Line> closed(Stream<RunLine> runs) {
        return runs.filter(this::isProof).collect(byList(run -> run)).values().stream().map(this::over);
    }

    private Line over(List<RunLine> runs) {
        var last = runs.stream().max(Comparator.comparing(RunLine::last)).orElseThrow();
        long proved = runs.stream().filter(run -> run.result().equals(Optional.of(RunEvent.Result.COMPLETED))).count();
        var state = proved == runs.size()
                ? "proved"
                : proved == 0 ? "not proved" : proved + " of " + runs.size() + " proved";
        return new Line(Kind.HAPPENED, proven(last).title(), state, words(runs.size(), "tried", last),
                Optional.of(last.last()), last.environment(), runs.stream().allMatch(RunLine::practice), to(last));
    }

    private <R> Collector<R, ?, Map<ListId, List<R>>> byList(Function<R, RunLine> line) {
        return Collectors.groupingBy(run -> proven(line.apply(run)).list(), LinkedHashMap::new, Collectors.toList());
    }

    private Proven proven(RunLine run) {
        return Optional.ofNullable(proofs.get(run.id())).orElseThrow();
    }

    private Destination to(RunLine run) {
        return new Destination(Situation.CHECKLISTS, proven(run).list().toString());
    }

    /// "3 items being proved · last: df -h / on app-1".
    private String words(int count, String how, RunLine last) {
        var item = proven(last).item().lines().findFirst().orElse("") + " on " + String.join(", ", last.hosts());
        return count == 1 ? item : Counted.of(count, "item") + " " + how + " · last: " + item;
    }
}
