package org.watchkeeper.calendar.ui.entry;

import java.util.Objects;

import javafx.css.PseudoClass;
import javafx.scene.Parent;

/// Names of the style classes of `calendar.css`, ids, and the sheet itself.
public final class CalendarStyles {
    public static final PseudoClass SELECTED = PseudoClass.getPseudoClass("chosen");
    public static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    public static final PseudoClass OUTSIDE = PseudoClass.getPseudoClass("outside");
    public static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    public static final String CHIP = "cal-chip";
    public static final String BLOCK = "cal-block";
    public static final String CANCELLED = "cal-cancelled";
    public static final String TENTATIVE = "cal-tentative";
    public static final String BLOCKED = "cal-blocked";
    public static final String CONFLICT = "cal-conflict";
    public static final String PRODUCTION = "cal-production";
    public static final String BEHIND = "cal-behind";
    public static final String COLUMN = "cal-column";
    public static final String DAY = "cal-day";
    public static final String DAY_NUMBER = "cal-day-number";
    public static final String WEEKEND = "cal-weekend";
    public static final String MORE = "cal-more";
    public static final String COUNT = "cal-count";
    public static final String HEAD = "cal-head";
    public static final String HOUR = "cal-hour";
    public static final String HOUR_LINE = "cal-hour-line";
    public static final String NOW_LINE = "cal-now";
    public static final String AGENDA_DAY = "cal-agenda-day";
    public static final String AGENDA_ROW = "cal-agenda-row";
    public static final String TIMELINE_ROW = "cal-timeline-row";
    public static final String KIND = "cal-kind";
    public static final String SIDE = "cal-side";
    public static final String DATES = "cal-dates";

    private CalendarStyles() {}

    /// Gives a screen the sheet.
    public static void dress(Parent screen) {
        screen.getStylesheets()
                .add(Objects.requireNonNull(CalendarStyles.class.getResource("calendar.css")).toExternalForm());
    }
}
