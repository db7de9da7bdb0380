package org.watchkeeper.runbook.markdown.outline;

import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import org.watchkeeper.runbook.bash.Script;

/// Commands that a writer set off as a paragraph of their own but did not mark as code: indented too little for a block
/// ("using:", and below it two blanks more than the text around), or right below "Run:".
public final class BareCommand {
    private static final int MOST_LINES = 20;
    private static final Pattern ANNOUNCES = Pattern
            .compile("(?is).*\\b(?:run|execute|type|enter|issue|invoke|command)s?\\b[^.]{0,40}[:：]\\**\\s*");
    private static final Pattern LEADS = Pattern.compile("(?s).*[:：]\\**\\s*");
    private static final Pattern MARKED = Pattern.compile("(?s).*[`*].*|.*\\]\\(.*");

    private BareCommand() {}

    /// Each line a command that is surely typed, or nothing.
    public static Optional<CodeBlock> in(Node paragraph, SourceText source, Function<String, Script> scripts,
            Findings findings) {
        var text = Outline.text(paragraph);
        if (!(paragraph.getPrevious() instanceof Paragraph lead) || MARKED.matcher(text).matches()
                || !isLed(paragraph, lead, source)) {
            return Optional.empty();
        }
        var lines = text.lines().map(String::strip).toList();
        int first = Outline.firstLine(paragraph);
        if (lines.size() > MOST_LINES) {
            return Optional.empty();
        }
        var typed = IntStream.range(0, lines.size())
                .mapToObj(at -> InlineCommand.Typed.at(first + at, lines.get(at), scripts))
                .flatMap(Optional::stream).toList();
        return typed.size() == lines.size() ? InlineCommand.Typed.together(typed, findings) : Optional.empty();
    }

    private static boolean isLed(Node paragraph, Paragraph lead, SourceText source) {
        var said = Outline.text(lead).stripTrailing();
        boolean deeper = indent(source, Outline.firstLine(paragraph)) >= indent(source, Outline.firstLine(lead)) + 2
                && LEADS.matcher(said).matches();
        return deeper || ANNOUNCES.matcher(said).matches();
    }

    private static int indent(SourceText source, int line) {
        var text = source.line(line);
        return text.length() - text.stripLeading().length();
    }
}
