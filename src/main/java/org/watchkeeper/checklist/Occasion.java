package org.watchkeeper.checklist;

import java.util.Locale;

/// What lists are worked through for. `subject` is what it belongs to, to find it again: `run ID`, a date of a routine; may
/// be empty.
public record Occasion(OccasionId id, Kind kind, String title, String subject) {
    /// MAINTENANCE: planned work, before and after. EMERGENCY: counted from when it was declared. ROUTINE: one of its dates.
    public enum Kind {
        MAINTENANCE, EMERGENCY, ROUTINE, OTHER;

        /// Lower-case word, as in JSON and on screens.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String CHANGE = "change ";

    /// The subject of a planned change's occasions.
    public static String ofChange(Object change) {
        return CHANGE + change;
    }

    /// Whether it belongs to a planned change.
    public boolean isOfChange() {
        return subject.startsWith(CHANGE);
    }

    /// The subject of a run's occasion.
    public static String ofRun(Object run) {
        return "run " + run;
    }
}
