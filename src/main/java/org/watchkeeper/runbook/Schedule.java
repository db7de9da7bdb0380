package org.watchkeeper.runbook;

import java.util.List;
import java.util.Locale;

/// A statement about time, as the document makes it. `question` is what has to be asked before it can be relied on;
/// empty where the document says enough. Nothing in here is invented: what the document leaves out is empty.
///
/// `parts` are the rules of a statement that makes several ("security updates daily, minor ones weekly").
public record Schedule(String text, int line, Kind kind, Status status, When when, Offset offset, String question,
        List<Part> parts) {
    /// What is scheduled. WINDOW: changes may be made. JOB: a host does it by itself. CADENCE: people do it again and
    /// again. OFFSET: before or after something else. TIMEBOX: how long a phase may take. NOTICE: when people are told.
    /// REVIEW: when the document itself is due.
    public enum Kind {
        WINDOW, JOB, CADENCE, OFFSET, TIMEBOX, NOTICE, REVIEW;

        /// Lower-case word, as in JSON and on screens.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether it happens: by itself, only when somebody decides so, once its date is told, or whenever it is needed.
    public enum Status {
        CONFIRMED, TENTATIVE, TO_BE_ANNOUNCED, ON_DEMAND;

        /// Lower-case word, as in JSON and on screens.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A rule of RFC 5545, a start `HH:MM`, an ISO 8601 duration, a zone as written, a date (`2025-12-29`, `2024-04`).
    public record When(String rrule, String start, String duration, String zone, String date) {
        public static final When NEVER = new When("", "", "", "", "");

        /// A rule whose time of day is not said.
        public static When every(String rrule) {
            return new When(rrule, "", "", "", "");
        }

        /// One day or month.
        public static When on(String date) {
            return new When("", "", "", "", date);
        }

        public When lasting(String longer) {
            return new When(rrule, start, longer, zone, date);
        }
    }

    /// A time relative to something: from and to are signed ISO 8601 durations, equal for a point in time. `until` ends
    /// what is repeated.
    public record Offset(Anchor anchor, String from, String to, String until) {
        public static final Offset NONE = new Offset(Anchor.NONE, "", "", "");

        public static Offset between(Anchor anchor, String from, String to) {
            return new Offset(anchor, from, to, "");
        }
    }

    /// What an offset counts from. COMPLETION is the real one, never the planned end.
    public enum Anchor {
        NONE, WINDOW_START, WINDOW_DAY, WINDOW_END, ACTUAL_START, COMPLETION, INCIDENT_DECLARED;

        /// Lower-case word, as in JSON and on screens; empty for NONE.
        public String word() {
            return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
        }
    }

    /// One of several rules of a statement.
    public record Part(String text, String rrule) {}

    public Schedule {
        parts = List.copyOf(parts);
    }

    public Schedule(String text, int line, Kind kind, When when, String question) {
        this(text, line, kind, Status.CONFIRMED, when, Offset.NONE, question, List.of());
    }

    public String rrule() {
        return when.rrule();
    }

    public String start() {
        return when.start();
    }

    public String duration() {
        return when.duration();
    }

    public String zone() {
        return when.zone();
    }

    /// Whether something has to be asked before it can be relied on.
    public boolean ambiguous() {
        return !question.isEmpty();
    }

    public Schedule with(Status other) {
        return new Schedule(text, line, kind, other, when, offset, question, parts);
    }

    public Schedule asking(String other) {
        return new Schedule(text, line, kind, status, when, offset, other, parts);
    }

    public Schedule with(Kind other) {
        return new Schedule(text, line, other, status, when, offset, question, parts);
    }
}
