package org.watchkeeper.runbook.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// The line that leads to a block: what stands directly above it, and whether it announces what a command prints.
final class Lead {
    private static final Pattern PRINTED = Pattern.compile("(?i)\\W*(?:the |an? |here is |your )?"
            + "(?:(?:expected|sample|example|examples? of|typical|possible|correct|normal|successful|command|partial|truncated|terminal|console)\\s+){0,2}"
            + "(?:outputs?|results?|responses?|printout)\\b(?! (?:the|all|a|to|into|from)\\b)(?!.*\\b(?:run|execute)\\b)[^.]{0,80}"
            + "|\\W*(?:erwartete |beispiel-?)?ausgabe\\b[^.]{0,60}|\\W*(?:sortie|r[ée]sultat|exemple de sortie)\\b[^.]{0,60}"
            + "|\\W*(?:salida|resultado)\\b[^.]{0,60}|\\W*(?:出力|実行結果|输出|輸出|вывод|результат)[^.]{0,40}");

    private Lead() {}

    /// The last line of the paragraph or heading directly above a block, as a reader sees it.
    static Optional<String> of(Node block) {
        return switch (block.getPrevious()) {
            case Paragraph paragraph -> Optional.of(Inline.plain(last(Outline.text(paragraph))));
            case Heading heading -> Optional.of(Inline.plain(Outline.text(heading)));
            case null, default -> Optional.empty();
        };
    }

    /// Whether the document calls the block the output of something.
    static boolean announcesOutput(Node block) {
        return of(block).filter(line -> line.length() < 200 && PRINTED.matcher(line).matches()).isPresent();
    }

    private static String last(String text) {
        return text.substring(text.stripTrailing().lastIndexOf('\n') + 1);
    }
}
