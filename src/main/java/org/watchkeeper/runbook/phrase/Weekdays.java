package org.watchkeeper.runbook.phrase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of days: "Sunday", "Sat", "Mon-Fri", "Tuesdays and Thursdays", "weekdays".
final class Weekdays {
    static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    static final String WORKING = "MO,TU,WE,TH,FR";
    /// One day. Short forms need a capital, so that "sat" and a Ceph "mon" are none.
    static final String DAY = "(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:days?)\\b|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)\\b\\.?(?!\\s+(?:down|up|in|it|the|is|was|to be)\\b))";
    private static final String AND = "(?:\\s*(?:,?\\s*(?i:and|or)\\b|[,/&+])\\s*(?:(?i:on)\\s+)?)";
    private static final String TO = "(?:\\s*(?:-|–|—|\\.\\.|\\b(?i:to|through|thru|till|until)\\b)\\s*)";
    /// Days in a row or in a list.
    static final String LIST = DAY + "(?:(?:" + AND + "|" + TO + ")" + DAY + ")*";
    private static final Pattern STEP = Pattern.compile("(" + TO + ")?(" + DAY + ")");
    private static final Pattern RANGE = Pattern.compile(TO);

    private Weekdays() {}

    /// The two letters of RFC 5545.
    static String code(String day) {
        var two = day.substring(0, 2).toUpperCase(Locale.ROOT);
        return CODES.contains(two) ? two : "SU";
    }

    /// The days of a text that [LIST] matches, in the order of the week.
    static Set<String> codes(String list) {
        var found = new LinkedHashSet<String>();
        var step = STEP.matcher(list);
        int last = -1;
        while (step.find()) {
            int day = CODES.indexOf(code(step.group(2)));
            if (step.group(1) != null && RANGE.matcher(step.group(1)).matches() && last >= 0) {
                for (int at = last; at != day; at = (at + 1) % 7) {
                    found.add(CODES.get(at));
                }
            }
            found.add(CODES.get(day));
            last = day;
        }
        return CODES.stream().filter(found::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// How many days from one to the next of that name; 0 where they are the same.
    static int days(String from, String to) {
        return Math.floorMod(CODES.indexOf(code(to)) - CODES.indexOf(code(from)), 7);
    }
}
