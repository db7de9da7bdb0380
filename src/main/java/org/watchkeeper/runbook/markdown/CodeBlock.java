package org.watchkeeper.runbook.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Block.Kind;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Command;
import org.watchkeeper.runbook.bash.Script;

/// A code block as understood: what it is, its commands, and the line its first row stands on.
record CodeBlock(Block block, Annotation annotation, int firstLine, Script script, String output) {
    private static final Pattern BLANK_AFTER_BACKSLASH = Pattern.compile("[^#\\\\].*(?<!\\\\)\\\\[ \\t]+");
    private static final Script NOTHING = new Script(List.of(), List.of());

    static boolean isOne(Node node) {
        return node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
    }

    boolean hasCommands() {
        return !script.commands().isEmpty();
    }

    /// Where a command of it stands in the document.
    Lines linesOf(Script.Piece piece) {
        return new Lines(firstLine + piece.firstRow(), firstLine + piece.lastRow());
    }

    /// What stands in a code block, without its fence.
    static String text(Node node) {
        return node instanceof FencedCodeBlock fence
                ? fence.getLiteral()
                : node instanceof IndentedCodeBlock code ? code.getLiteral() : "";
    }

    /// Whether its fence leaves room for shell.
    static boolean mayBeShell(Node node) {
        var language = node instanceof FencedCodeBlock fence && fence.getInfo() != null
                ? language(fence.getInfo())
                : "";
        return language.isEmpty() || BlockKinds.saysShell(language);
    }

    private static String language(String info) {
        return info.split("[\\s{]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /// `scripts` cuts a text; texts it was given before cost nothing.
    static CodeBlock read(Node node, SourceText source, Function<String, Script> scripts, Findings findings) {
        int first = Outline.firstLine(node);
        int last = Math.max(first, Outline.lastLine(node));
        if (node instanceof FencedCodeBlock fence) {
            if (fence.getClosingFenceLength() == null) {
                findings.add(Rule.OPEN_FENCE, first, "This fence is never closed: all below it is read as one block");
            }
            var info = fence.getInfo() == null ? "" : fence.getInfo();
            var annotation = Annotation.ofFence(written(fence, source.line(first)), first, findings)
                    .over(above(node));
            return new Reading(info, annotation, first + 1, scripts, findings).read(new Lines(first, last),
                    fence.getLiteral());
        }
        return new Reading("", above(node), first, scripts, findings).read(new Lines(first, last), text(node));
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
    private record Reading(String info, Annotation annotation, int firstLine, Function<String, Script> scripts,
            Findings findings) {
        CodeBlock read(Lines lines, String text) {
            var language = language(info);
            var cut = language.isEmpty() ? scripts.apply(text) : NOTHING;
            var kind = annotation.block().orElseGet(() -> BlockKinds.of(language, text, cut));
            var block = new Block(lines, info, kind, text);
            return switch (kind) {
                case SHELL -> understood(block, language.isEmpty() ? cut : scripts.apply(text), "");
                case CONSOLE -> transcript(block);
                case CONFIG -> notRun(block, language);
            };
        }

        private CodeBlock transcript(Block block) {
            var transcript = Transcript.of(block.text());
            if (annotation.block().isEmpty()) {
                findings.add(Rule.TRANSCRIPT, block.lines().first(),
                        "A transcript: only what stands behind its prompts is run");
            }
            return understood(block, scripts.apply(transcript.commands()), transcript.output());
        }

        private CodeBlock notRun(Block block, String language) {
            int line = block.lines().first();
            if (annotation.block().isPresent()) {
                return new CodeBlock(block, annotation, firstLine, NOTHING, "");
            }
            if (BlockKinds.saysShell(language)) {
                var reason = BlockKinds.notShell(block.text()).orElse("it is no shell");
                findings.add(Rule.NOT_SHELL_BUT_SAYS_SO, line,
                        "Its fence says " + language + ", but " + reason + ": not run");
            } else {
                findings.add(Rule.NOT_SHELL, line,
                        (language.isEmpty() ? "Text" : "A block of " + language) + ", no shell: not run");
            }
            return new CodeBlock(block, annotation, firstLine, NOTHING, "");
        }

        private CodeBlock understood(Block block, Script script, String output) {
            for (var fault : script.faults()) {
                findings.add(fault.unread() ? Rule.NO_GRAMMAR : Rule.SYNTAX, firstLine + fault.row(), fault.unread()
                        ? "The block is not cut into commands: " + fault.reason()
                        : "From here " + fault.reason() + ": the rest of the block is one command");
            }
            warnOfBackslashes(block.text().lines().toList());
            var pieces = script.pieces().stream().map(this::withoutFragment).toList();
            pieces.stream().filter(Command.class::isInstance).map(Command.class::cast).forEach(this::warn);
            return new CodeBlock(block, annotation, firstLine, new Script(pieces, script.faults()), output);
        }

        /// An option on a line of its own is kept as a remark.
        private Script.Piece withoutFragment(Script.Piece piece) {
            if (piece instanceof Command command && command.text().startsWith("-")) {
                findings.add(Rule.OPTION_FRAGMENT, firstLine + piece.firstRow(),
                        "This line starts with an option: it belongs to another command and is not run");
                return new Script.Comment(piece.firstRow(), command.text());
            }
            return piece;
        }

        private void warnOfBackslashes(List<String> lines) {
            for (int row = 0; row < lines.size(); row++) {
                if (lines.get(row).endsWith(" ") && BLANK_AFTER_BACKSLASH.matcher(lines.get(row)).matches()) {
                    findings.add(Rule.BLANK_AFTER_BACKSLASH, firstLine + row,
                            "A blank after a backslash: the line is not continued");
                }
            }
        }

        private void warn(Command command) {
            int line = firstLine + command.firstRow();
            if (command.hasBackground()) {
                findings.add(Rule.BACKGROUND, line,
                        "A bare & sends this into the background and starts another command");
            }
            if (command.hasUnexpandedDate()) {
                findings.add(Rule.DATE_NOT_EXPANDED, line, "$(date …) in single quotes is sent as it stands");
            }
        }
    }
}
