package org.watchkeeper.condition;

import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Something that holds or does not, of how a command ended and what it printed: `exit in {0, 1} and lines(out) <= 5`.
/// The language is in docs/conditions.md.
public final class Condition {
    private final Rule rule;

    Condition(Rule rule) {
        this.rule = rule;
    }

    /// Throws `Unreadable`, with the position, for a text that is no condition.
    public static Condition parse(String text) {
        return new Condition(Parser.rule(text));
    }

    /// Whether it holds; never throws and never hangs, whatever was printed.
    public Truth test(Evidence evidence) {
        return test(evidence, 0);
    }

    /// The same where comparisons with a number hold already when the other side comes within `slack`, a part of that
    /// number, of it: what was over a limit counts as over it until it is well under.
    public Truth test(Evidence evidence, double slack) {
        return new Evaluation(evidence, slack).test(rule);
    }

    /// Whether it looks at `exit`, `took`, `out` or `err`.
    public boolean looksAt(String value) {
        return Pattern.compile("\\b" + value + "\\b").matcher(Printer.print(rule).replaceAll(
                "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|/(?:[^/\\\\]|\\\\.)*/", "")).find();
    }

    /// The condition as text, which reads as the same condition.
    @Override
    public String toString() {
        return Printer.print(rule);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition condition && rule.equals(condition.rule);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(rule);
    }
}
