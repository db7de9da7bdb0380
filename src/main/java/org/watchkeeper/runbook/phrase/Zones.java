package org.watchkeeper.runbook.phrase;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Time zones as people write them.
final class Zones {
    private static final String SHORT = "UTC|GMT|CET|CEST|EET|EEST|WET|WEST|MSK|MEZ|MESZ|BST|IST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|AKST|AKDT"
            + "|HST|JST|KST|SGT|HKT|AEST|AEDT|ACST|ACDT|AWST|NZST|NZDT|SAST|WAT|EAT|BRT|ART|PKT";
    private static final String AREA = "(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US)/[A-Za-z_]+(?:/[A-Za-z_]+)?";
    private static final String SHIFTED = "(?:UTC|GMT)(?:\\s?[+−-]|[+−-]\\s)(?:1[0-4]|0?\\d)(?::?[0-5]\\d)?(?!\\d)";
    private static final String LONG = "(?i:(eastern|central|mountain|pacific)(?:\\s+(?:standard|daylight))?\\s+time)";
    private static final Pattern ZONE = Pattern.compile("(?<![\\w/])(?:(" + SHIFTED + ")|(" + AREA + ")|" + LONG + "|("
            + SHORT + ")\\b|(?<=\\d|[ap]m|[AP]M|\\s)(E|C|M|P)T\\b|(?i:(utc|coordinated universal time))\\b)");
    private static final Pattern Z = Pattern.compile("\\d{2}:?\\d{2}Z\\b");
    private static final Pattern PLUS = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?\\s?(\\+\\d{2}:\\d{2})\\b");
    private static final Map<String, String> AMERICAN = Map.of("e", "America/New_York", "c", "America/Chicago", "m",
            "America/Denver", "p", "America/Los_Angeles");
    /// What a time may be followed by, for other patterns.
    static final String NAME = "(?:" + SHIFTED + "|" + AREA + "|(?:" + SHORT + ")\\b|[ECMP]T\\b|Z\\b|(?i:utc)\\b)";
    private static final Pattern SHIFT = Pattern.compile(SHIFTED);
    private static final Pattern NEXT = Pattern.compile("\\s*" + NAME);
    private static final Set<String> SHARED = Set.of("IST", "CST", "BST", "AST");

    private Zones() {}

    /// The zone a text names: a name, or an offset such as `+02:00`; empty where it names none.
    static String in(String text) {
        var plus = PLUS.matcher(text);
        if (plus.find()) {
            return plus.group(1);
        }
        var zone = ZONE.matcher(text);
        if (!zone.find()) {
            return Z.matcher(text).find() ? "UTC" : "";
        }
        if (zone.group(1) != null) {
            return zone.group(1).replace('−', '-').replaceAll("\\s", "");
        }
        var american = zone.group(3) == null ? zone.group(5) : zone.group(3);
        if (american != null) {
            return AMERICAN.getOrDefault(american.substring(0, 1).toLowerCase(Locale.ROOT), "");
        }
        return zone.group(6) == null ? zone.group() : "UTC";
    }

    /// Where the offset ends that begins at a place of a text and that no other zone follows ("UTC-0500", not "UTC-04:00 UTC"); -1 where
    /// there is none.
    static int shiftEnd(String text, int at) {
        var shift = SHIFT.matcher(text).region(at, text.length());
        return shift.lookingAt() && !NEXT.matcher(text).region(shift.end(), text.length()).lookingAt()
                ? shift.end()
                : -1;
    }

    /// What has to be asked about a zone.
    static String question(String zone) {
        if (zone.isEmpty()) {
            return "In which time zone?";
        }
        return SHARED.contains(zone) ? zone + " is the name of more than one time zone: which is meant?" : "";
    }
}
