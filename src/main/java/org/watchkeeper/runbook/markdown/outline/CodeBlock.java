package org.watchkeeper.runbook.markdown.outline;

import org.watchkeeper.runbook.markdown.text.Annotation;
import org.watchkeeper.runbook.markdown.text.Deceptions;
import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.Fragment;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.bash.Script;
import org.watchkeeper.runbook.block.Language;
import org.watchkeeper.runbook.block.Look;

/// A code block as understood: what it is, its commands, and the line its first row stands on.
public record CodeBlock(Block block, Annotation annotation, int firstLine, Script script, String output) {
    private static final Pattern INSTALLED_AS = Pattern
            .compile("^\\s*(?:#|//|;)\\s*(/(?:[\\w@.+-]+/)+[\\w@.+-]+)\\s*(?:\n|$)");
    private static final Pattern BLANK_AFTER_BACKSLASH = Pattern.compile("[^#\\\\].*(?<!\\\\)\\\\[ \\t]+");

    public static boolean isOne(Node node) {
        return node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
    }

    public boolean hasCommands() {
        return script.pieces().stream().anyMatch(Command.class::isInstance);
    }

    /// Where a command of it stands in the document.
    public Lines linesOf(Script.Piece piece) {
        return new Lines(firstLine + piece.firstRow(), firstLine + piece.lastRow());
    }

    /// What stands in a code block, without its fence.
    static String text(Node node) {
        return node instanceof FencedCodeBlock fence
                ? fence.getLiteral()
                : node instanceof IndentedCodeBlock code ? code.getLiteral() : "";
    }

    /// The text that is cut into commands whatever is decided later, if there is one.
    public static Optional<String> cutFirst(Node node) {
        return Look.cutFirst(judged(node));
    }

    private static Look.Text judged(Node node) {
        return new Look.Text(Language.of(info(node)), text(node), Lead.says(node));
    }

    private static String info(Node node) {
        return node instanceof FencedCodeBlock fence && fence.getInfo() != null ? fence.getInfo() : "";
    }

    /// `scripts` cuts a text; texts it was given before cost nothing.
    public static CodeBlock read(Node node, SourceText source, Function<String, Script> scripts, Findings findings) {
        int first = Outline.firstLine(node);
        if (node instanceof FencedCodeBlock fence) {
            if (fence.getClosingFenceLength() == null) {
                findings.add(Rule.OPEN_FENCE, first, "This fence is never closed: all below it is read as one block");
            }
            var annotation = Annotation.ofFence(written(fence, source.line(first)), first, findings)
                    .over(above(node));
            return read(node, new Place(annotation, Outline.contentLine(fence), source), scripts, findings);
        }
        return read(node, new Place(above(node), first, source), scripts, findings);
    }

    /// Where a block's text starts, and what the document says of it.
    private record Place(Annotation annotation, int firstLine, SourceText source) {}

    private static CodeBlock read(Node node, Place place, Function<String, Script> scripts, Findings findings) {
        int first = Outline.firstLine(node);
        var judged = judged(node);
        var said = place.annotation().block();
        var look = said.isPresent() ? Look.as(said.get(), judged, scripts) : Look.of(judged, scripts);
        var lines = new Lines(first, Math.max(first, Outline.lastLine(node)));
        var block = new Block(lines, info(node), look.kind(), text(node));
        return new Reading(block, place, judged.language(), findings).read(look);
    }

    /// The info string with nothing unescaped: a value's backslashes are its own.
    private static String written(FencedCodeBlock fence, String line) {
        var marks = Optional.ofNullable(fence.getFenceCharacter()).orElse("`")
                .repeat(Optional.ofNullable(fence.getOpeningFenceLength()).orElse(3));
        int at = line.indexOf(marks);
        return at < 0 ? "" : line.substring(at + marks.length());
    }

    /// What the comments above a block say it is. (The walk reads the rest of them.)
    private static Annotation above(Node node) {
        for (var before = node.getPrevious(); before != null && !isOne(before); before = before.getPrevious()) {
            var said = before instanceof HtmlBlock html
                    ? Annotation.ofComment(html.getLiteral(), 1, new Findings())
                    : Optional.<Annotation>empty();
            var kind = said.filter(each -> each.has("block")).map(each -> each.value("block"));
            if (kind.isPresent()) {
                return new Annotation(Map.of("block", kind.get()), 1);
            }
        }
        return Annotation.NONE;
    }

