package org.watchkeeper.runbook.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.watchkeeper.kernel.Problem;
import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Runbook;
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
import org.watchkeeper.runbook.markdown.front.Anchor;

/// Where each correction is written: the ways to say it in the document, the best first.
record Annotating(Runbook runbook, RawText text) {
    List<Change> changes(Correction correction) {
        return switch (correction) {
            case Accept(var line, var code) -> answers(line, Flow.empty().with("accept", code), is(code));
            case Ignore(var line, var code, var because) ->
                answers(line, Flow.empty().with("ignore", code).with("because", because), is(code));
            case Reopen(var line, var code) -> reopened(line, code);
            case KindOfBlock(var line, var kind) -> List.of(fence(line).set(new Pair("block", kind.word())));
            case ByHand(var line, var manual) ->
                List.of(manual ? fence(line).set(new Pair("manual", "")) : fence(line).remove("manual"));
            case TitleOfStep(var line, var title) -> title(line, title);
            case KindOfProcedure(var id, var kind) -> List.of(comment(id).set(new Pair("kind", kind.word())));
            case WayBack(var id, var rollback) -> List.of(comment(id).set(new Pair("rollback", "#" + rollback)));
            case WorkedWhen worked -> worked(worked);
            case UndoOf(var line, var step) -> List.of(fence(line).set(new Pair("undo", step)));
            case Asked asked -> List.of(parameter(asked));
            case ScheduledAs(var line, var rrule, var start, var duration, var zone) -> answers(line,
                    Flow.empty().with("rrule", rrule).with("start", start).with("duration", duration).with("zone",
                            zone),
                    each -> each.has("rrule"));
            case ProvedBy(var line, var procedure) ->
                answers(line, Flow.empty().with("run", "#" + procedure), each -> each.has("run"));
            case Rewritten(var lines, var other) -> List.of(new Change(lines.first(), lines.last() - lines.first() + 1,
                    other.lines().map(RawText::raw).toList()));
        };
    }

    private static Predicate<JsonNode> is(String code) {
        return each -> each.path("accept").asText("").equals(code) || each.path("ignore").asText("").equals(code);
    }

    /// An answer to a line, named by what it says; what is found at the first line may concern the document as a whole.
    private List<Change> answers(int line, Flow said, Predicate<JsonNode> kind) {
        var head = HeadWriter.of(text);
        var changes = new ArrayList<Change>();
        anchor(line, head).ifPresent(anchor -> changes.add(head.answer(named(anchor, said), isFor(anchor).and(kind))));
        if (line <= Math.max(1, head.head().last())) {
            changes.add(head.answer(said, whole().and(kind)));
        }
        return changes;
    }

    private List<Change> reopened(int line, String code) {
        var head = HeadWriter.of(text);
        var of = anchor(line, head).map(Annotating::isFor).orElse(each -> false);
        var which = line <= Math.max(1, head.head().last()) ? of.or(whole()) : of;
        return List.of(head.withdraw(which.and(is(code))));
    }

    private Optional<Anchor> anchor(int line, HeadWriter head) {
        return Anchor.of(text.texts(), head.head().last(), line);
    }

    private static Flow named(Anchor anchor, Flow said) {
        var named = Flow.empty().with("on", anchor.on());
        var counted = anchor.nth() > 1 ? named.with("nth", anchor.nth()) : named;
        return counted.and(said);
    }

    private static Predicate<JsonNode> isFor(Anchor anchor) {
        return each -> each.has("on") && each.path("on").asText().equals(anchor.on())
                && each.path("nth").asInt(1) == anchor.nth();
    }

    private static Predicate<JsonNode> whole() {
        return each -> !each.has("on") && !each.isEmpty();
    }

    /// Commands without a comment above them are called by their fence, every other step by an answer to its line.
    private List<Change> title(int line, String title) {
        var block = blockWith(line);
        var named = answers(line, Flow.empty().with("title", title), each -> each.has("title"));
        boolean commented = text.text(line).strip().startsWith("#");
        if (block.isEmpty() || commented) {
            return named;
        }
        return Stream.concat(Stream.of(fence(block.get().lines().first()).set(new Pair("title", title))),
                named.stream()).toList();
    }

    /// The only command of a block is judged by its fence, one of several by an answer to its line.
    private List<Change> worked(WorkedWhen worked) {
        var statuses = new TreeSet<>(worked.success().statuses()).stream().map(String::valueOf)
                .collect(Collectors.joining(","));
        var printed = worked.success().printed();
        return answers(worked.line(), Flow.empty().with("status", statuses).with("expect", printed),
                each -> each.has("status") || each.has("expect"));
    }

    private Change parameter(Asked asked) {
        var head = HeadWriter.of(text);
        var known = head.head().yaml().path("parameters").path(asked.name());
        var literals = Stream.concat(literals(known.path("literal")), asked.literals().stream()).distinct().toList();
        var declared = Flow.empty().with("type", asked.type().name().toLowerCase(Locale.ROOT))
                .with("label", asked.label());
        declared = asked.sample().isEmpty() ? declared : declared.with("sample", asked.sample());
        declared = literals.isEmpty() ? declared : declared.with("literal", literals);
        for (var other : known.properties()) {
            if (!List.of("type", "label", "sample", "literal").contains(other.getKey())) {
                declared = declared.with(other.getKey(), other.getValue());
            }
        }
        return head.parameter(asked.name(), declared);
    }

    private static Stream<String> literals(JsonNode known) {
        return known.isArray()
                ? known.valueStream().map(JsonNode::asText)
                : Stream.of(known).filter(JsonNode::isValueNode).map(JsonNode::asText);
    }

    private FenceWriter fence(int line) {
        var block = runbook.blocks().stream().filter(each -> each.lines().first() == line).findFirst()
                .orElseThrow(() -> new Problem("No block begins here", "line " + line, "Open the document again."));
        boolean indented = block.info().isEmpty() && block.text().lines().findFirst().map(String::strip)
                .filter(text.text(line).strip()::endsWith).filter(each -> !each.isEmpty()).isPresent();
        return new FenceWriter(text, line, !indented);
    }

    private Optional<Block> blockWith(int line) {
        return runbook.blocks().stream().filter(block -> block.lines().contains(line)).findFirst();
    }

    private CommentWriter comment(String procedure) {
        return new CommentWriter(text, runbook, runbook.procedure(procedure).orElseThrow(
                () -> new Problem("There is no such procedure", procedure, "Open the document again.")));
    }
}
