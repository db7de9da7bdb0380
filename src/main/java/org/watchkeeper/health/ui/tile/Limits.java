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
                .map(amount -> isDays(unit) && amount.kind() == Amount.Kind.SECONDS
                        ? amount.value() / SECONDS_OF_A_DAY
                        : amount.value());
    }

    private static boolean isDays(String unit) {
        return unit.equals("d") || unit.equals("days");
    }

    /// The same judgement with other limits, where it has them; they are in the unit of the reading.
    public static Judgement change(Judgement judgement, Optional<Double> warning, Optional<Double> critical) {
        if (judgement.value().isEmpty()) {
            return judgement;
        }
        var form = Pattern.compile(Pattern.quote(Measure.parse(judgement.value()).toString()) + FORM);
        return new Judgement(judgement.value(), judgement.unit(),
                changed(judgement.warning(), form, warning, judgement.unit()),
                changed(judgement.critical(), form, critical, judgement.unit()), judgement.inRow(), judgement.slack());
    }

    private static String changed(String condition, Pattern form, Optional<Double> to, String unit) {
        if (condition.isEmpty() || to.isEmpty()) {
            return condition;
        }
        var text = Condition.parse(condition).toString();
        var found = form.matcher(text);
        if (!found.find()) {
            return condition;
        }
        boolean hasUnit = Amount.read(found.group(2) + " " + found.group(3)).isPresent();
        var number = java.math.BigDecimal.valueOf(to.get()).stripTrailingZeros().toPlainString();
        return text.substring(0, found.start(2)) + number + unit(unit)
                + text.substring(hasUnit && !found.group(3).isEmpty() ? found.end(3) : found.end(2));
    }

    /// As the language of conditions writes it; without one a number is of the kind that it is compared with.
    private static String unit(String unit) {
        return switch (unit) {
            case "%", "B", "s" -> unit.equals("%") ? "%" : " " + unit;
            case "d", "days" -> " d";
            default -> "";
        };
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