    /// One block while it is read.
    private record Reading(Block block, Place place, Language language, Findings findings) {
        private Annotation annotation() {
            return place.annotation();
        }

        private int firstLine() {
            return place.firstLine();
        }

        CodeBlock read(Look look) {
            if (annotation().block().isEmpty()) {
                tell(look);
            }
            return block.kind() == Block.Kind.CONFIG
                    ? new CodeBlock(block, annotation(), firstLine(), look.script(), "")
                    : understood(look.script(), look.output());
        }

        private void tell(Look look) {
            if (block.kind() == Block.Kind.SHELL && !look.reason().isEmpty()) {
                findings.add(Rule.FORBIDDEN, block.lines().first(), "These commands are not offered: " + look.reason());
            }
            look.omitted().forEach(row -> findings.add(Rule.PRINTED, firstLine() + row,
                    "This line looks like something a command printed, or a person says: not run"));
            look.others().stream().limit(1).forEach(row -> findings.add(Rule.OTHER_PROMPT, firstLine() + row,
                    "Typed at the prompt of another program: shown, never sent to a shell"));
            if (block.kind() == Block.Kind.CONSOLE) {
                session(look);
            } else if (block.kind() == Block.Kind.CONFIG) {
                notRun(look.reason());
            }
        }

        private void session(Look look) {
            findings.add(Rule.TRANSCRIPT, block.lines().first(),
                    look.reason().isEmpty()
                            ? "A transcript: only what stands behind its prompts is run"
                            : "A transcript, and " + look.reason() + ": not run");
            look.inside().stream().limit(1).forEach(row -> findings.add(Rule.TYPED_INSIDE, firstLine() + row,
                    "Typed in the shell that the command above opened; a run would type it on the host itself"));
        }

        private void notRun(String reason) {
            int line = block.lines().first();
            if (language.says() == Language.Says.SHELL) {
                findings.add(Rule.NOT_SHELL_BUT_SAYS_SO, line,
                        "Its fence says " + language.name() + ", but " + reason + ": not run");
            } else {
                findings.add(Rule.NOT_SHELL, line,
                        (language.says() == Language.Says.OTHER
                                ? "A block of " + language.name()
                                : "Text") + ", no shell: not run");
            }
            INSTALLED_AS.matcher(block.text()).results().findFirst().ifPresent(path -> findings.add(
                    Rule.CONFIGURATION_TO_INSTALL, line, "This text can be installed as " + path.group(1)));
        }

        private CodeBlock understood(Script script, String output) {
            for (var fault : script.faults()) {
                findings.add(fault.unread() ? Rule.NO_GRAMMAR : Rule.SYNTAX, firstLine() + fault.row(), fault.unread()
                        ? "The block is not cut into commands: " + fault.reason()
                        : "From here " + fault.reason() + ": the rest of the block is one command");
            }
            warnOfBackslashes(block.text().lines().toList());
            var pieces = script.pieces().stream().map(piece -> withoutFragment(piece, script)).toList();
            var deceptions = new Deceptions(place.source(), findings);
            pieces.stream().filter(Command.class::isInstance).map(Command.class::cast).forEach(command -> deceptions
                    .tell(command, new Lines(firstLine() + command.firstRow(), firstLine() + command.lastRow())));
            return new CodeBlock(block, annotation(), firstLine(), new Script(pieces, script.faults()), output);
        }

        /// An option on a line of its own is kept as a remark.
        private Script.Piece withoutFragment(Script.Piece piece, Script script) {
            if (piece instanceof Command command && command.text().startsWith("-")) {
                findings.add(Rule.OPTION_FRAGMENT, firstLine() + piece.firstRow(),
                        "This line starts with an option: it belongs to another command and is not run",
                        new Fragment(place.source(), firstLine(), block.text()).joined(command, script));
                return new Script.Comment(piece.firstRow(), command.text());
            }
            return piece;
        }

        private void warnOfBackslashes(List<String> lines) {
            for (int row = 0; row < lines.size(); row++) {
                if (lines.get(row).endsWith(" ") && BLANK_AFTER_BACKSLASH.matcher(lines.get(row)).matches()) {
                    findings.add(Rule.BLANK_AFTER_BACKSLASH, firstLine() + row,
                            "A blank after a backslash: the line is not continued");
                }
            }
        }
    }
}
