package org.watchkeeper.health.ui.tile;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.watchkeeper.condition.Amount;
import org.watchkeeper.condition.Condition;
import org.watchkeeper.condition.Measure;
import org.watchkeeper.health.Judgement;

/// The numbers at which a value becomes a warning or critical, where its conditions have them.
public record Limits(Optional<Limit> warning, Optional<Limit> critical) {
    private static final double SECONDS_OF_A_DAY = 86_400;
    private static final String FORM = "\\s*(>=|<=|>|<)\\s*(-?[\\d.]+)\\s*([A-Za-z%]*)";

    /// From where on: "> 90".
    public record Limit(String operator, double number) {
        /// Whether too much is bad; else too little is.
        public boolean isUpper() {
            return operator.startsWith(">");
        }
    }

    /// Where the conditions compare the number that is read with another one.
    public static Limits of(Judgement judgement) {
        if (judgement.value().isEmpty()) {
            return new Limits(Optional.empty(), Optional.empty());
        }
        var form = Pattern.compile(Pattern.quote(Measure.parse(judgement.value()).toString()) + FORM);
        return new Limits(of(judgement.warning(), form, judgement.unit()),
                of(judgement.critical(), form, judgement.unit()));
    }

    private static Optional<Limit> of(String condition, Pattern form, String unit) {
        if (condition.isEmpty()) {
            return Optional.empty();
        }
        var found = form.matcher(Condition.parse(condition).toString());
        return found.find()
                ? amount(found.group(2), found.group(3), unit).map(number -> new Limit(found.group(1), number))
                : Optional.empty();
    }

    /// In the unit of the reading. A word behind the number that is no unit is the next part of the condition.
    private static Optional<Double> amount(String number, String word, String unit) {
        return Amount.read(number + " " + word).or(() -> Amount.read(number))
                .map(amount -> unit.equals("days") && amount.kind() == Amount.Kind.SECONDS
                        ? amount.value() / SECONDS_OF_A_DAY
                        : amount.value());
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
