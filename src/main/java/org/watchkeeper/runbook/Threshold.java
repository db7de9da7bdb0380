package org.watchkeeper.runbook;

import java.util.Locale;

/// A figure that the document sets. `operator` and `value` say which values are meant ("> 80", "= 30"), `unit` in what;
/// `subject` is the path or table it is about. `assumed` tells what was read into it, empty where the document says it all.
public record Threshold(String name, Kind kind, String operator, String value, String unit, String subject, int line,
        String assumed) {
    /// LIMIT: something is to be done beyond it. RETENTION: how long something is kept. SETTING: a figure work is done with.
    public enum Kind {
        LIMIT, RETENTION, SETTING;

        /// Lower-case word, as in JSON and on screens.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// "> 80 %", as people write it.
    public String condition() {
        return (operator + " " + value + " " + unit).strip();
    }
}
