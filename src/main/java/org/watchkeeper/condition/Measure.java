package org.watchkeeper.condition;

import java.util.Optional;

/// A number that is taken out of an answer: `number(/load average: ([0-9.]+)/)`, `days(text(/notAfter=(.*)/))`.
public final class Measure {
    private final Term term;

    private Measure(Term term) {
        this.term = term;
    }

    /// Throws `Unreadable`, with the position, for a text that is no value.
    public static Measure parse(String text) {
        return new Measure(Parser.term(text));
    }

    /// The number, in its unit; empty where there is none in the answer.
    public Optional<Amount> of(Evidence evidence) {
        return new Evaluation(evidence, 0).value(term).asNumber() instanceof Value.Count(var amount)
                ? Optional.of(amount)
                : Optional.empty();
    }

    /// The measure as text, which reads as the same measure.
    @Override
    public String toString() {
        return Printer.print(term);
    }
}
