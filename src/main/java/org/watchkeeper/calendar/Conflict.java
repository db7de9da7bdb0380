package org.watchkeeper.calendar;

/// Two entries of the calendar that do not go together, and when.
public record Conflict(Kind kind, CalendarEntry first, CalendarEntry second, Span at) {
    /// What is wrong with them. `remedy` is what can be done.
    public enum Kind {
        WINDOW_IN_BLACKOUT("is in the blackout",
                "Move or cancel this date of the window; no change can be booked in it."), WINDOWS_OVERLAP(
                        "overlaps the window",
                        "Cancel one of them for that day, or make them one."), CHANGE_IN_BLACKOUT("is in the blackout",
                                "Move the change to the next time that fits."), SAME_HOST("is on the same host as",
                                        "Move one of them, or do one after the other."), JOB_IN_WINDOW(
                                                "runs inside the window",
                                                "Pause the job for the window, or expect its load and its alarms."), JOB_IN_CHANGE(
                                                        "runs during the change",
                                                        "Pause the job until the change is done, or move the change."), JOB_AT_END(
                                                                "starts as the window ends:",
                                                                "Leave time before the end, or pause the job.");

        private final String words;
        private final String remedy;

        Kind(String words, String remedy) {
            this.words = words;
            this.remedy = remedy;
        }
    }

    /// "Primary window is in the blackout Month-end".
    public String words() {
        return first.title() + " " + kind.words + " " + second.title();
    }

    /// What can be done about it.
    public String remedy() {
        return kind.remedy;
    }

    /// Whether nothing of the first one is left.
    public boolean isWhole() {
        return at.equals(first.span());
    }
}
