package org.watchkeeper.runbook.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.bash.ShellScripts;

/// Texts that are no shell whatever their fence says: configuration files, data, metric samples (T-003, T-004).
final class Foreign {
    private static final Pattern SECTION_OPENS = Pattern.compile("[^|&;(){}]*[^\\s|&;(){}]\\s*\\{\\s*");
    private static final Pattern SAMPLE = Pattern
            .compile("[A-Za-z_:][\\w:]*(\\{[^}]*})?\\s+[-+]?[0-9.]+(e[-+]?\\d+)?(\\s+\\d+)?");
    private static final Pattern JSON = Pattern.compile("\\s*(\\{\\s*(\"|})|\\[\\s*([{\"\\]]|\\d)).*", Pattern.DOTALL);
    private static final Pattern INI = Pattern.compile("\\[[\\w .:-]*[\\w.]]");
    private static final Pattern SETTING = Pattern.compile("\\s*([\\w.-]+\\s+=\\s.*|[\\w./-]+:(\\s.*)?|- .*|\\s+.*)");
    private static final Pattern MARKUP = Pattern
            .compile("\\s*<(\\?xml|!DOCTYPE|!--|[A-Za-z][\\w:.-]*(\\s[^>]*)?/?>).*");

    /// A query of Prometheus: a function of it, a range of time, or arithmetic on metrics.
    private static final Pattern QUERY = Pattern.compile(
            "(?:sum|avg|max|min|count|i?rate|increase|i?delta|deriv|histogram_quantile|topk|bottomk|quantile|absent|changes|resets|predict_linear|label_replace|sort_desc|\\w+_over_time)\\s*(?:(?:by|without)\\s*\\([^)]*\\)\\s*)?\\([^$|]*"
                    + "|[A-Za-z_:][\\w:]*(?:\\{[^}]*})?\\[\\d+[smhdwy](?::[^\\]]*)?].*"
                    + "|\\(.*\\)\\s*[-+*/]\\s*[\\w.(].*"
                    + "|[A-Za-z_:]\\w*_[\\w:]*(?:\\{[^}]*})?\\s+(?:[+*/] +[\\w.(].*|[=!<>]= *[\\w.(].*|[<>] *\\d[\\d.e]*)"
                    + "|[A-Za-z_:]\\w*_[\\w:]*\\{[^}]*=~?\"[^}]*}");

    private static final Pattern PACKAGE_SOURCE = Pattern
            .compile("deb(?:-src)?\\s+(?:\\[[^\\]]*]\\s+)?[a-z+]+:\\S+\\s.*");

    private Foreign() {}

    /// Whether a text is a query of metrics.
    static boolean isQuery(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).findFirst()
                .filter(line -> QUERY.matcher(line).matches()).isPresent();
    }

    /// Why a text is no shell; empty where it may be.
    static Optional<String> reason(String text) {
        var lines = text.stripIndent().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        if (lines.stream().allMatch(line -> SAMPLE.matcher(line).matches()) && text.contains("{")) {
            return Optional.of("it holds metric samples");
        }
        if (isQuery(text)) {
            return Optional.of("it holds a query of metrics");
        }
        if (JSON.matcher(text).matches()) {
            return Optional.of("it holds JSON");
        }
        if (INI.matcher(lines.getFirst().strip()).matches()) {
            return Optional.of("it starts with a [section]");
        }
        if (MARKUP.matcher(lines.getFirst()).matches() && lines.getLast().stripTrailing().endsWith(">")) {
            return Optional.of("it holds markup");
        }
        if (lines.stream().allMatch(line -> PACKAGE_SOURCE.matcher(line).matches())) {
            return Optional.of("it holds sources of packages");
        }
        return structured(text, lines);
    }

    private static Optional<String> structured(String text, List<String> lines) {
        if (!text.contains("<<") && outsideQuotations(lines).stream().anyMatch(Foreign::opensSection)) {
            return Optional.of("it opens a section with '{' as configuration files do");
        }
        boolean settings = lines.size() > 1 && !Character.isWhitespace(lines.getFirst().charAt(0))
                && lines.stream().allMatch(line -> SETTING.matcher(line).matches());
        return settings ? Optional.of("every line is a setting") : Optional.empty();
    }

    /// The lines that do not begin inside a quotation of the line before.
    private static List<String> outsideQuotations(List<String> lines) {
        var outside = new ArrayList<String>();
        char open = 0;
        for (var line : lines) {
            if (open == 0) {
                outside.add(line);
            }
            open = Quotation.openAfter(line, open);
        }
        return outside;
    }

    /// A `{` at the end that no quotation holds and no program was given: `curl -d '{` is shell.
    private static boolean opensSection(String line) {
        return line.length() < 300 && line.stripTrailing().endsWith("{") && !line.strip().startsWith("function ")
                && line.chars().filter(c -> c == '\'').count() % 2 == 0
                && line.chars().filter(c -> c == '"').count() % 2 == 0 && SECTION_OPENS.matcher(line).matches()
                && (!ShellScripts.isProgram(line.strip().split("\\s", 2)[0]) || line.strip().startsWith("/"));
    }
}
