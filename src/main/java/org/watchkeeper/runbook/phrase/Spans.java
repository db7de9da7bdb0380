package org.watchkeeper.runbook.phrase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lengths of time: "30 minutes", "2 h", "one week".
public final class Spans {
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve");
    static final String NUMBER = "(?:\\d{1,4}|(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b)";
    static final String UNIT = "(?i:seconds?|secs?|minutes?|mins?|min|hours?|hrs?|h|(?:business |working )?days?|d|weeks?|w|months?|years?)";
    private static final Pattern LENGTH = Pattern
            .compile("(?:about|approx\\.?|approximately|up to|max\\.?|~|≤|<)?\\s*(" + NUMBER + ")[\\s-]*(" + UNIT
                    + "\\b)(?:\\s*(?:max(?:imum)?|total))?", Pattern.CASE_INSENSITIVE);

    private Spans() {}

    /// ISO 8601 of a number and a unit as people write them.
    static String iso(String number, String unit) {
        int count = number(number);
        return switch (unit.toLowerCase(Locale.ROOT).replaceFirst("^(business|working) ", "").charAt(0)) {
            case 's' -> "PT" + count + "S";
            case 'm' -> unit.toLowerCase(Locale.ROOT).startsWith("mo") ? "P" + count + "M" : "PT" + count + "M";
            case 'h' -> "PT" + count + "H";
            case 'd' -> "P" + count + "D";
            case 'w' -> "P" + 7 * count + "D";
            default -> "P" + count + "Y";
        };
    }

    static int number(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        return Math.max(1, NUMBERS.indexOf(word.toLowerCase(Locale.ROOT)));
    }

    /// The length of time that a text is: "5 minutes", "2 hours maximum".
    public static Optional<String> of(String text) {
        var length = LENGTH.matcher(text.strip());
        return length.matches() ? Optional.of(iso(length.group(1), length.group(2))) : Optional.empty();
    }

    /// The first length of time in a text.
    public static Optional<String> in(String text) {
        var length = LENGTH.matcher(text);
        return length.find() ? Optional.of(iso(length.group(1), length.group(2))) : Optional.empty();
    }
}
