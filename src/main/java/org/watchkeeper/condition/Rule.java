package org.watchkeeper.condition;

import java.util.List;

/// What a condition is made of.
sealed interface Rule {
    record Any(List<Rule> rules) implements Rule {
        public Any {
            rules = List.copyOf(rules);
        }
    }

    record All(List<Rule> rules) implements Rule {
        public All {
            rules = List.copyOf(rules);
        }
    }

    record Not(Rule rule) implements Rule {}

    record Compared(Term left, Comparison comparison, Term right) implements Rule {}

    record Contains(Term text, String part) implements Rule {}

    record Matches(Term text, Regex form) implements Rule {}

    record Within(Term number, List<Span> spans) implements Rule {
        public Within {
            spans = List.copyOf(spans);
        }
    }

    record TimedOut() implements Rule {}

    /// Whole numbers from the first to the last.
    record Span(int first, int last) {
        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + ".." + last;
        }
    }
}
