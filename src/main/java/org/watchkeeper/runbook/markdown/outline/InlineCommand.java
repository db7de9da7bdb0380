package org.watchkeeper.runbook.markdown.outline;

import org.watchkeeper.runbook.markdown.text.Annotation;
import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.bash.Script;
import org.watchkeeper.runbook.block.Look;
import org.watchkeeper.runbook.block.Quotation;
import org.watchkeeper.runbook.phrase.Cadence;

/// Commands that a sentence gives instead of a block: "Reload it: `systemctl reload app`", "Run `sudo reboot`.", a paragraph
/// that is one code span, or what `Orders` finds in a longer text. Commands that a sentence merely mentions are left.
public final class InlineCommand {
    private static final Pattern SPAN = Pattern.compile("(?<!`)(`{1,3})(?!`)\\s*([^`]+?)\\s*\\1(?!`)");
    private static final Pattern GIVES = Pattern.compile(
            "(?is)(?:.*[:：]|(?:.*[.;,]\\s+)?(?:then |now |and |next,? |finally,? |please )?(?:on [\\w -]{1,40},? )?(?:run|execute|type|enter|issue|invoke|start|do)(?: the command| this command| the following command)?:?)\\s*\\**\\s*");
    private static final Pattern ENDS = Pattern
            .compile(
                    "(?s)\\s*\\**(?:\\s+to\\s+(?<why>[^`.]{3,120}))?[.;!]?\\s*(?:\\([^)]{0,80}\\))?(?:\\s<?https?://\\S{1,300})?\\s*");
    private static final Pattern NEVER = Pattern.compile(
            "(?i)\\b(?:(?:never|not|don['’]t|avoid|no longer|formerly|e\\.g|such as|like|(?!(?:instead of|rather than) (?!(?:runn|us|typ|execut|call|issu)ing)\\w+ing\\b)(?:instead of|rather than))\\b[^.;]*"
                    + "|(?:instead of|rather than) (?!(?:runn|us|typ|execut|call|issu)ing)\\w+ing\\b[^.;:]*)$");

    private static final Pattern WITH = Pattern.compile(
            "(?i)(?:[.,;]?\\s*(?:with|using|via|by running|run|execute|use|command|by executing)(?: the| this)?(?: following)?(?: command)?)\\s*[:：]?\\s*$");

    /// A line that the writer ended on purpose, and the command stands on the next.
    private static final Pattern ENDS_LINE = Pattern.compile("\\p{L}\\S*(?:  +|\\\\|<br ?/?>)\n\\s*$");

