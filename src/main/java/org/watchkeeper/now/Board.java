package org.watchkeeper.now;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.now.Line.Destination;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.run.RunId;
import org.watchkeeper.run.RunLine;
import org.watchkeeper.run.Story;

/// What Now shows: a pure function of a situation. `needsYou` in order of urgency, within one kind the oldest first; `running`
/// and `happened` the newest first. Each holds at most a thousand lines; `left` is how many are not shown.
///
/// `ahead` is what comes next when nothing needs anybody; `fresh` that nothing was ever done here.
public record Board(List<Line> needsYou, List<Line> running, List<Line> happened, int left, Optional<Ahead> ahead,
        boolean fresh) {
    static final int MOST = 1_000;
    private static final Comparator<Line> OLDEST_FIRST = Comparator
            .comparing((Line line) -> line.at().orElse(Instant.MAX)).thenComparing(Line::title);

    public Board {
        needsYou = List.copyOf(needsYou);
        running = List.copyOf(running);
        happened = List.copyOf(happened);
    }

    /// The next routine, and when.
    public record Ahead(String title, ZonedDateTime at) {}

    public static Board of(Situation situation) {
        var rounds = rounds(situation.diaries());
        var proofs = new ProofLines(situation.proofs());
        var all = Stream.of(
                situation.open().stream()
                        .filter(run -> !rounds.contains(run.line().id()) && !proofs.isProof(run.line()))
                        .map(OpenRun::told),
                proofs.open(situation.open()),
                situation.diaries().stream()
                        .flatMap(diary -> new RoutineLines(diary, situation.now()).open().stream()),
                situation.lists().stream(), situation.hosts().stream().map(HostTrouble::told),
                situation.papers().stream().flatMap(paper -> paper.told(today(situation)).stream()))
                .flatMap(lines -> lines).toList();
        var needsYou = all.stream().filter(line -> line.kind().needsAPerson())
                .sorted(Comparator.comparing(Line::kind).thenComparing(OLDEST_FIRST)).toList();
        var running = all.stream().filter(line -> line.kind() == Kind.RUNNING).sorted(OLDEST_FIRST.reversed())
                .toList();
        var happened = happened(situation, rounds);
        return new Board(first(needsYou), first(running), first(happened),
                Stream.of(needsYou, running, happened).mapToInt(lines -> Math.max(0, lines.size() - MOST)).sum(),
                ahead(situation.diaries()), situation.fresh());
    }

    public boolean isQuiet() {
        return needsYou.isEmpty() && running.isEmpty();
    }

    private static LocalDate today(Situation situation) {
        return LocalDate.ofInstant(situation.now(), situation.here());
    }

    private static List<Line> first(List<Line> lines) {
        return lines.subList(0, Math.min(MOST, lines.size()));
    }

    /// The runs of routines: their routines tell of them.
    private static Set<RunId> rounds(List<Diary> diaries) {
        return diaries.stream().flatMap(diary -> diary.appointments().stream()).flatMap(one -> one.turns().stream())
                .flatMap(turn -> turn.run().stream()).collect(Collectors.toSet());
    }

    private static List<Line> happened(Situation situation, Set<RunId> rounds) {
        var proofs = new ProofLines(situation.proofs());
        var over = situation.closed().stream().filter(line -> line.last().isAfter(situation.since())).toList();
        var runs = over.stream().filter(line -> !rounds.contains(line.id()) && !proofs.isProof(line))
                .map(Board::closed);
        var routines = situation.diaries().stream()
                .flatMap(diary -> new RoutineLines(diary, situation.now()).happened(situation.since()).stream());
        var lists = situation.lists().stream().filter(line -> line.kind() == Kind.HAPPENED)
                .filter(line -> line.at().filter(at -> at.isAfter(situation.since())).isPresent());
        return Stream.of(runs, proofs.closed(over.stream()), routines, lists).flatMap(lines -> lines)
                .sorted(OLDEST_FIRST.reversed()).toList();
    }

    private static Line closed(RunLine run) {
        return new Line(Kind.HAPPENED, run.title(), run.result().map(Story::word).orElse("closed"),
                String.join(", ", run.hosts()) + " · " + run.runbook(), Optional.of(run.last()), run.environment(),
                run.practice(), new Destination(Situation.RUNS, run.id().toString()));
    }

    private static Optional<Ahead> ahead(List<Diary> diaries) {
        return diaries.stream().filter(diary -> !diary.next().isEmpty())
                .map(diary -> new Ahead(diary.routine().subject().title(), diary.next().getFirst().start()))
                .min(Comparator.comparing(Ahead::at));
    }
}
