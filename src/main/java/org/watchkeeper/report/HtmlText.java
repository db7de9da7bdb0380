package org.watchkeeper.report;

import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.runbook.Visible;

/// A report as one HTML file, to be read in a browser, printed and sent on. It fetches nothing and runs nothing: its policy forbids
/// both, and whatever is filled in is escaped.
public final class HtmlText {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>""";
    private static final String STYLE = """
            </title>
            <style>
            :root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --page: #ffffff; --band: #f6f8fa; }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --page: #0d1117; --band: #151b23; }
            }
            body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.5rem 4rem; background: var(--page); color: var(--ink);
              font: 15px/1.5 Inter, system-ui, sans-serif; overflow-wrap: anywhere; }
            h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
            h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
            dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .25rem 1.5rem; margin: .5rem 0; }
            dt, .none { color: var(--soft); } dd { margin: 0; }
            table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: .93em; }
            th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
            th { color: var(--soft); font-weight: 600; }
            ul { margin: .5rem 0; padding-left: 1.25rem; }
            @media print { body { max-width: none; padding: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
            </style>
            </head>
            <body>
            """;

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    public static String of(Report report) {
        var writer = new HtmlText();
        var title = escaped(report.title());
        writer.text.append(HEAD).append(title).append(STYLE);
        writer.line("<h1>" + title + "</h1>");
        report.sections().forEach(writer::section);
        writer.line("</body>");
        writer.line("</html>");
        return writer.text.toString();
    }

    private void section(Report.Section section) {
        line("<h2>" + escaped(section.title()) + "</h2>");
        section.blocks().forEach(this::block);
    }

    private void block(Report.Block block) {
        switch (block) {
            case Report.Facts(var facts) -> {
                line("<dl>");
                facts.forEach(fact -> line("<dt>" + escaped(fact.name()) + "</dt><dd>" + escaped(fact.value())
                        + "</dd>"));
                line("</dl>");
            }
            case Report.Table(_, var rows, var none) when rows.isEmpty() -> none(none);
            case Report.Table(var head, var rows, _) -> {
                line("<table>");
                line("<thead>" + row("th", head) + "</thead>");
                line("<tbody>");
                rows.forEach(row -> line(row("td", row)));
                line("</tbody>");
                line("</table>");
            }
            case Report.Lines(var lines, var none) when lines.isEmpty() -> none(none);
            case Report.Lines(var lines, _) -> {
                line("<ul>");
                lines.forEach(one -> line("<li>" + escaped(one) + "</li>"));
                line("</ul>");
            }
        }
    }

    private void none(String words) {
        line("<p class=\"none\">" + escaped(words) + "</p>");
    }

    private static String row(String cell, List<String> cells) {
        return cells.stream().map(one -> "<" + cell + ">" + escaped(one) + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /// Text in which nothing is HTML, and nothing is hidden.
    static String escaped(String text) {
        return Visible.of(text.strip()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }
}
