package org.watchkeeper.runbook.correct;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.watchkeeper.runbook.Answer;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.correct.Correction.Accept;
import org.watchkeeper.runbook.correct.Correction.Asked;
import org.watchkeeper.runbook.correct.Correction.ByHand;
import org.watchkeeper.runbook.correct.Correction.Ignore;
import org.watchkeeper.runbook.correct.Correction.KindOfBlock;
import org.watchkeeper.runbook.correct.Correction.KindOfProcedure;
import org.watchkeeper.runbook.correct.Correction.ProvedBy;
import org.watchkeeper.runbook.correct.Correction.Reopen;
import org.watchkeeper.runbook.correct.Correction.Rewritten;
import org.watchkeeper.runbook.correct.Correction.ScheduledAs;
import org.watchkeeper.runbook.correct.Correction.TitleOfStep;
import org.watchkeeper.runbook.correct.Correction.UndoOf;
import org.watchkeeper.runbook.correct.Correction.WayBack;
import org.watchkeeper.runbook.correct.Correction.WorkedWhen;

/// What a correction must have come to when the document is read again.
record Effect(Runbook before, Correction correction) {
    /// Whether a document as read says it; `moved` tells where a line of the document before stands in it.
    boolean isIn(Runbook after, IntUnaryOperator moved) {
        return switch (correction) {
            case Accept(var line, var code) -> answered(after, moved, line, code, Answer.accepted());
            case Ignore(var line, var code, var why) -> answered(after, moved, line, code, Answer.ignored(why));
            case Reopen(var line, var code) -> answered(after, moved, line, code, Answer.OPEN);
            case KindOfBlock(var line, var kind) -> after.blocks().stream()
                    .anyMatch(block -> block.lines().first() == moved.applyAsInt(line) && block.kind() == kind)
                    && isNoDoubt(after, moved.applyAsInt(line));
            case ByHand(var line, var manual) -> stepsAt(after, moved, line)
                    .anyMatch(step -> manual ? step instanceof Step.Instruction : step instanceof Step.Commands);
            case TitleOfStep(var line, var title) -> all(steps(after)
                    .filter(step -> step.lines().first() == moved.applyAsInt(line)),
                    step -> step.title().equals(title));
            case KindOfProcedure(var id, var kind) ->
                after.procedure(id).filter(procedure -> procedure.kind() == kind).isPresent();
            case WayBack(var id, var back) -> after.procedure(id).filter(each -> each.rollback().equals(back))
                    .isPresent() && !inferred(after, moved, id);
            case WorkedWhen(var line, var success) -> all(commands(after)
                    .filter(each -> each.lines().first() == moved.applyAsInt(line)),
                    each -> each.success().equals(success));
            case UndoOf(var line, var title) -> undone(after, moved.applyAsInt(line), title);
            case Asked asked -> declares(after, asked);
            case ScheduledAs said -> all(after.schedules().stream()
                    .filter(each -> each.line() == moved.applyAsInt(said.line())),
                    each -> !each.ambiguous() && each.rrule().equals(said.rrule()) && each.start().equals(said.start())
                            && each.duration().equals(said.duration()) && each.zone().equals(said.zone()));
            case ProvedBy(var line, var procedure) -> all(after.checklists().stream()
                    .filter(list -> list.items().stream().anyMatch(item -> item.line() == moved.applyAsInt(line))),
                    list -> list.proofs().getOrDefault(moved.applyAsInt(line), "").equals("#" + procedure));
            case Rewritten(var lines, var text) -> {
                var wanted = text.lines().toList();
                var now = after.text().lines().skip(lines.first() - 1L).limit(Math.max(1, wanted.size())).toList();
                yield now.equals(wanted) || wanted.isEmpty() && !after.text().equals(before.text());
            }
        };
    }

    private static <T> boolean all(Stream<T> found, Predicate<T> condition) {
        var list = found.toList();
        return !list.isEmpty() && list.stream().allMatch(condition);
    }

    /// What is found at the document's first line may stay there while the lines move.
    private static boolean answered(Runbook after, IntUnaryOperator moved, int line, String code, Answer answer) {
        var at = findings(after, moved.applyAsInt(line), code);
        return all((at.isEmpty() && line == 1 ? findings(after, 1, code) : at).stream(),
                finding -> finding.answer().equals(answer));
    }

    private static List<Finding> findings(Runbook runbook, int line, String code) {
        return runbook.findings().stream().filter(each -> each.line() == line && each.code().equals(code)).toList();
    }

    /// A block that says itself what it is was not guessed.
    private static boolean isNoDoubt(Runbook after, int line) {
        return Stream.of("RB011", "RB012", "RB014").allMatch(code -> findings(after, line, code).isEmpty());
    }

    private boolean inferred(Runbook after, IntUnaryOperator moved, String id) {
        return before.procedure(id).map(Procedure::lines)
                .filter(lines -> !findings(after, moved.applyAsInt(lines.first()), "RB042").isEmpty()).isPresent();
    }

    private static Stream<Step> steps(Runbook runbook) {
        return runbook.procedures().stream().flatMap(procedure -> procedure.steps().stream());
    }

    private Stream<Step> stepsAt(Runbook after, IntUnaryOperator moved, int line) {
        return before.blocks().stream().filter(block -> block.lines().first() == line)
                .flatMap(block -> steps(after).filter(step -> moved.applyAsInt(block.lines().first()) <= step.lines()
                        .first() && step.lines().first() <= moved.applyAsInt(block.lines().last())));
    }

    private static Stream<ShellCommand> commands(Runbook runbook) {
        return steps(runbook).flatMap(step -> step instanceof Step.Commands work
                ? Stream.concat(work.commands().stream(), work.undo().stream())
                : Stream.of());
    }

    private static boolean undone(Runbook after, int line, String title) {
        return after.blocks().stream().filter(block -> block.lines().first() == line).anyMatch(
                block -> steps(after).anyMatch(step -> step instanceof Step.Commands work && step.title().equals(title)
                        && work.undo().stream().anyMatch(each -> block.lines().contains(each.lines().first()))));
    }

    /// One that no command uses is declared without being asked for: then only a fault of the front matter tells against it.
    private static boolean declares(Runbook after, Asked asked) {
        return after.findings().stream().noneMatch(each -> each.code().equals("RB004"))
                && after.procedures().stream().flatMap(procedure -> procedure.parameters().stream())
                        .filter(parameter -> parameter.name().equals(asked.name()))
                        .allMatch(parameter -> isSame(parameter, asked));
    }

    private static boolean isSame(Parameter parameter, Asked asked) {
        return parameter.type() == asked.type() && parameter.label().equals(asked.label())
                && (asked.sample().isEmpty() || parameter.sample().equals(asked.sample()));
    }
}
