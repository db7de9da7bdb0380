package org.watchkeeper.calendar.document;

import java.util.regex.Pattern;

import org.watchkeeper.runbook.Runbook;

/// What a window of a document is called on the calendar: by the words before it ("- **Shop**: every Tuesday ...") where they name it, and by
/// its document.
public final class WindowName {
    private static final int LONGEST = 80;
    private static final Pattern KEY = Pattern
            .compile(
                    "\\s*(?:[-*+]\\s+|\\d+[.)]\\s+)?(?:\\*\\*|__)?(?<key>\\p{L}[^:*_|`]{0,40}?)(?:\\*\\*|__)?:(?:\\*\\*|__)?\\s.*");
    /// Words that say when, or that it is a window, name nothing.
    private static final Pattern GENERAL = Pattern.compile(
            "(?i)(?:.*\\b(?:windows?|schedules?|scheduled|times?|when|days?|dates?|frequency|starts?|maintenance)|daily|nightly|weekly|monthly|quarterly|yearly)");

    private WindowName() {}

    /// The name of the window that a line of a document states, at most 80 characters; lines count from 1.
    public static String of(Runbook document, int line) {
        var key = document.text().lines().skip(line - 1L).findFirst().map(KEY::matcher)
                .filter(written -> written.matches()).map(written -> written.group("key").strip())
                .filter(written -> !GENERAL.matcher(written).matches()).orElse("");
        return shortened(key.isEmpty() ? "Window of " + document.title() : key + ": window of " + document.title());
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    }
}
