package org.watchkeeper.runbook.markdown.outline;

import org.watchkeeper.runbook.markdown.text.Annotation;
import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.commonmark.node.Node;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Script;
import org.watchkeeper.runbook.block.Look;

/// A command that a sentence gives instead of a block, where the sentence does nothing else: "Reload it: `systemctl reload
/// app`", "Run `sudo reboot`.", or a paragraph that is one code span. Commands that a sentence merely mentions are left.
public final class InlineCommand {
    private static final Pattern SPAN = Pattern.compile("(?<!`)(`{1,3})(?!`)\\s*([^`]+?)\\s*\\1(?!`)");
    private static final Pattern GIVES = Pattern.compile(
            "(?is)(?:.*[:：]|(?:.*[.;,]\\s+)?(?:then |now |and |next,? |finally,? |please )?(?:on [\\w -]{1,40},? )?(?:run|execute|type|enter|issue|invoke|start|do)(?: the command| this command| the following command)?:?)\\s*\\**\\s*");
    private static final Pattern ENDS = Pattern
            .compile("(?s)\\s*\\**(?:\\s+to\\s+(?<why>[^`.]{3,120}))?[.;!]?\\s*(?:\\([^)]{0,80}\\))?\\s*");
    private static final Pattern NEVER = Pattern.compile(
            "(?i)\\b(?:never|not|don['’]t|avoid|instead of|rather than|no longer|formerly|e\\.g|such as|like)\\b[^.;]*$");

    private static final Pattern WITH = Pattern.compile(
            "(?i)(?:[.,;]?\\s*(?:with|using|via|by running|run|execute|use|command|by executing)(?: the| this)?(?: following)?(?: command)?)\\s*[:：]?\\s*$");

    /// A line that the writer ended on purpose, and the command stands on the next.
    private static final Pattern ENDS_LINE = Pattern.compile("\\p{L}\\S*(?:  +|\\\\|<br ?/?>)\n\\s*$");

    private InlineCommand() {}

    public static Optional<CodeBlock> in(Node paragraph, Function<String, Script> scripts, Findings findings) {
        var text = Outline.text(paragraph);
        if (text.indexOf('`') < 0 || text.length() > 1_000 || Boxes.hasBox(text)) {
            return Optional.empty();
        }
        var span = SPAN.matcher(text);
        if (!span.find() || !gives(text, span.start(), span.end()) || span.group(2).indexOf(' ') < 0) {
            return Optional.empty();
        }
        int line = Outline.firstLine(paragraph)
                + (int) text.substring(0, span.start(2)).chars().filter(c -> c == '\n').count();
        return read(span.group(2), line, scripts, findings);
    }

    /// What the sentence says the command is for; empty where it only says that it shall be run.
    public static Optional<String> title(Node paragraph) {
        var text = Outline.text(paragraph);
        var before = Inline.plain(text.split("`", 2)[0].replaceAll("(?:\\\\|<br ?/?>)?\n", " "));
        var said = WITH.matcher(before).replaceFirst("").replaceFirst("(?:\\s*[:：]|[.,;])\\s*$", "").strip();
        boolean isOrder = said.isEmpty() || GIVES.matcher(said).matches() || Lead.isCommon(said + ":")
                || said.matches("(?i)on [\\w -]{1,40}");
        return isOrder ? why(text) : Optional.of(said);
    }

    /// "Run `x` to rebuild the index": what it is run for.
    private static Optional<String> why(String text) {
        var ends = ENDS.matcher(text.substring(text.lastIndexOf('`') + 1));
        return ends.matches() && ends.group("why") != null
                ? Optional.of(ends.group("why").strip().replaceAll("\\s+", " ")).map(
                        said -> said.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + said.substring(1))
                : Optional.empty();
    }

    private static boolean gives(String text, int start, int end) {
        var before = text.substring(0, start);
        return !NEVER.matcher(before).find() && ENDS.matcher(text.substring(end)).matches() && before.indexOf('`') < 0
                && (before.isBlank() || GIVES.matcher(before).matches() || ENDS_LINE.matcher(before).find());
    }

    private static Optional<CodeBlock> read(String written, int line, Function<String, Script> scripts,
            Findings findings) {
        var script = scripts.apply(written);
        if (written.indexOf('\n') >= 0 || script.commands().size() != 1 || !script.faults().isEmpty()
                || !Look.isSurelyTyped(script)) {
            return Optional.empty();
        }
        findings.add(Rule.INLINE_COMMAND, line, "A command inside a sentence: '" + written + "'");
        var block = new Block(Lines.at(line), "", Block.Kind.SHELL, written);
        return Optional.of(new CodeBlock(block, Annotation.NONE, line, script, ""));
    }
}
