package org.watchkeeper.condition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/// Holds rules and terms against one piece of evidence. With `slack` a comparison with a number in the text holds already
/// when the other side comes that part of the number near to it.
record Evaluation(Evidence evidence, double slack) {
    private static final double NANOS = 1e9;
    private static final String NOTHING = "-";

    Truth test(Rule rule) {
        return switch (rule) {
            case Rule.Any(var rules) -> first(rules, Truth.Holds.class::isInstance, new Truth.Fails());
            case Rule.All(var rules) -> first(rules, Truth.Fails.class::isInstance, new Truth.Holds());
            case Rule.Not(var negated) -> new Evaluation(evidence, -slack).test(negated).not();
            case Rule.Compared(var left, var comparison, var right) -> compared(left, comparison, right);
            case Rule.Contains(var text, var part) -> onText(text, found -> Truth.of(found.contains(part)));
            case Rule.Matches(var text, var form) -> onText(text, found -> form.over(found, Matcher::find)
                    .map(Truth::of).orElseGet(() -> new Truth.Unknown(form + " takes too long")));
            case Rule.Within(var number, var spans) -> within(value(number).asNumber(), spans);
            case Rule.TimedOut() -> Truth.of(evidence.timedOut());
        };
    }

    /// The one that decides, else one that cannot be told, else the usual.
    private Truth first(List<Rule> rules, Predicate<Truth> decides, Truth usual) {
        Truth unknown = usual;
        for (var rule : rules) {
            var truth = test(rule);
            if (decides.test(truth)) {
                return truth;
            }
            if (truth instanceof Truth.Unknown && unknown.equals(usual)) {
                unknown = truth;
            }
        }
        return unknown;
    }

    private Truth onText(Term term, java.util.function.Function<String, Truth> look) {
        return switch (value(term)) {
            case Value.Text(var text) -> look.apply(text);
            case Value.None(var why) -> new Truth.Unknown(why);
            case Value.Count _ -> throw new IllegalStateException("the parser lets only texts through");
        };
    }

    private static Truth within(Value number, List<Rule.Span> spans) {
        return switch (number) {
            case Value.Count(var amount) -> Truth.of(spans.stream()
                    .anyMatch(span -> span.first() <= amount.value() && amount.value() <= span.last()));
            case Value.None(var why) -> new Truth.Unknown(why);
            case Value.Text _ -> throw new IllegalStateException("it has been made a number");
        };
    }

    private Truth compared(Term left, Comparison comparison, Term right) {
        var one = value(left);
        var other = value(right);
        if (comparison.isOrder() || left.isNumber() || right.isNumber()) {
            return numbers(left, one.asNumber(), comparison, right, other.asNumber());
        }
        var why = one.reason().or(other::reason);
        if (why.isPresent()) {
            return new Truth.Unknown(why.get());
        }
        int order = ((Value.Text) one).text().strip().equals(((Value.Text) other).text().strip()) ? 0 : 1;
        return Truth.of(comparison.holds(order));
    }

    private Truth numbers(Term left, Value one, Comparison comparison, Term right, Value other) {
        if (!(one instanceof Value.Count(var first)) || !(other instanceof Value.Count(var second))) {
            return new Truth.Unknown(one.reason().or(other::reason).orElse(""));
        }
        if (!first.goesWith(second)) {
            return new Truth.Unknown("the two sides of " + comparison.sign() + " do not count the same");
        }
        var moved = right instanceof Term.Literal ? second.shifted(comparison.ease() * slack) : second;
        var from = left instanceof Term.Literal ? first.shifted(-comparison.ease() * slack) : first;
        return Truth.of(comparison.holds(from.compare(moved)));
    }

    Value value(Term term) {
        return switch (term) {
            case Term.Literal(_, var amount) -> Value.of(amount);
            case Term.Quoted(var text) -> new Value.Text(text);
            case Term.Exit() -> evidence.exit().isPresent()
                    ? Value.of(Amount.plain(evidence.exit().getAsInt()))
                    : new Value.None("there is no exit status");
            case Term.Took() -> Value.of(seconds(evidence.took()));
            case Term.Stream(var isOut) -> new Value.Text(isOut ? evidence.out() : evidence.err());
            case Term.Lines(var text, var form) -> map(value(text), found -> lines(found, form));
            case Term.Found(var text, var form, var asNumber) ->
                map(value(text), found -> found(found, form, asNumber));
            case Term.AsNumber(var text) -> value(text).asNumber();
            case Term.Json(var text, var path) -> map(value(text), path::in);
            case Term.Length(var text, var path) -> map(value(text), path::length);
            case Term.Column(var text, var key, var row) -> map(value(text), found -> Table.column(found, key, row));
            case Term.Fold(var kind, var text) -> map(value(text), found -> fold(found, kind));
            case Term.Until(var text, var isAge) -> map(value(text), found -> until(found, isAge));
        };
    }

    private static Value map(Value value, java.util.function.Function<String, Value> use) {
        return value instanceof Value.Text(var text) ? use.apply(text) : value;
    }

    private static Value lines(String text, Optional<Regex> form) {
        if (form.isEmpty()) {
            return Value.of(Amount.plain(text.lines().count()));
        }
        long count = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            var matches = form.get().over(line, Matcher::find);
            if (matches.isEmpty()) {
                return new Value.None(form.get() + " takes too long");
            }
            count += matches.get() ? 1 : 0;
        }
        return Value.of(Amount.plain(count));
    }

    private static Value found(String text, Regex form, boolean asNumber) {
        var found = form.over(text, matcher -> matcher.find()
                ? Optional.ofNullable(matcher.group(matcher.groupCount() > 0 ? 1 : 0))
                : Optional.<String>empty());
        if (found.isEmpty()) {
            return new Value.None(form + " takes too long");
        }
        Value value = found.get().<Value>map(Value.Text::new)
                .orElseGet(() -> new Value.None("nothing it printed matches " + form));
        return asNumber ? value.asNumber() : value;
    }

    private static Value fold(String text, Term.Fold.Kind kind) {
        Optional<Amount> result = Optional.empty();
        for (var line : text.lines().map(String::strip).filter(each -> !each.isEmpty() && !each.equals(NOTHING))
                .toList()) {
            var number = new Value.Text(line).asNumber();
            if (!(number instanceof Value.Count(var amount))) {
                return number;
            }
            result = Optional.of(result.map(before -> fold(before, amount, kind)).orElse(amount));
        }
        return result.map(Value::of).orElseGet(() -> new Value.None("there are no numbers"));
    }

    private static Amount fold(Amount one, Amount other, Term.Fold.Kind kind) {
        return switch (kind) {
            case MAX -> one.compare(other) >= 0 ? one : other;
            case MIN -> one.compare(other) <= 0 ? one : other;
            case SUM -> new Amount(one.value() + other.value(), one.kind());
        };
    }

    private Value until(String text, boolean isAge) {
        return DateText.in(text).map(date -> Duration.between(evidence.now(), date)).map(time -> Value.of(isAge
                ? seconds(time.negated())
                : new Amount(seconds(time).value() / Duration.ofDays(1).toSeconds(), Amount.Kind.DAYS)))
                .orElseGet(() -> new Value.None("there is no date in it"));
    }

    private static Amount seconds(Duration time) {
        return new Amount(time.getSeconds() + time.getNano() / NANOS, Amount.Kind.SECONDS);
    }
}
