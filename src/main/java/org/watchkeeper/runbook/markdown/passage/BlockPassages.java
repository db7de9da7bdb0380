package org.watchkeeper.runbook.markdown.passage;

import org.watchkeeper.runbook.markdown.outline.CodeBlock;
import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
        return passages;
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
