package org.watchkeeper.health.document;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.watchkeeper.health.Judgement;

/// Puts a document's figure ("> 80 %") in the place of a usual limit: beyond it is a warning.
final class Limits {
    private static final Pattern FIGURE = Pattern.compile("(>=?|<=?|≥|≤)\\s*(\\d+(?:\\.\\d+)?)\\s*(\\S*).*");
    private static final Pattern LIMIT = Pattern.compile("(?:>=?|<=?) (\\d+(?:\\.\\d+)?)$");
    private static final Map<String, String> UNITS = Map.of("%", "%", "percent", "%", "days", "d", "day", "d", "d", "d",
            "s",
            "s", "seconds", "s", "second", "s", "", "", "x", "");

    private Limits() {}

    /// The judgement with that figure, where it counts the same; else the judgement as it is.
    static Judgement of(Judgement usual, String threshold) {
        var figure = FIGURE.matcher(threshold.strip());
        if (usual.value().isEmpty() || !figure.matches() || !usual.unit().equals(UNITS.get(figure.group(3)))) {
            return usual;
        }
        var sign = figure.group(1).replace("≥", ">=").replace("≤", "<=");
        double limit = Double.parseDouble(figure.group(2));
        return new Judgement(usual.value(), usual.unit(), usual.value() + " " + sign + " " + figure.group(2),
                critical(usual, sign.startsWith(">"), limit), usual.inRow(), usual.slack());
    }

    /// What is critical besides, without a limit that the document's own has overtaken.
    private static String critical(Judgement usual, boolean above, double limit) {
        return Arrays.stream(usual.critical().split(" or ", -1)).filter(clause -> {
            var number = LIMIT.matcher(clause);
            if (!clause.startsWith(usual.value()) || !number.find()) {
                return true;
            }
            double farther = Double.parseDouble(number.group(1));
            return above ? farther > limit : farther < limit;
        }).collect(Collectors.joining(" or "));
    }
}
