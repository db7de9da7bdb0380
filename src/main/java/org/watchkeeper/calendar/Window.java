package org.watchkeeper.calendar;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// A time in which changes may be made, again and again.
public record Window(Id id, String name, Series series, Terms terms, Scope scope, Source source) implements Ruling {
    public Window {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a window has a name");
        }
        if (series.length().isZero()) {
            throw new IllegalArgumentException("a window lasts longer than nothing");
        }
    }

    public Window with(Series other) {
        return new Window(id, name, other, terms, scope, source);
    }

    public Window with(Terms other) {
        return new Window(id, name, series, other, scope, source);
    }

    /// What may be booked in it, and by when. `most` is how long one change may last (zero: as long as the window), `announce`
    /// how long before the start it has to be announced, `cutoff` how long before the end the last change may start.
    public record Terms(Standing standing, Set<Impact> impacts, Duration most, Length announce, Duration cutoff) {
        /// Confirmed, for everything, without limits of its own.
        public static final Terms USUAL = new Terms(Standing.CONFIRMED, EnumSet.allOf(Impact.class), Duration.ZERO,
                Length.ZERO, Duration.ZERO);

        public Terms {
            if (impacts.isEmpty()) {
                throw new IllegalArgumentException("something can be booked in a window");
            }
            if (most.isNegative() || cutoff.isNegative()) {
                throw new IllegalArgumentException("limits of a window are not negative");
            }
            impacts = Collections.unmodifiableSortedSet(new TreeSet<>(impacts));
        }

        public Terms with(Standing other) {
            return new Terms(other, impacts, most, announce, cutoff);
        }
    }

    /// Whether its dates count by themselves. TENTATIVE ("if needed") and EMERGENCY ("any time with approval") dates count once
    /// somebody confirmed them; of TO_BE_ANNOUNCED the extra dates are those that were announced.
    public enum Standing {
        CONFIRMED, TENTATIVE, TO_BE_ANNOUNCED, EMERGENCY;

        /// Lower-case words, as on screens and in JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether a date needs somebody's decision before changes may be booked in it.
        public boolean needsDecision() {
            return this == TENTATIVE || this == EMERGENCY;
        }
    }

    /// How much a change touches.
    public enum Impact {
        LOW("low-impact tasks"), DATABASE("database maintenance"), UPDATE("updates"), MAJOR("major updates");

        private final String words;

        Impact(String words) {
            this.words = words;
        }

        /// Plain English: "low-impact tasks".
        public String words() {
            return words;
        }

        /// Lower-case word, as in JSON and arguments.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
