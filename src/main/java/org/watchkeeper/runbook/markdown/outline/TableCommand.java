package org.watchkeeper.runbook.markdown.outline;

import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.Inline;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.bash.Script;

/// The commands in a table's column of commands: a cell that is nothing but code. Cells of other columns only mention theirs.
public final class TableCommand {
    private static final Pattern COLUMN = Pattern.compile(
            "(?i)\\W*(?:the |shell |cli |example |exact )*(?:commands?|cmds?|command line|commands? to (?:run|execute|type)|run(?: this)?|how(?: to)?|execute|befehle?|commandes?|comandos?|コマンド|команда)\\W*");
    private static final Pattern CODE = Pattern
            .compile(
                    "\\s*(?:`+[^`]+`+\\s*(?:<br ?/?>|,|;|and|then|&&)?\\s*)+\\.?(?:\\s*\\((?<remark>[^()`]{1,60})\\))?\\s*");
    /// The last of them, where it is run under a condition only.
    private static final Pattern IF = Pattern
            .compile("(?i)[,;]?\\s*(?:<br ?/?>|and|then|→|->)?\\s*`+[^`]+`+\\s+(?:if|when|where|unless)\\b[^`]*$");
    private static final Pattern SPAN = Pattern.compile("(`+)\\s*([^`]+?)\\s*\\1");
    private static final Pattern HOW_OFTEN = Pattern.compile(
            "(?i)(?:(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|continuous(?:ly)?|ad[- ]hoc|as needed|on demand)\\b|every\\s+\\w+)[\\s\\d:,.]*(?:(?:mon|tue|wed|thu|fri|sat|sun)\\w*)?[\\s\\d:,.]*(?:[ap]m)?\\s*(?:UTC|[A-Z]{3,4})?");
    private static final Pattern NAME = Pattern.compile(".*\\p{L}{2}.*");

    private TableCommand() {}

    /// Those of one row, on the row's line.
    public static Optional<CodeBlock> in(Node row, SourceText source, Function<String, Script> scripts,
            Findings findings) {
        if (!(row.getParent() instanceof TableBody body) || !(body.getParent() instanceof TableBlock table)) {
            return Optional.empty();
        }
        int column = column(table);
        var cells = cells(row);
        var written = column < 0 || column >= cells.size() ? "" : cells.get(column);
        var tied = IF.matcher(written);
        var cell = tied.replaceFirst("");
        var code = CODE.matcher(cell);
        if (!code.matches()) {
            return Optional.empty();
        }
        int line = Outline.firstLine(table) + 2 + before(row);
        if (!cell.equals(written)) {
            findings.add(Rule.FORBIDDEN, line,
                    "Not offered, it has a condition: '" + Inline.plain(written.substring(cell.length())) + "'");
        }
        if (code.group("remark") != null && Forbidding.isOne(code.group("remark"))) {
            findings.add(Rule.FORBIDDEN, line, "These commands are not offered: '" + code.group("remark") + "'");
            return Optional.empty();
        }
        var typed = SPAN.matcher(cell).results().map(span -> span.group(2))
                .filter(command -> stands(command, line, source))
                .map(command -> InlineCommand.Typed.at(line, command, scripts)).flatMap(Optional::stream).toList();
        return InlineCommand.Typed.together(typed, findings);
    }

    /// What the other cells of the row call it: the first that has words, and does not only say how often. What stands in
    /// brackets behind the command is said of it too.
    public static Optional<String> title(Node row) {
        int column = row.getParent() != null && row.getParent().getParent() instanceof TableBlock table
                ? column(table)
                : -1;
        var cells = cells(row);
        var remark = remark(column < 0 || column >= cells.size() ? "" : cells.get(column));
        for (int at = 0; at < cells.size(); at++) {
            var cell = Inline.unnumbered(Inline.plain(cells.get(at)));
            if (at != column && NAME.matcher(cell).matches() && !HOW_OFTEN.matcher(cell).matches()) {
                return Optional.of(remark.map(said -> cell + " (" + said + ")").orElse(cell));
            }
        }
        return remark;
    }

    private static Optional<String> remark(String cell) {
        var code = CODE.matcher(cell);
        return code.matches() ? Optional.ofNullable(code.group("remark")).map(Inline::plain) : Optional.empty();
    }

    private static boolean stands(String written, int line, SourceText source) {
        return line <= source.lines().size() && source.line(line).replace("\\|", "|").contains(written);
    }

    private static int before(Node row) {
        int count = 0;
        for (var each = row.getPrevious(); each != null; each = each.getPrevious()) {
            count++;
        }
        return count;
    }

    private static int column(TableBlock table) {
        var head = table.getFirstChild() instanceof TableHead found ? found.getFirstChild() : null;
        var headers = head == null ? List.<String>of() : cells(head);
        for (int at = 0; at < headers.size(); at++) {
            if (COLUMN.matcher(Inline.plain(headers.get(at))).matches()) {
                return at;
            }
        }
        return -1;
    }

    private static List<String> cells(Node row) {
        var cells = new ArrayList<String>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(Outline.text(cell));
        }
        return cells;
    }
}
