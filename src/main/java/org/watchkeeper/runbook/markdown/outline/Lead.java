package org.watchkeeper.runbook.markdown.outline;

import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.Optional;
import java.util.regex.Pattern;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import org.watchkeeper.runbook.block.Look;
import org.watchkeeper.runbook.fact.Imperatives;
import org.watchkeeper.runbook.phrase.Hint;

/// The line that leads to a block: what stands directly above it, and whether it announces what a command prints.
public final class Lead {
    private static final Pattern PRINTED = Pattern.compile("(?i)\\W*(?:the |an? |here is |your )?"
            + "(?:(?:expected|sample|example|examples? of|typical|possible|correct|normal|successful|command|partial|truncated|terminal|console)\\s+){0,2}"
            + "(?:outputs?|results?|responses?|printout)\\b(?! (?:the|all|a|to|into|from)\\b)(?!.*\\b(?:run|execute)\\b)[^.]{0,80}"
            + "|\\W*(?:(?:then |now )?you(?: will| should|['’]ll)(?: now| then)? (?:see|get)|(?:it|this|that|which)(?: should| will)? (?:prints?|returns?|shows?|outputs?|displays?)|the following (?:message|output|text|lines?) (?:is|are|will be|should be) (?:displayed|shown|printed))\\b[^.]{0,60}[:：]\\s*"
            + "|\\W*(?:erwartete |beispiel-?)?ausgabe\\b[^.]{0,60}|\\W*(?:sortie|r[ée]sultat|exemple de sortie)\\b[^.]{0,60}"
            + "|\\W*(?:salida|resultado)\\b[^.]{0,60}|\\W*(?:出力|実行結果|输出|輸出|вывод|результат)[^.]{0,40}");

    private static final Pattern COMMAND = Pattern
            .compile("(?i).*\\b(?:commands?|run|running|execute|invoke|type|enter|issue)\\b[^.]{0,60}[:：]\\s*");
    private static final Pattern NEVER = Pattern.compile(
            "(?i)\\W*(?:(?:please|warning|caution|important)\\W+)?(?:(?:you )?(?:do|must|should|may|can)(?: not|not)|never|don['’]t|(?:you )?mustn['’]t|avoid)\\s+(?:ever\\s+)?(?:run|running|use|using|execute|executing|issue|type|enter|try|attempt)\\b.*[:：]\\s*");

    private static final Hint HINT_NEVER = Hint.of("not", "never", "don", "mustn", "avoid");
    private static final Pattern SENTENCE = Pattern.compile("(?<=\\p{L})[.!?]\\s+(?=\\p{Lu})");
    private static final Pattern ORDER = Pattern
            .compile("(?i)[,;]\\s+(?:then )?(?:run|execute|issue|type|enter|do|then)$");
    /// "After the system is stable, remove the mark."
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i)\\A\\W*(?:after|once|when|if|before|as soon as|on|in|for|to|from|next|then|now|finally|first)\\b[^,.]{0,80},\\s+(?:then |now |please )?(?=\\p{L})");
    private static final Pattern COMMON = Pattern.compile(
            "(?i)\\W*(?:please )?(?:then|now|and|next|first|finally|or|alternatively|also|you can)?,? ?(?:run|execute|use|type|enter|issue|do|try|perform)?(?: the| following| below| these| this| commands?| steps?| script| with| by running| it)*\\s*[:：]|(?i)\\W*(?:for )?examples?\\s*[:：]");

    private static final Pattern WARNS = Pattern.compile(
            "(?i)\\W*(?:(?:note|nb|warning|caution|danger|important|attention|hinweis|achtung|wichtig|atenci[óo]n|aten[çc][ãa]o|nota|attenzione|внимание|примечание)\\b\\s*[:!].{20,}|(?:注意|警告|重要|危険)\\S.{5,})");

    private Lead() {}

    /// Whether a sentence only warns, and names nothing: "Warning: orders that were not sent are lost".
    public static boolean isWarning(String sentence) {
        return WARNS.matcher(sentence).matches();
    }

    /// "After the system is stable, remove the mark" without its first part.
    static String withoutClause(String sentence) {
        return CLAUSE.matcher(sentence).replaceFirst("");
    }

    /// The last line of the paragraph or heading directly above a block, as a reader sees it.
    static Optional<String> of(Node block) {
        return switch (block.getPrevious()) {
            case Paragraph paragraph -> Optional.of(Inline.plain(last(Outline.text(paragraph))));
            case Heading heading -> Optional.of(Inline.plain(Outline.text(heading)));
            case null, default -> Optional.empty();
        };
    }

    /// What the document says of a block before it: that it is output, a command, or never to be run.
    static Look.Said says(Node block) {
        var line = of(block).filter(said -> said.length() < 200);
        if (line.filter(said -> PRINTED.matcher(said).matches()).isPresent()) {
            return Look.Said.PRINTED;
        }
        if (block.getPrevious() instanceof Paragraph paragraph && forbids(Outline.text(paragraph))) {
            return Look.Said.NEVER;
        }
        boolean command = line.filter(said -> COMMAND.matcher(said).matches()).isPresent();
        return command ? Look.Said.COMMAND : Look.Said.NOTHING;
    }

    /// "Do **not** run any of these:"
    private static boolean forbids(String written) {
        if (!HINT_NEVER.isIn(written)) {
            return false;
        }
        var text = Inline.plain(written.replace('\n', ' '));
        return NEVER.matcher(text.substring(lastStart(text))).matches();
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
        boolean orders = Imperatives.opens(withoutClause(sentence)) && sentence.endsWith(".")
                && sentence.length() <= 120;
        if (orders) {
            return Optional.of(sentence.substring(0, sentence.length() - 1));
        }
        boolean fits = (announces || names) && !isWarning(sentence) && !isCommon(names ? sentence + ":" : sentence);
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
                .map(line -> line.replaceFirst("(?i)(?:,?\\s+(?:using|with|via|by running))?\\s*[:：.]$", ""))
                .filter(line -> !isCommon(line + ":"));
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