    /// Words behind which a sentence goes on: what stands alone on the next line is a part of it.
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)(?:[,(–-]|\\b(?:the|an?|of|by|as|in|is|are|or|and|to|from|like|than|called|named|file|files|directory))\\s*$");
    /// "(inside the container) `rabbitmqctl start_app`": where it is run.
    private static final Pattern REMARK = Pattern.compile("^\\s*\\([^()`]{1,60}\\)\\s*");
    /// "Afterwards the old ones are left.", and the command alone on the last line.
    private static final Pattern SENTENCE_ABOVE = Pattern.compile("(?s).*[\\p{L})][.!]\\s*\\n\\s*");
    /// What is named by these two words needs more of them: "use `kubectl cp` to copy it".
    private static final Pattern NAMED_ONLY = Pattern.compile(
            "(?:kubectl|oc) (?:cp|exec|apply|create|delete|scale|drain|cordon|uncordon|logs|describe|patch|edit|annotate|label|set|rollout|port-forward|run|expose|wait)"
                    + "|(?:docker|podman|nerdctl) (?:exec|run|cp|rm|rmi|stop|start|restart|tag|push|pull|load|save|logs|inspect|kill)"
                    + "|(?:docker compose|docker-compose) (?:exec|run|cp)"
                    + "|(?:sudo )?systemctl (?:start|stop|restart|reload|enable|disable|mask|unmask|edit)"
                    + "|git (?:clone|checkout|revert|cherry-pick|switch)|helm (?:upgrade|install|rollback|uninstall)");
    private static final int LONGEST = 1_000;

    /// A fence that does not begin a block where it stands: what is between two of them is several lines, and no span that was wrapped.
    private static final Pattern FENCE = Pattern.compile("(?m)^\\s*`{3,}[\\w-]*\\s*$");

    private InlineCommand() {}

    /// The commands of a paragraph, each on the line it stands on.
    public static Optional<CodeBlock> in(Node paragraph, Function<String, Script> scripts, Findings findings) {
        var text = Outline.text(paragraph);
        if (text.indexOf('`') < 0 || text.length() > LONGEST || FENCE.matcher(text).find()) {
            return Optional.empty();
        }
        var box = Boxes.mark(text);
        int line = Outline.firstLine(paragraph);
        var typed = spans(text.substring(box.length()), opens(paragraph, box)).stream()
                .filter(order -> !standsBelow(order.written(), paragraph))
                .map(order -> Typed.at(line + rows(text, box.length() + order.start()), order.written(), scripts))
                .flatMap(Optional::stream).toList();
        return Typed.together(typed, findings);
    }

    private static List<Orders.Order> spans(String text, Orders.Opens opens) {
        var span = SPAN.matcher(text);
        return span.find() && gives(text, span.start(), span.end()) && isCommand(span.group(2))
                ? List.of(new Orders.Order(span.start(2), oneLine(span.group(2))))
                : Orders.in(text, opens).stream()
                        .map(order -> new Orders.Order(order.start(), oneLine(order.written())))
                        .filter(order -> isCommand(order.written())).toList();
    }

    /// A span that the writer's editor wrapped: the end of a line in it is a blank, with or without a backslash. One inside
    /// quotes stays, for nobody knows what is meant.
    private static String oneLine(String written) {
        boolean quoted = IntStream.range(0, written.length()).filter(at -> written.charAt(at) == '\n')
                .anyMatch(at -> Quotation.openAfter(written.substring(0, at), (char) 0) != 0);
        return quoted ? written : written.replaceAll("\\s*(?:(?<!\\\\)\\\\)?[ \t]*\n\\s*", " ");
    }

    /// A program alone may be only its name; a script with its path is not.
    private static boolean isCommand(String written) {
        return (written.indexOf(' ') > 0 || written.startsWith("./")) && !NAMED_ONLY.matcher(written).matches();
    }

    /// "Use the `etcdctl defrag` command:", and the block below has it.
    private static boolean standsBelow(String written, Node paragraph) {
        var next = paragraph.getNext();
        return next != null && CodeBlock.isOne(next) && CodeBlock.text(next).contains(written);
    }

    private static int rows(String text, int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static Orders.Opens opens(Node paragraph, String box) {
        if (paragraph.getPrevious() != null || !(paragraph.getParent() instanceof ListItem item)) {
            return Orders.Opens.NOTHING;
        }
        boolean numbered = item.getParent() instanceof OrderedList;
        return box.isEmpty() ? numbered ? Orders.Opens.STEP : Orders.Opens.NOTHING : Orders.Opens.BOX;
    }

    /// What the sentence says the command is for; empty where it only says that it shall be run.
    public static Optional<String> title(Node paragraph) {
        if (!isOnlyGiven(paragraph)) {
            return Optional.empty();
        }
        var text = withoutBox(paragraph);
        var before = Inline.plain(text.split("`", 2)[0].replaceAll("(?:\\\\|<br ?/?>)?\n", " "));
        var said = WITH.matcher(before).replaceFirst("").replaceFirst("(?:\\s*[:：]|[.,;])\\s*$", "").strip();
        boolean isOrder = said.isEmpty() || GIVES.matcher(said).matches() || Lead.isCommon(said + ":")
                || said.matches("(?i)on [\\w -]{1,40}");
        return isOrder
                ? why(text)
                : Optional.of(said.indexOf(". ") < 0 || Forbidding.isHeld(said) ? said : Inline.sentence(said));
    }

    /// What is said of a paragraph that is a command, or of the ones in it; empty where it says more than one thing.
    public static Optional<String> titleOrLead(Node paragraph) {
        if (Outline.text(paragraph).indexOf('`') >= 0 && !isOnlyGiven(paragraph)) {
            return Optional.empty();
        }
        return title(paragraph).or(() -> Lead.above(paragraph));
    }

    /// Whether a paragraph does nothing but give one command.
    public static boolean isOnlyGiven(Node paragraph) {
        var text = withoutBox(paragraph);
        var span = SPAN.matcher(text);
        return span.find() && gives(text, span.start(), span.end());
    }

    private static String withoutBox(Node paragraph) {
        var text = Outline.text(paragraph);
        return text.substring(Boxes.mark(text).length());
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
        var before = REMARK.matcher(text.substring(0, start)).replaceFirst("");
        return !NEVER.matcher(before).find() && !Forbidding.isReplaced(before, text.substring(start, end))
                && ENDS.matcher(text.substring(end)).matches() && before.indexOf('`') < 0
                && (before.isBlank() || GIVES.matcher(before).matches() || ENDS_LINE.matcher(before).find()
                        || isSetOff(before) || isHowOften(before)
                        || SENTENCE_ABOVE.matcher(before).matches() && !Forbidding.isHeld(before));
    }

    /// "Nightly `pg_dump app`", and nothing else.
    private static boolean isHowOften(String before) {
        return before.length() < 40 && Cadence.isWhole(before.replaceAll("[*_,]", "").strip());
    }

    /// "**Install** - Get the tools", and the command alone on the next line.
    private static boolean isSetOff(String before) {
        int end = before.lastIndexOf('\n');
        return end > 0 && before.substring(end).isBlank() && before.startsWith("**")
                && !GOES_ON.matcher(before.substring(0, end)).find();
    }

    /// A command that stands alone on a line, and its line.
    record Typed(int line, Command command) {
        static Optional<Typed> at(int line, String written, Function<String, Script> scripts) {
            var script = scripts.apply(written);
            boolean one = written.indexOf('\n') < 0 && script.commands().size() == 1 && script.faults().isEmpty();
            return one && Look.isSurelyTyped(script)
                    ? Optional.of(new Typed(line, script.commands().getFirst()))
                    : Optional.empty();
        }

        /// As a block; empty where there are none.
        static Optional<CodeBlock> together(List<Typed> all, Findings findings) {
            if (all.isEmpty()) {
                return Optional.empty();
            }
            int first = all.getFirst().line();
            all.forEach(each -> findings.add(Rule.INLINE_COMMAND, each.line(),
                    "A command inside a sentence: '" + each.command().text() + "'"));
            var pieces = all.stream().map(each -> each.command().movedBy(each.line() - first)).toList();
            var text = all.stream().map(each -> each.command().text()).collect(Collectors.joining("\n"));
            var block = new Block(new Lines(first, all.getLast().line()), "", Block.Kind.SHELL, text);
            return Optional.of(new CodeBlock(block, Annotation.NONE, first, new Script(List.copyOf(pieces), List.of()),
                    ""));
        }
    }
}
