package org.watchkeeper.condition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes rules and terms as they are read.
final class Printer {
    private Printer() {}

    static String print(Rule rule) {
        return switch (rule) {
            case Rule.Any(var rules) -> joined(rules, " or ");
            case Rule.All(var rules) -> joined(rules, " and ");
            case Rule.Not(var negated) -> "not " + inner(negated);
            case Rule.Compared(var left, var comparison, var right) ->
                print(left) + " " + comparison.sign() + " " + print(right);
            case Rule.Contains(var text, var part) -> print(text) + " contains " + quoted(part);
            case Rule.Matches(var text, var form) -> print(text) + " matches " + form;
            case Rule.Within(var number, var spans) -> print(number) + " in "
                    + spans.stream().map(Rule.Span::toString).collect(Collectors.joining(", ", "{", "}"));
            case Rule.TimedOut() -> "timed out";
        };
    }

    private static String joined(List<Rule> rules, String between) {
        return rules.stream()
                .map(rule -> rule instanceof Rule.All && between.equals(" or ") ? print(rule) : inner(rule))
                .collect(Collectors.joining(between));
    }

    private static String inner(Rule rule) {
        return rule instanceof Rule.Any || rule instanceof Rule.All ? "(" + print(rule) + ")" : print(rule);
    }

    static String print(Term term) {
        return switch (term) {
            case Term.Literal(var written, _) -> written;
            case Term.Quoted(var text) -> quoted(text);
            case Term.Exit() -> "exit";
            case Term.Took() -> "took";
            case Term.Stream(var isOut) -> isOut ? "out" : "err";
            case Term.Lines(var text, var form) -> "lines(" + print(text) + after(form) + ")";
            case Term.Found(var text, var form, var asNumber) ->
                (asNumber ? "number(" : "text(") + source(text) + form + ")";
            case Term.AsNumber(var text) -> "number(" + print(text) + ")";
            case Term.Json(var text, var path) -> "json(" + source(text) + path + ")";
            case Term.Length(var text, var path) -> "length(" + source(text) + path + ")";
            case Term.Column(var text, Table.Key.Named(var name), var row) ->
                "column(" + source(text) + quoted(name) + after(row) + ")";
            case Term.Column(var text, Table.Key.Numbered(var number), var row) ->
                "column(" + source(text) + number + after(row) + ")";
            case Term.Fold(var kind, var text) -> switch (kind) {
                case MAX -> "max(";
                case MIN -> "min(";
                case SUM -> "sum(";
            } + print(text) + ")";
            case Term.Until(var text, var isAge) -> (isAge ? "age(" : "days(") + print(text) + ")";
        };
    }

    private static String source(Term text) {
        return text.equals(new Term.Stream(true)) ? "" : print(text) + ", ";
    }

    private static String after(Optional<Regex> form) {
        return form.map(each -> ", " + each).orElse("");
    }

    static String quoted(String text) {
        char quote = text.contains("\"") && !text.contains("'") ? '\'' : '"';
        return quote + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
                .replace(String.valueOf(quote), "\\" + quote) + quote;
    }
}
