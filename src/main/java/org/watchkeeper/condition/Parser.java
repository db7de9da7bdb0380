package org.watchkeeper.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads rules: `exit in {0, 1} and not out contains "FAILED"`. Throws `Unreadable`.
final class Parser {
    private static final int LONGEST = 4000;
    private static final int DEEPEST = 50;
    private static final int HIGHEST_STATUS = 255;

    private final Scanner scanner;
    private final Terms terms;
    private int depth;

    private Parser(String text) {
        if (text.length() > LONGEST) {
            throw new Unreadable(LONGEST, "a condition has at most " + LONGEST + " characters");
        }
        scanner = new Scanner(text);
        terms = new Terms(scanner);
    }

    static Rule rule(String text) {
        return new Parser(text).whole(Parser::any);
    }

    static Term term(String text) {
        return new Parser(text).whole(parser -> parser.terms.next());
    }

    private <T> T whole(java.util.function.Function<Parser, T> read) {
        var result = read.apply(this);
        if (!scanner.isAtEnd()) {
            throw new Unreadable(scanner.position(), "expected the end, found " + scanner.shown());
        }
        return result;
    }

    private Rule any() {
        var rules = several("or", this::all);
        return rules.size() == 1 ? rules.getFirst() : new Rule.Any(rules);
    }

    private Rule all() {
        var rules = several("and", this::not);
        return rules.size() == 1 ? rules.getFirst() : new Rule.All(rules);
    }

    private List<Rule> several(String between, Supplier<Rule> one) {
        var rules = new ArrayList<Rule>();
        do {
            rules.add(one.get());
        } while (scanner.take(between));
        return rules;
    }

    private Rule not() {
        if (++depth > DEEPEST) {
            throw new Unreadable(scanner.position(), "a condition is at most " + DEEPEST + " levels deep");
        }
        var rule = scanner.take("not") ? new Rule.Not(not()) : single();
        depth--;
        return rule;
    }

    private Rule single() {
        if (scanner.take("(")) {
            var rule = any();
            scanner.expect(")");
            return rule;
        }
        if (scanner.take("timed")) {
            scanner.expect("out");
            return new Rule.TimedOut();
        }
        return test(terms.next());
    }

    private Rule test(Term left) {
        int position = scanner.position();
        if (scanner.take("contains")) {
            return new Rule.Contains(text(left, position), quoted());
        }
        if (scanner.take("matches")) {
            return new Rule.Matches(text(left, position), regex());
        }
        if (scanner.take("in")) {
            return new Rule.Within(number(left, position), spans());
        }
        for (var comparison : Comparison.values()) {
            if (scanner.take(comparison.sign())) {
                return compared(left, comparison, position);
            }
        }
        throw new Unreadable(position, "expected a comparison, contains, matches or in, found " + scanner.shown());
    }

    private Rule compared(Term left, Comparison comparison, int position) {
        var right = terms.next();
        boolean quotes = left instanceof Term.Quoted || right instanceof Term.Quoted;
        if (quotes && comparison.isOrder()) {
            throw new Unreadable(position, "'" + comparison.sign() + "' compares numbers, not texts");
        }
        if (quotes && (left.isNumber() || right.isNumber())) {
            throw new Unreadable(position, "a number and a text are never equal");
        }
        if (left instanceof Term.Literal(_, var one) && right instanceof Term.Literal(_, var other)
                && !one.goesWith(other)) {
            throw new Unreadable(position, "these two do not count the same");
        }
        return new Rule.Compared(left, comparison, right);
    }

    private static Term text(Term term, int position) {
        if (term.isNumber()) {
            throw new Unreadable(position, "this looks into a text, and there is a number before it");
        }
        return term;
    }

    private static Term number(Term term, int position) {
        if (term instanceof Term.Quoted) {
            throw new Unreadable(position, "only numbers are in a set");
        }
        return term;
    }

    private String quoted() {
        if (!scanner.isQuote()) {
            throw new Unreadable(scanner.position(), "expected a text in quotes, found " + scanner.shown());
        }
        return scanner.quoted();
    }

    private Regex regex() {
        if (!scanner.isRegex()) {
            throw new Unreadable(scanner.position(), "expected /a regular expression/, found " + scanner.shown());
        }
        return scanner.regex();
    }

    private List<Rule.Span> spans() {
        var spans = new ArrayList<Rule.Span>();
        scanner.expect("{");
        do {
            int position = scanner.position();
            int first = status();
            int last = scanner.take("..") ? status() : first;
            if (last < first) {
                throw new Unreadable(position, "nothing lies between " + first + " and " + last);
            }
            spans.add(new Rule.Span(first, last));
        } while (scanner.take(","));
        scanner.expect("}");
        return spans;
    }

    private int status() {
        int position = scanner.position();
        return scanner.takeNumber().filter(text -> text.matches("\\d{1,3}")).map(Integer::valueOf)
                .filter(number -> number <= HIGHEST_STATUS)
                .orElseThrow(() -> new Unreadable(position, "expected a whole number from 0 to " + HIGHEST_STATUS));
    }

