package org.watchkeeper.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Visible;

/// A report as Markdown. Nothing that is filled in is Markdown, or HTML inside it: every character that could be is escaped.
public final class MarkdownText {
    private static final Pattern SPECIAL = Pattern
            .compile("[\\\\`*_\\[\\]<>#|~&]|:(?=//)|^[-+=]|(?<=^[0-9]{1,9})[.)]");

    private final StringBuilder text = new StringBuilder();

    private MarkdownText() {}

    public static String of(Report report) {
        var writer = new MarkdownText();
        writer.line("# " + escaped(report.title()));
        report.sections().forEach(writer::section);
        return writer.text.toString();
    }

    private void section(Report.Section section) {
        line("");
        line("## " + escaped(section.title()));
        section.blocks().forEach(this::block);
    }

    private void block(Report.Block block) {
        line("");
        switch (block) {
            case Report.Facts(var facts) ->
                facts.forEach(fact -> line("- **" + escaped(fact.name()) + "**: " + escaped(fact.value())));
            case Report.Table(_, var rows, var none) when rows.isEmpty() -> line(escaped(none));
            case Report.Table(var head, var rows, _) -> {
                row(head);
                line("|" + "---|".repeat(head.size()));
                rows.forEach(this::row);
            }
            case Report.Lines(var lines, var none) when lines.isEmpty() -> line(escaped(none));
            case Report.Lines(var lines, _) -> lines.forEach(one -> line("- " + escaped(one)));
        }
    }

    private void row(List<String> cells) {
        line(cells.stream().map(MarkdownText::escaped).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /// One line in which nothing is Markdown, and nothing is hidden.
    static String escaped(String text) {
        var line = Visible.of(text.strip().replaceAll("\\s+", " "));
        return SPECIAL.matcher(line).replaceAll(found -> "\\\\\\" + found.group());
    }
}
