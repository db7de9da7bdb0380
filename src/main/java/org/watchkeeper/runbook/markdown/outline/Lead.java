package org.watchkeeper.runbook.markdown.outline;

import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.Optional;
import java.util.regex.Pattern;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// The line that leads to a block: what stands directly above it, and whether it announces what a command prints.
public final class Lead {
    private static final Pattern PRINTED = Pattern.compile("(?i)\\W*(?:the |an? |here is |your )?"
            + "(?:(?:expected|sample|example|examples? of|typical|possible|correct|normal|successful|command|partial|truncated|terminal|console)\\s+){0,2}"
            + "(?:outputs?|results?|responses?|printout)\\b(?! (?:the|all|a|to|into|from)\\b)(?!.*\\b(?:run|execute)\\b)[^.]{0,80}"
            + "|\\W*(?:erwartete |beispiel-?)?ausgabe\\b[^.]{0,60}|\\W*(?:sortie|r[ée]sultat|exemple de sortie)\\b[^.]{0,60}"
            + "|\\W*(?:salida|resultado)\\b[^.]{0,60}|\\W*(?:出力|実行結果|输出|輸出|вывод|результат)[^.]{0,40}");

    private static final Pattern SENTENCE = Pattern.compile("(?<=\\p{L})[.!?]\\s+(?=\\p{Lu})");
    private static final Pattern ORDER = Pattern
            .compile("(?i)[,;]\\s+(?:then )?(?:run|execute|issue|type|enter|do|then)$");
    private static final Pattern COMMON = Pattern.compile(
            "(?i)\\W*(?:please )?(?:then|now|and|next|first|finally|or|alternatively|also|you can)?,? ?(?:run|execute|use|type|enter|issue|do|try|perform)?(?: the| following| below| these| this| commands?| steps?| script| with| by running| it)*\\s*[:：]|(?i)\\W*(?:for )?examples?\\s*[:：]");

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

    /// The sentence that leads to a block as a title for it: "To list the databases:".
    public static Optional<String> title(Node block) {
        if (!(block.getPrevious() instanceof Paragraph paragraph)) {
            return Optional.empty();
        }
        var text = Inline.plain(Outline.text(paragraph).replace('\n', ' '));
        var sentence = text.substring(lastStart(text)).strip();
        boolean announces = sentence.matches(".*[:：]") && sentence.length() <= 120;
        boolean names = sentence.equals(text) && sentence.matches(".*[\\p{L}\\d)\"'’]") && sentence.length() <= 80;
        boolean fits = (announces || names) && !isCommon(names ? sentence + ":" : sentence);
        return fits ? named(sentence.replaceFirst("\\s*[:：]$", "")) : Optional.empty();
    }

    /// "On the first node, run" is about the first node; "There, run" is about nothing.
    private static Optional<String> named(String sentence) {
        var subject = ORDER.matcher(sentence).replaceFirst("");
        boolean says = subject.equals(sentence) || subject.indexOf(' ') > 0;
        return says ? Optional.of(subject) : Optional.empty();
    }

    /// The one short sentence above a paragraph that is a command.
    public static Optional<String> above(Node paragraph) {
        boolean single = paragraph.getPrevious() instanceof Paragraph above && Outline.text(above).indexOf('\n') < 0;
        return of(paragraph)
                .filter(line -> single && line.length() <= 120 && SENTENCE.matcher(line).results().count() == 0)
                .map(line -> line.replaceFirst("\\s*[:：.]$", "")).filter(line -> !isCommon(line + ":"));
    }

    /// Whether a sentence says no more than that something shall be run.
    static boolean isCommon(String sentence) {
        return COMMON.matcher(sentence).matches();
    }

    private static int lastStart(String text) {
        return SENTENCE.matcher(text).results().mapToInt(java.util.regex.MatchResult::end).max().orElse(0);
    }

    private static String last(String text) {
        return text.substring(text.stripTrailing().lastIndexOf('\n') + 1);
    }
}
