package org.watchkeeper.health.ui.tile;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.health.Judgement;

/// The numbers at which a value becomes a warning or critical, where its conditions have them.
public record Limits(Optional<Limit> warning, Optional<Limit> critical) {
    private static final Pattern LIMIT = Pattern
            .compile("(?:^|[\\s(])(?:value\\s*)?(>=|<=|>|<)\\s*(-?\\d+(?:\\.\\d+)?)");

    /// From where on: "> 90".
    public record Limit(String operator, double number) {
        /// Whether too much is bad; else too little is.
        public boolean isUpper() {
            return operator.startsWith(">");
        }
    }

    public static Limits of(Judgement judgement) {
        return new Limits(of(judgement.warning()), of(judgement.critical()));
    }

    private static Optional<Limit> of(String condition) {
        var found = LIMIT.matcher(condition);
        return found.find()
                ? Optional.of(new Limit(found.group(1), Double.parseDouble(found.group(2))))
                : Optional.empty();
    }

    /// Whether there is one, and too much is bad.
    public boolean isUpper() {
        return highest().filter(Limit::isUpper).isPresent();
    }

    /// The one that is passed last.
    public Optional<Limit> highest() {
        return critical.or(() -> warning);
    }

    /// "warning > 80 %, critical > 90 %"; empty where there is no number.
    public String words(String unit) {
        return Stream.of(say("warning", warning, unit), say("critical", critical, unit))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String say(String word, Optional<Limit> limit, String unit) {
        return limit.map(at -> word + " " + at.operator() + " " + Figure.words(at.number(), unit)).orElse("");
    }
}
