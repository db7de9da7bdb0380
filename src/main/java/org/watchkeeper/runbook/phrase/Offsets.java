package org.watchkeeper.runbook.phrase;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.Schedule.Anchor;
import org.watchkeeper.runbook.Schedule.Offset;

/// Times relative to something: "1-2 weeks before", "T-24 hours", "0-30 minutes", "within 15 minutes of completion".
public final class Offsets {
    private static final String SOME = "(?<low>" + Spans.NUMBER + ")(?:\\s*(?<lowUnit>" + Spans.UNIT
            + "))?(?:\\s*(?:-|–|—|to|or)\\s*(?<high>" + Spans.NUMBER
            + "))?[\\s-]*(?<unit>" + Spans.UNIT + ")\\b";
    private static final Pattern BEFORE = Pattern.compile("(?i)(?<![\\w.])" + SOME
            + "[’']?\\s*(?:before|prior|in advance|ahead|advance|beforehand|pre-\\w+|(?:of\\s+)?(?:advance\\s+)?notice)\\b");
    private static final Pattern LEAD = Pattern.compile(
            "(?i)\\b(?:notice|notification|announcement)(?:\\s+(?:of|period))?[:\\s]+(?:at least\\s+)?" + SOME);
    private static final Pattern T = Pattern
            .compile("\\bT\\s?(?<sign>[-+−–])\\s?(?<low>\\d{1,3})\\s?(?<unit>" + Spans.UNIT + "|m)\\b");
    private static final Pattern AFTER = Pattern
            .compile("(?i)(?<![\\w.])(?<within>within\\s+)?" + SOME + "\\s*(?:after|following|later|of|post)\\b");
    private static final Pattern RANGE = Pattern.compile("(?i)(?<![\\w.])(?<low>\\d{1,3})(?:\\s*(?<lowUnit>"
            + Spans.UNIT + "))?\\s*(?:-|–|—|to)\\s*(?<high>\\d{1,3})\\s*(?<unit>"
            + Spans.UNIT + ")\\b");
    private static final Pattern FIRST = Pattern
            .compile("(?i)\\bfirst\\s+(?<low>\\d{1,3})\\s*(?<unit>" + Spans.UNIT + ")\\b");
    private static final Pattern DAY_OF = Pattern
            .compile("(?i)\\b(?:on\\s+the\\s+)?day\\s+of\\b|\\bT\\s?[-–]?\\s?0\\b");
    private static final Pattern DONE = Pattern
            .compile("(?i)\\b(complet\\w+|finish\\w*|end of|resol\\w+|restor\\w+|closure)\\b");
    private static final Pattern INCIDENT = Pattern
            .compile("(?i)\\b(incident|emergency|outage|detect\\w*|alert|declar\\w+|discover\\w+)\\b");

    private static final Hint HINT_BEFORE = Hint.of("before", "prior", "advance", "ahead", "pre-", "noti",
            "announcement");
    private static final Hint HINT_AFTER = Hint.of("after", "following", "later", "of", "post");
    private static final Hint UNITS = Hint.of("sec", "min", "hour", "hr", "day", "week", "month", "year");

    private Offsets() {}

    /// Whether a text may name a length of time.
    private static boolean isLength(String text) {
        return Hint.ofFigure(text) || UNITS.isIn(text);
    }

    /// A time before something: `-P14D` to `-P7D`. Counts from the start of the window.
    public static Optional<Offset> before(String text) {
        var t = T.matcher(text);
        if (Hint.ofFigure(text) && t.find()) {
            var at = Spans.iso(t.group("low"), t.group("unit"));
            boolean after = t.group("sign").equals("+");
            return Optional.of(Offset.between(Anchor.WINDOW_START, after ? at : "-" + at, after ? at : "-" + at));
        }
        if (!HINT_BEFORE.isIn(text)) {
            return Optional.empty();
        }
        var before = BEFORE.matcher(text);
        if (before.find()) {
            return Optional.of(Offset.between(Anchor.WINDOW_START, "-" + high(before), "-" + low(before)));
        }
        var lead = LEAD.matcher(text);
        return lead.find()
                ? Optional.of(Offset.between(Anchor.WINDOW_START, "-" + high(lead), "-" + low(lead)))
                : Optional.empty();
    }

    /// A time after something: what it counts from is the real completion unless the text says otherwise (T-196).
    public static Optional<Offset> after(String text) {
        var after = AFTER.matcher(text);
        if (!HINT_AFTER.isIn(text) || !isLength(text) || !after.find()) {
            return Optional.empty();
        }
        var from = after.group("within") != null ? "PT0M" : low(after);
        return Optional.of(Offset.between(anchor(text), from, high(after)));
    }

    /// The day itself.
    public static Optional<Offset> dayOf(String text) {
        return DAY_OF.matcher(text).find()
                ? Optional.of(Offset.between(Anchor.WINDOW_DAY, "P0D", "P0D"))
                : Optional.empty();
    }

    /// A stretch of time: "0-30 minutes", "30 minutes - 2 hours", "first 15 minutes".
    public static Optional<Offset> stretch(String text, Anchor anchor) {
        if (!Hint.ofFigure(text)) {
            return Optional.empty();
        }
        var range = RANGE.matcher(text);
        if (range.find()) {
            return Optional.of(Offset.between(anchor, low(range), high(range)));
        }
        var first = FIRST.matcher(text);
        return first.find()
                ? Optional.of(Offset.between(anchor, "PT0M", Spans.iso(first.group("low"), first.group("unit"))))
                : Optional.empty();
    }

    /// What a text counts from.
    public static Anchor anchor(String text) {
        if (DONE.matcher(text).find()) {
            return Anchor.COMPLETION;
        }
        return INCIDENT.matcher(text).find() ? Anchor.INCIDENT_DECLARED : Anchor.COMPLETION;
    }

    private static String low(Matcher some) {
        var own = has(some, "lowUnit") ? some.group("lowUnit") : some.group("unit");
        return Spans.iso(some.group("low"), own);
    }

    private static String high(Matcher some) {
        return Spans.iso(some.group("high") == null ? some.group("low") : some.group("high"), some.group("unit"));
    }

    private static boolean has(Matcher some, String group) {
        return some.group(group) != null;
    }
}
