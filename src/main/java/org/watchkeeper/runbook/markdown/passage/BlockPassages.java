package org.watchkeeper.runbook.markdown.passage;

import org.watchkeeper.runbook.markdown.outline.CodeBlock;
import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.block.Language;
import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.bash.Script.Comment;
import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Passage.Words.Kind;
import org.watchkeeper.runbook.fact.passage.Place;

/// The passages of a code block: comments and commands of a script, or the block as configuration with its remarks.
final class BlockPassages {
    private static final Pattern REMARK = Pattern.compile("\\s*(?:#+|//|;|--)\\s*(\\S.*)");

    private static final Pattern CRON = Pattern
            .compile("\\s*(?:@[a-z]+|(?:[*\\d/,-]+\\s+){2}\\S+\\s+\\S+\\s+\\S+)\\s+\\S.*");

    private BlockPassages() {}

    static List<Passage> of(CodeBlock code, Place place) {
        return code.block().kind() == Block.Kind.CONFIG ? config(code, place) : script(code, place);
    }

    private static List<Passage> script(CodeBlock code, Place place) {
        var passages = new ArrayList<Passage>();
        var comment = "";
        for (var piece : code.script().pieces()) {
            int line = code.firstLine() + piece.firstRow();
            switch (piece) {
                case Comment remark -> {
                    comment = remark.text().startsWith("!") ? "" : remark.text();
                    if (!comment.isBlank()) {
                        passages.add(words(Kind.COMMENT, Inline.unnumbered(comment), at(place, line)));
                    }
                }
                case Command command ->
                    passages.add(new Passage.Shell(command, comment, code.linesOf(command), at(place, line),
                            code.annotation().has("undo")));
            }
        }
        cronLines(code).ifPresent(block -> passages.add(new Passage.Config(block, at(place, code.firstLine()))));
        return passages;
    }

    /// The rows of a script that are no part of it but lines for cron, each where it was.
    private static Optional<Block> cronLines(CodeBlock code) {
        var rows = new ArrayList<>(List.of(code.block().text().split("\n", -1)));
        code.script().pieces().forEach(piece -> IntStream.rangeClosed(piece.firstRow(), piece.lastRow())
                .filter(row -> row < rows.size()).forEach(row -> rows.set(row, "")));
        rows.replaceAll(row -> CRON.matcher(row).matches() ? row : "");
        var block = code.block();
        return rows.stream().allMatch(String::isEmpty)
                ? Optional.empty()
                : Optional.of(new Block(block.lines(), block.info(), Block.Kind.CONFIG, String.join("\n", rows)));
    }

    private static List<Passage> config(CodeBlock code, Place place) {
        var passages = new ArrayList<Passage>();
        var rows = code.block().text().lines().toList();
        if (Language.of(code.block().info()).says() != Language.Says.OTHER) {
            passages.addAll(new TextPassages(code, place).found());
        }
        for (int row = 0; row < rows.size(); row++) {
            var remark = REMARK.matcher(rows.get(row));
            if (remark.matches()) {
                passages.add(words(Kind.REMARK, remark.group(1).strip(), at(place, code.firstLine() + row)));
            }
        }
        passages.add(new Passage.Config(code.block(), at(place, code.firstLine())));
        return passages;
    }

    private static Passage words(Kind kind, String text, Place place) {
        return new Passage.Words(kind, text, text, place);
    }

    private static Place at(Place place, int line) {
        return new Place(place.path(), place.phase(), line, List.of());
    }
}
