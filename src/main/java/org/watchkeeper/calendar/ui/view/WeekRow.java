package org.watchkeeper.calendar.ui.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.Styles;

/// A week of a month: seven days and, in lines across them, as many entries as find room.
final class WeekRow extends Pane {
    static final double LINE = 21;
    private static final double TOP = 26;
    private static final int DAYS = 7;
    private static final double GAP = 3;
    private static final DateTimeFormatter FIRST = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private final LocalDate monday;
    private final Sight sight;
    private final Hand hand;
    private final Tooltip tooltip;
    private final List<Region> days = new ArrayList<>();
    private final List<Label> numbers = new ArrayList<>();
    private final List<Chip> chips = new ArrayList<>();
    private final List<Label> counts = new ArrayList<>();
    private WeekLayout layout = new WeekLayout(List.of(), List.of(0, 0, 0, 0, 0, 0, 0));
    private int lines = -1;

    WeekRow(LocalDate monday, Sight sight, Hand hand, Tooltip tooltip) {
        this.monday = monday;
        this.sight = sight;
        this.hand = hand;
        this.tooltip = tooltip;
        for (int day = 0; day < DAYS; day++) {
            addDay(monday.plusDays(day));
        }
        mark();
    }

    private void addDay(LocalDate day) {
        var ground = new Region();
        ground.getStyleClass().add(CalendarStyles.DAY);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            ground.getStyleClass().add(CalendarStyles.WEEKEND);
        }
        ground.pseudoClassStateChanged(CalendarStyles.OUTSIDE, day.getMonth() != sight.day().get().getMonth());
        ground.setAccessibleText(SPOKEN.format(day));
        ground.setOnMouseClicked(event -> {
            sight.goTo(day);
            if (event.getClickCount() == 2) {
                hand.openDay(day);
            }
        });
        Drops.on(ground, hand, (dragged, _) -> at(day, dragged));
        var number = new Label(day.getDayOfMonth() == 1 ? FIRST.format(day) : String.valueOf(day.getDayOfMonth()));
        number.getStyleClass().add(CalendarStyles.DAY_NUMBER);
        number.pseudoClassStateChanged(CalendarStyles.TODAY, day.equals(sight.today()));
        number.pseudoClassStateChanged(CalendarStyles.OUTSIDE, day.getMonth() != sight.day().get().getMonth());
        number.setMouseTransparent(true);
        days.add(ground);
        numbers.add(number);
        getChildren().addAll(ground, number);
    }

    /// The same time of day on another day; what is to be planned begins with the first window of that day.
    private LocalDateTime at(LocalDate day, Dragged dragged) {
        return dragged.moved().map(entry -> day.atTime(entry.span().start().atZone(sight.zone().get()).toLocalTime()))
                .orElseGet(() -> sight.page().get().firstWindow(day));
    }

    /// What lies behind a chip is the day that the pointer is over.
    private LocalDateTime behind(Chip chip, Dragged dragged, double x) {
        int day = (int) ((chip.getLayoutX() + x) / (getWidth() / DAYS));
        return at(monday.plusDays(Math.clamp(day, 0, DAYS - 1)), dragged);
    }

    /// Fills the lines that there is room for.
    void fill(int room) {
        if (room == lines) {
            return;
        }
        lines = room;
        getChildren().removeAll(chips);
        getChildren().removeAll(counts);
        chips.clear();
        counts.clear();
        layout = WeekLayout.of(sight.page().get(), monday, room);
        layout.bars().forEach(bar -> chips.add(new Chip(bar.entry(), Chip.line(bar.entry(), sight.page().get()), sight,
                hand, tooltip)));
        for (int day = 0; day < DAYS; day++) {
            counts.add(count(monday.plusDays(day), layout.hidden().get(day)));
        }
        chips.forEach(chip -> Drops.on(chip, hand, sight, (dragged, event) -> behind(chip, dragged, event.getX())));
        getChildren().addAll(chips);
        getChildren().addAll(counts);
        requestLayout();
    }

    private Label count(LocalDate day, int hidden) {
        var label = new Label("+" + hidden + " more");
        label.getStyleClass().addAll(CalendarStyles.MORE, Styles.SMALL);
        label.setVisible(hidden > 0);
        label.setOnMouseClicked(_ -> hand.openDay(day));
        return label;
    }

    void mark() {
        for (int day = 0; day < DAYS; day++) {
            days.get(day).pseudoClassStateChanged(CalendarStyles.SELECTED,
                    monday.plusDays(day).equals(sight.day().get()));
        }
        chips.forEach(chip -> chip.mark(sight));
    }

    /// How many lines find room in a row of that height.
    static int room(double height) {
        return (int) Math.max(0, Math.floor((height - TOP) / LINE));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / DAYS;
        for (int day = 0; day < DAYS; day++) {
            double left = snapPositionX(day * width);
            double right = snapPositionX((day + 1) * width);
            days.get(day).resizeRelocate(left, 0, right - left, getHeight());
            var number = numbers.get(day);
            number.autosize();
            number.relocate(left + 6, 3);
            if (!counts.isEmpty()) {
                counts.get(day).resizeRelocate(left + 6, TOP + (lines - 1) * LINE, right - left - 12, LINE - 2);
            }
        }
        for (int i = 0; i < chips.size(); i++) {
            var bar = layout.bars().get(i);
            double left = snapPositionX(bar.from() * width) + GAP;
            double right = snapPositionX((bar.to() + 1) * width) - GAP - 1;
            chips.get(i).resizeRelocate(left, TOP + bar.line() * LINE, right - left, LINE - 2);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return TOP + LINE;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