    /// Reads terms: `max(column("Use%"))`.
    private static final class Terms {
        private final Scanner scanner;
        private int depth;

        Terms(Scanner scanner) {
            this.scanner = scanner;
        }

        Term next() {
            int position = scanner.position();
            if (scanner.isQuote()) {
                return new Term.Quoted(scanner.quoted());
            }
            var number = scanner.takeNumber();
            if (number.isPresent()) {
                return literal(number.get(), position);
            }
            var word = scanner.takeWord()
                    .orElseThrow(() -> new Unreadable(position, "expected a value, found " + scanner.shown()));
            return switch (word) {
                case "exit" -> new Term.Exit();
                case "took" -> new Term.Took();
                case "out", "err" -> new Term.Stream(word.equals("out"));
                default -> function(word, position);
            };
        }

        private Term literal(String number, int position) {
            var written = scanner.takeUnit()
                    .map(unit -> number + (unit.equals("%") ? "" : " ") + unit).orElse(number);
            return new Term.Literal(written, Amount.read(written)
                    .orElseThrow(() -> new Unreadable(position, "'" + written + "' is no number")));
        }

        private Term function(String name, int position) {
            if (!Term.FUNCTIONS.contains(name)) {
                throw new Unreadable(position, "there is no '" + name + "': expected exit, took, out, err, timed out, "
                        + String.join(", ", Term.FUNCTIONS));
            }
            if (++depth > DEEPEST) {
                throw new Unreadable(position, "a condition is at most " + DEEPEST + " levels deep");
            }
            scanner.expect("(");
            var term = call(name);
            scanner.expect(")");
            depth--;
            return term;
        }

        private Term call(String name) {
            return switch (name) {
                case "lines" -> new Term.Lines(given(), form());
                case "text" -> new Term.Found(before(), needed(), false);
                case "number" -> number();
                case "json" -> new Term.Json(before(), path());
                case "length" -> new Term.Length(before(), path());
                case "column" -> new Term.Column(before(), key(), form());
                case "max" -> new Term.Fold(Term.Fold.Kind.MAX, given());
                case "min" -> new Term.Fold(Term.Fold.Kind.MIN, given());
                case "sum" -> new Term.Fold(Term.Fold.Kind.SUM, given());
                default -> new Term.Until(given(), name.equals("age"));
            };
        }

        private Term number() {
            if (scanner.isRegex()) {
                return new Term.Found(new Term.Stream(true), scanner.regex(), true);
            }
            var text = given();
            return scanner.take(",") ? new Term.Found(text, needed(), true) : new Term.AsNumber(text);
        }

        /// A text that stands before the other arguments; stdout where none does.
        private Term before() {
            boolean isSource = scanner.isNext("out") || scanner.isNext("err")
                    || Term.FUNCTIONS.stream().anyMatch(scanner::isNext);
            if (!isSource) {
                return new Term.Stream(true);
            }
            var text = given();
            scanner.expect(",");
            return text;
        }

        private Term given() {
            int position = scanner.position();
            var text = next();
            if (text.isNumber() || text instanceof Term.Quoted) {
                throw new Unreadable(position, "expected a text of the answer: out, err, json(…), column(…), text(…)");
            }
            return text;
        }

        private Optional<Regex> form() {
            return scanner.take(",") ? Optional.of(needed()) : Optional.empty();
        }

        private Regex needed() {
            if (!scanner.isRegex()) {
                throw new Unreadable(scanner.position(), "expected /a regular expression/, found " + scanner.shown());
            }
            return scanner.regex();
        }

        private Table.Key key() {
            int position = scanner.position();
            if (scanner.isQuote()) {
                return new Table.Key.Named(scanner.quoted());
            }
            return new Table.Key.Numbered(scanner.takeNumber().filter(text -> text.matches("[1-9]\\d{0,2}"))
                    .map(Integer::valueOf).orElseThrow(() -> new Unreadable(position,
                            "expected a column: its name in quotes or its number, found " + scanner.shown())));
        }

        private JsonPath path() {
            var legs = new ArrayList<JsonPath.Leg>();
            scanner.expect(".");
            if (!scanner.isNext("[")) {
                member().ifPresent(legs::add);
            }
            while (true) {
                if (scanner.take(".")) {
                    int position = scanner.position();
                    legs.add(member().orElseThrow(() -> new Unreadable(position,
                            "expected a name, found " + scanner.shown())));
                } else if (scanner.take("[")) {
                    legs.add(element());
                } else {
                    return new JsonPath(legs);
                }
            }
        }

        private Optional<JsonPath.Leg> member() {
            return (scanner.isQuote() ? Optional.of(scanner.quoted()) : scanner.takeName())
                    .map(JsonPath.Leg.Member::new);
        }

        private JsonPath.Leg element() {
            int position = scanner.position();
            var leg = scanner.take("*")
                    ? new JsonPath.Leg.Each()
                    : new JsonPath.Leg.Element(scanner.takeNumber().filter(text -> text.matches("\\d{1,6}"))
                            .map(Integer::valueOf)
                            .orElseThrow(() -> new Unreadable(position, "expected a number or *")));
            scanner.expect("]");
            return leg;
        }
    }
}
