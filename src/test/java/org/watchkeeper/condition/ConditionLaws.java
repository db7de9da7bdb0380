package org.watchkeeper.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.watchkeeper.condition.Rule.Span;

final class ConditionLaws {
    private static final int TURNS = 3000;
    private final Random random = new Random(64);

    @Test
    void what_is_printed_reads_as_the_same_condition_and_prints_as_the_same_text() {
        for (int turn = 0; turn < TURNS; turn++) {
            var condition = new Condition(rule(4));
            var text = condition.toString();
            assertThat(Condition.parse(text)).as(text).isEqualTo(condition);
            assertThat(Condition.parse(text).toString()).isEqualTo(text);
        }
    }

    @Test
    void blanks_between_tokens_do_not_count() {
        assertThat(Condition.parse(" exit in{0,1}  and(out contains 'a b')or number( /x (\\d+)/ )>=5min").toString())
                .isEqualTo("exit in {0, 1} and out contains \"a b\" or number(/x (\\d+)/) >= 5 min");
    }

    @Test
    void a_text_with_a_character_too_few_or_too_many_is_read_or_refused_and_never_breaks() {
        for (int turn = 0; turn < TURNS; turn++) {
            var text = new StringBuilder(new Condition(rule(3)).toString());
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.deleteCharAt(at);
            } else {
                text.insert(at, one(List.of("(", ")", "\"", "/", "\\", "{", ".", "9", "é", "\u0000", "not ")));
            }
            try {
                Condition.parse(text.toString());
            } catch (Unreadable refused) {
                assertThat(refused.position()).as(text.toString()).isBetween(1, text.length() + 1);
            }
        }
    }

    @Test
    void a_condition_of_nothing_is_refused() {
        assertThatThrownBy(() -> Condition.parse("  ")).isInstanceOf(Unreadable.class);
    }

    private Rule rule(int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 6);
        return switch (kind) {
            case 0 -> new Rule.TimedOut();
            case 1 -> new Rule.Contains(text(2), word());
            case 2 -> new Rule.Matches(text(2), form());
            case 3 -> new Rule.Within(one(List.of(new Term.Exit(), text(1))), several(this::span));
            case 4 -> new Rule.Compared(number(2), one(List.of(Comparison.values())), number(2));
            case 5 -> new Rule.Compared(text(2), Comparison.DIFFERENT, new Term.Quoted(word()));
            case 6 -> new Rule.Not(rule(depth - 1));
            case 7 -> new Rule.Any(List.of(rule(depth - 1), rule(depth - 1)));
            default -> new Rule.All(List.of(rule(depth - 1), rule(depth - 1)));
        };
    }

    private Term text(int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 1)) {
            case 0 -> new Term.Stream(random.nextBoolean());
            case 1 -> new Term.Found(text(depth - 1), form(), false);
            case 2 -> new Term.Json(text(depth - 1), path());
            case 3 -> new Term.Column(text(depth - 1), new Table.Key.Named(word()), Optional.of(form()));
            default ->
                new Term.Column(text(depth - 1), new Table.Key.Numbered(1 + random.nextInt(20)), Optional.empty());
        };
    }

    /// Of one kind of unit, so that any two can be compared.
    private Term number(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 3)) {
            case 0 -> new Term.Exit();
            case 1 -> new Term.Took();
            case 2 -> literal(one(List.of("80", "-1.5", "5 min", "3 days", "0.25 h")));
            case 3 -> new Term.Lines(text(depth - 1), random.nextBoolean() ? Optional.of(form()) : Optional.empty());
            case 4 -> new Term.Found(text(depth - 1), form(), true);
            case 5 -> new Term.AsNumber(text(depth - 1));
            case 6 -> new Term.Length(text(depth - 1), path());
            case 7 -> new Term.Fold(one(List.of(Term.Fold.Kind.values())), text(depth - 1));
            default -> new Term.Until(text(depth - 1), random.nextBoolean());
        };
    }

    private static Term literal(String written) {
        return new Term.Literal(written, Amount.read(written).orElseThrow());
    }

    private JsonPath path() {
        return new JsonPath(
                IntStream.range(0, random.nextInt(4)).<JsonPath.Leg>mapToObj(_ -> switch (random.nextInt(3)) {
                    case 0 -> new JsonPath.Leg.Member(one(List.of("a", "odd key", "with-dash", "or", "é", "9", "")));
                    case 1 -> new JsonPath.Leg.Element(random.nextInt(9));
                    default -> new JsonPath.Leg.Each();
                }).toList());
    }

    private Regex form() {
        return new Regex(one(List.of("^ok$", "a\\/b", "(\\d+) i", "[\"']", "")), random.nextBoolean());
    }

    private Span span() {
        int first = random.nextInt(256);
        return new Span(first, first + random.nextInt(256 - first));
    }

    private String word() {
        return one(List.of("", "a", "it's", "a \"b\"", "a \"b\" it's", "\\", "\n\t", "ü\u0000"));
    }

    private <T> List<T> several(Supplier<T> each) {
        return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> each.get()).toList();
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
