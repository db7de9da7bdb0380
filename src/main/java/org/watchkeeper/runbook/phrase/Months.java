package org.watchkeeper.runbook.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of months.
final class Months {
    static final String NAME = "(?:(?:January|February|March|April|June|July|August|September|October|November|December)\\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
    static final String LIST = NAME + "(?:\\s*(?:,?\\s*(?i:and)\\b|[,/&])\\s*" + NAME + ")*";
    private static final List<String> SHORT = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov",
            "dec");
    private static final Pattern ONE = Pattern.compile(NAME);

    private Months() {}

    /// 1 to 12.
    static int number(String name) {
        return SHORT.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    static String numbers(String list) {
        var numbers = new ArrayList<String>();
        ONE.matcher(list).results().forEach(name -> numbers.add(Integer.toString(number(name.group()))));
        return String.join(",", numbers);
    }
}
