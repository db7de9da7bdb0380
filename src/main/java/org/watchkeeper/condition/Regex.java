package org.watchkeeper.condition;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

/// A regular expression of `java.util.regex`, multi-line, that cannot hang: a match that looks at the text too often is
/// given up. `source` is what stands between the slashes; those of the same source and case are equal.
final class Regex {
    private static final int LONGEST = 1000;
    private static final int MOST_REPEATS = 1000;
    private static final long LOOKS = 5_000_000;
    private static final int LOOKS_FOR_A_CHARACTER = 50;
    private static final Pattern REPEAT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private final String source;
    private final boolean ignoresCase;
    private final Pattern pattern;

    /// Throws `IllegalArgumentException` for one that cannot be compiled or asks for too much.
    Regex(String source, boolean ignoresCase) {
        this.source = source;
        this.ignoresCase = ignoresCase;
        checkLength(source);
        this.pattern = compiled(source, ignoresCase);
    }

    private static void checkLength(String source) {
        if (source.length() > LONGEST) {
            throw new IllegalArgumentException("a regular expression has at most " + LONGEST + " characters");
        }
        double repeats = 1;
        var repeat = REPEAT.matcher(source);
        while (repeat.find()) {
            var most = repeat.group(2) == null || repeat.group(2).isEmpty() ? repeat.group(1) : repeat.group(2);
            repeats *= Math.max(1, Double.parseDouble(most));
        }
        if (repeats > MOST_REPEATS) {
            throw new IllegalArgumentException("a regular expression repeats at most " + MOST_REPEATS + " times");
        }
    }

    private static Pattern compiled(String source, boolean ignoresCase) {
        try {
            return Pattern.compile(source,
                    Pattern.MULTILINE | (ignoresCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0));
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("no regular expression: " + wrong.getDescription(), wrong);
        } catch (StackOverflowError deep) {
            throw new IllegalArgumentException("no regular expression: too deep", deep);
        }
    }

    /// What `use` finds out with a matcher over `text`; empty when that takes too long.
    <T> Optional<T> over(CharSequence text, Function<Matcher, T> use) {
        try {
            return Optional.of(use.apply(pattern.matcher(new Counted(text))));
        } catch (TooLong | StackOverflowError endless) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Regex regex && source.equals(regex.source) && ignoresCase == regex.ignoresCase;
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /// As it is written in a condition.
    @Override
    public String toString() {
        return "/" + source + "/" + (ignoresCase ? "i" : "");
    }

    /// A text that counts how often it is looked at.
    private static final class Counted implements CharSequence {
        private final CharSequence text;
        private long left;

        Counted(CharSequence text) {
            this.text = text;
            this.left = LOOKS + (long) LOOKS_FOR_A_CHARACTER * text.length();
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooLong extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a match takes too long", null, false, false);
        }
    }
}
