package org.watchkeeper.runbook.fact;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Place;
import org.watchkeeper.runbook.phrase.Hint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Threshold;
import org.watchkeeper.runbook.Threshold.Kind;

/// Figures in words: "Disk usage > 80%", "< 5 minutes", "keep 30 days", "2 hours maximum".
final class SaidThresholds {
    private static final String UNIT = "(?<unit>%|percent\\b|(?i:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|months?|years?|[KMGT]i?B|bytes|x|connections?|errors?|requests?|queries|req/s|rps)\\b)?";
    private static final String OPERATOR = "(?<op>>=|<=|>|<|≥|≤|(?i:\\bexceed(?:s|ing)?|\\babove|\\bbelow|\\bover|\\bunder|\\bmore than|\\bless than|\\bgreater than|\\bat least|\\bat most|\\bfewer than))\\s*";
    private static final Pattern COMPARES = Pattern.compile(OPERATOR + "\\d");
    private static final Pattern COMPARED = Pattern.compile(
            "(?<subject>[\\p{L}][\\p{L}\\d /_.-]{1,50}?)\\s*(?:\\bis\\s+|\\bare\\s+|\\bat\\s+|\\bmust be\\s+|\\bshould be\\s+)?"
                    + OPERATOR + "(?<value>\\d+(?:[.,]\\d+)?)\\s*" + UNIT);
    private static final Pattern KEPT = Pattern.compile(
            "(?i)\\b(?:keep|kept|retain(?:ed|s)?|retention(?: period| policy)?|stored|preserved?)\\b[^.;\\d]{0,30}?(?<value>\\d{1,4}|one)\\s*(?<unit>hours?|days?|weeks?|months?|years?)\\b");
    private static final Pattern OLDER = Pattern.compile(
            "(?i)\\b(?<verb>archiv\\w*|delet\\w*|remov\\w*|clean\\w*|purg\\w*|compress\\w*|prun\\w*|rotat\\w*)\\b.{0,40}?\\bolder than\\s+(?<value>\\d{1,4})\\s*(?<unit>hours?|days?|weeks?|months?|years?)\\b");
    private static final Pattern DURATION = Pattern.compile(
            "(?i)(?<low>\\d{1,4})(?:\\s*[-–—]\\s*(?<high>\\d{1,4}))?(?<plus>\\s*\\+)?\\s*(?<unit>seconds?|secs?|minutes?|mins?|min|hours?|hrs?|h|days?)\\b");
    private static final Pattern BOUNDED = Pattern
            .compile("(?i).*\\b(max(?:imum)?|up to|at most|no more than|limit)\\b.*");
    private static final Pattern LENGTH = Pattern
            .compile("(?i).*\\b(downtime|duration|rto|rpo|outage|max(?:imum)?\\s+\\w+)\\b.*");
    private static final Pattern DETECTION = Pattern
            .compile("(?i)\\b(detection|threshold|limit|condition|trigger|alert when)\\b");
    private static final Pattern OTHER = Pattern.compile("(?i)\\b(ago|version|took|since)\\b");

    private static final Hint HINT_COMPARES = Hint.of(">", "<", "exceed", "above", "below", "over", "under",
            "more than",
            "less than", "greater than", "at least", "at most", "fewer than");
    private static final Hint ONE = Hint.of("one");
    private static final Hint HINT_OLDER = Hint.of("older than");
    private static final Hint HINT_KEPT = Hint.of("keep", "kept", "ret", "stor", "preserv");

    private SaidThresholds() {}

    static List<Threshold> in(Passage.Words words) {
        return switch (words.kind()) {
            case HEADING, LEAD, REMARK -> List.of();
            case PROSE, ITEM, STEP, BOX, COMMENT -> said(words.text(), words.text(), words.place());
        };
    }

    static List<Threshold> in(Passage.Field field) {
        if (LENGTH.matcher(field.key()).matches()) {
            return length(field).stream().toList();
        }
        return said(field.key() + ": " + field.value(), field.key(), field.place());
    }

    static List<Threshold> in(Passage.Row row) {
        var found = new ArrayList<Threshold>();
        var name = row.cells().isEmpty() ? "" : row.cells().getFirst();
        for (var cell : row.cells()) {
            found.addAll(said(cell, name, row.place()));
        }
        var detection = row.cell(DETECTION).filter(cell -> found.isEmpty() && !cell.isBlank());
        boolean waits = detection
                .filter(cell -> cell.matches(
                        "(?i)(?:any\\s+)?(?:waiting|blocked|failed|failing|firing|pending|stuck)\\s+[\\p{L} ]+"))
                .isPresent();
        if (waits) {
            found.add(new Threshold(name, Kind.LIMIT, ">", "0", "", detection.get(), row.place().line(),
                    "The document gives no number: any at all"));
        }
        return found;
    }

