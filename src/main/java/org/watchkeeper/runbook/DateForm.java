package org.watchkeeper.runbook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What `date` prints: a format of strftime, for now or for some time from now ("7 days ago"). Always UTC (PRODUCT rule 8).
///
/// Written as it stands in a shell: `+%Y%m%d`, `-d "7 days ago" +%Y%m%d`.
public record DateForm(String shift, String format) {
    private static final Pattern ARGUMENTS = Pattern.compile(
            "(?:(?:-u|--utc)\\s+)?(?:(?:-d\\s*|--date[= ])(?:\"([^\"$`]*)\"|'([^']*)'|([^\\s\"'$`]+))\\s+)?(?:(?:-u|--utc)\\s+)?"
                    + "(?:\"\\+([^\"$`]*)\"|'\\+([^']*)'|\\+([^\\s\"'$`)]+))\\s*");
    private static final Pattern SHIFT = Pattern
            .compile("([+-]?)\\s*(\\d{1,4})\\s*(second|sec|minute|min|hour|day|week|month|year)s?(\\s+ago)?");
    private static final Pattern DIRECTIVE = Pattern.compile("%-?[A-Za-z%]");

    /// Reads the words behind `date`; empty where this is no form that can be worked out here.
    public static Optional<DateForm> of(String arguments) {
        var form = ARGUMENTS.matcher(arguments);
        if (!form.matches()) {
            return Optional.empty();
        }
        var read = new DateForm(first(form.group(1), form.group(2), form.group(3)),
                first(form.group(4), form.group(5), form.group(6)));
        return read.isKnown() ? Optional.of(read) : Optional.empty();
    }

    private static String first(String... groups) {
        for (var group : groups) {
            if (group != null) {
                return group.strip();
            }
        }
        return "";
    }

    /// Whether it names a day or an instant, as names of files do; a time of day alone is for a log.
    public boolean namesADay() {
        return format.matches("(?s).*%-?[YymdjFDGVUWsbBcx].*");
    }

    private boolean isKnown() {
        return !format.isBlank() && shifted(Instant.EPOCH.atZone(ZoneOffset.UTC)).isPresent()
                && DIRECTIVE.matcher(format).results().allMatch(found -> printed(found.group(), EXAMPLE).isPresent());
    }

    private static final ZonedDateTime EXAMPLE = Instant.EPOCH.atZone(ZoneOffset.UTC);

    /// What `date` prints at that instant.
    public String at(Instant now) {
        var time = shifted(now.atZone(ZoneOffset.UTC)).orElseThrow();
        return DIRECTIVE.matcher(format)
                .replaceAll(
                        found -> java.util.regex.Matcher.quoteReplacement(printed(found.group(), time).orElseThrow()));
    }

    /// As it stands in a shell, behind `date`.
    @Override
    public String toString() {
        return (shift.isEmpty() ? "" : "-d \"" + shift + "\" ") + "+" + format;
    }

    /// The form as people write it: `YYYYMMDD_HHMMSS`.
    public String spelled() {
        return DIRECTIVE.matcher(format).replaceAll(found -> switch (found.group().replace("-", "")) {
            case "%Y" -> "YYYY";
            case "%y" -> "YY";
            case "%m" -> "MM";
            case "%d" -> "DD";
            case "%H" -> "HH";
            case "%M" -> "MM";
            case "%S" -> "SS";
            case "%F" -> "YYYY-MM-DD";
            case "%T" -> "HH:MM:SS";
            case "%s" -> "seconds since 1970";
            case "%j" -> "day of the year";
            default -> java.util.regex.Matcher.quoteReplacement(found.group());
        });
    }

    private Optional<ZonedDateTime> shifted(ZonedDateTime now) {
        return switch (shift.toLowerCase(Locale.ROOT)) {
            case "", "now", "today" -> Optional.of(now);
            case "yesterday", "last day" -> Optional.of(now.minusDays(1));
            case "tomorrow", "next day" -> Optional.of(now.plusDays(1));
            case "last week" -> Optional.of(now.minusWeeks(1));
            case "last month" -> Optional.of(now.minusMonths(1));
            case "last year" -> Optional.of(now.minusYears(1));
            default -> counted(now);
        };
    }

    private Optional<ZonedDateTime> counted(ZonedDateTime now) {
        var form = SHIFT.matcher(shift.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean back = (form.group(4) != null) != form.group(1).equals("-");
        long count = Long.parseLong(form.group(2)) * (back ? -1 : 1);
        return Optional.of(now.plus(count, switch (form.group(3)) {
            case "second", "sec" -> ChronoUnit.SECONDS;
            case "minute", "min" -> ChronoUnit.MINUTES;
            case "hour" -> ChronoUnit.HOURS;
            case "week" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            case "year" -> ChronoUnit.YEARS;
            default -> ChronoUnit.DAYS;
        }));
    }

    private static Optional<String> printed(String directive, ZonedDateTime time) {
        var padded = !directive.startsWith("%-");
        return Optional.ofNullable(switch (directive.charAt(directive.length() - 1)) {
            case 'Y' -> number(time.getYear(), 4, padded);
            case 'y' -> number(time.getYear() % 100, 2, padded);
            case 'm' -> number(time.getMonthValue(), 2, padded);
            case 'd' -> number(time.getDayOfMonth(), 2, padded);
            case 'H' -> number(time.getHour(), 2, padded);
            case 'I' -> number((time.getHour() + 11) % 12 + 1, 2, padded);
            case 'M' -> number(time.getMinute(), 2, padded);
            case 'S' -> number(time.getSecond(), 2, padded);
            case 'j' -> number(time.getDayOfYear(), 3, padded);
            case 'F' -> time.toLocalDate().toString();
            case 'T' -> number(time.getHour(), 2, true) + ":" + number(time.getMinute(), 2, true) + ":"
                    + number(time.getSecond(), 2, true);
            case 's' -> Long.toString(time.toEpochSecond());
            case 'N' -> number(time.getNano(), 9, padded);
            case 'u' -> Integer.toString(time.getDayOfWeek().getValue());
            case 'w' -> Integer.toString(time.getDayOfWeek().getValue() % 7);
            case 'G' -> number(time.get(IsoFields.WEEK_BASED_YEAR), 4, padded);
            case 'V' -> number(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, padded);
            case 'a' -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'A' -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b' -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'B' -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'z' -> "+0000";
            case 'Z' -> "UTC";
            case '%' -> "%";
            default -> null;
        });
    }

    private static String number(int number, int width, boolean padded) {
        return padded ? String.format(Locale.ROOT, "%0" + width + "d", number) : Integer.toString(number);
    }
}