    private static List<Threshold> said(String text, String name, Place place) {
        var found = new ArrayList<Threshold>();
        if (!Hint.ofFigure(text) && !ONE.isIn(text)) {
            return found;
        }
        kept(text, name, place).ifPresent(found::add);
        var compared = COMPARED.matcher(text);
        boolean compares = found.isEmpty() && mayCompare(text) && COMPARES.matcher(text).find();
        while (compares && found.isEmpty() && compared.find()) {
            boolean figure = compared.group("unit") != null || compared.group("op").length() <= 2;
            if (figure && !OTHER.matcher(text).find()) {
                found.add(compared(compared, name, place));
            }
        }
        return found;
    }

    private static boolean mayCompare(String text) {
        return HINT_COMPARES.isIn(text) || text.indexOf('≥') >= 0 || text.indexOf('≤') >= 0;
    }

    private static Threshold compared(Matcher compared, String name, Place place) {
        var subject = compared.group("subject").strip()
                .replaceFirst("(?i)^(?:if|when|while|the|a|and|or|verify|check|ensure)\\s+", "");
        return new Threshold(subject.isEmpty() ? name : subject, Kind.LIMIT, operator(compared.group("op")),
                compared.group("value").replace(',', '.'), unit(compared.group("unit")), "", place.line(), "");
    }

    private static Optional<Threshold> kept(String text, String name, Place place) {
        var older = OLDER.matcher(text);
        if (HINT_OLDER.isIn(text) && older.find()) {
            return Optional.of(new Threshold(
                    older.group("verb").toLowerCase(Locale.ROOT).replaceFirst("(e|es|ed|ing)$", "e"), Kind.RETENTION,
                    ">", older.group("value"), unit(older.group("unit")), "", place.line(), ""));
        }
        var kept = KEPT.matcher(text);
        return HINT_KEPT.isIn(text) && kept.find()
                ? Optional.of(new Threshold(name.length() > 60 ? "retention" : name, Kind.RETENTION, "=",
                        kept.group("value").equalsIgnoreCase("one") ? "1" : kept.group("value"),
                        unit(kept.group("unit")), "", place.line(), ""))
                : Optional.empty();
    }

    /// A downtime, or a duration with a bound.
    private static Optional<Threshold> length(Passage.Field field) {
        var value = field.value();
        var length = DURATION.matcher(value);
        boolean downtime = field.key().toLowerCase(Locale.ROOT).matches(".*\\b(downtime|rto|rpo|outage)\\b.*");
        boolean bound = value.matches(".*[<>≤≥+].*") || BOUNDED.matcher(value).matches()
                || BOUNDED.matcher(field.key()).matches();
        if (!length.find() || !downtime && !bound) {
            return Optional.empty();
        }
        var operator = length.group("high") != null
                ? "range"
                : length.group("plus") != null ? ">=" : value.matches(".*[<≤].*") ? "<" : bound ? "<=" : "=";
        var figure = length.group("high") == null
                ? length.group("low")
                : length.group("low") + "-" + length.group("high");
        return Optional.of(new Threshold((field.place().heading() + ": " + field.key()).replaceFirst("^: ", ""),
                Kind.LIMIT, operator, figure, unit(length.group("unit")), "", field.place().line(), ""));
    }

    private static String operator(String written) {
        return switch (written.toLowerCase(Locale.ROOT).strip()) {
            case ">=", "≥", "at least" -> ">=";
            case "<=", "≤", "at most" -> "<=";
            case "<", "below", "under", "less than", "fewer than" -> "<";
            default -> ">";
        };
    }

    static String unit(@org.jspecify.annotations.Nullable String written) {
        if (written == null) {
            return "";
        }
        var unit = written.toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "percent" -> "%";
            case "s", "sec", "secs", "second" -> "seconds";
            case "min", "mins", "minute" -> "minutes";
            case "h", "hr", "hrs", "hour" -> "hours";
            case "d", "day" -> "days";
            case "week" -> "weeks";
            case "month" -> "months";
            case "year" -> "years";
            default -> unit.endsWith("b") ? written : unit;
        };
    }
}
