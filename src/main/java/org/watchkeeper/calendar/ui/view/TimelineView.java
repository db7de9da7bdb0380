package org.watchkeeper.calendar.ui.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Page;
import org.watchkeeper.calendar.ui.entry.Shape;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.host.ui.Stakes;
import org.watchkeeper.host.Host;

/// A week along the line of each host, or each group: who is touched when.
public final class TimelineView implements Drawn {
    static final double NAME = 200;
    static final double HEIGHT = 52;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final Sight sight;
    private final Hand hand;
    private final Tooltip tooltip = new Tooltip();
    private final ListView<Line> list = new ListView<>();
    private final ToggleButton byGroup = new ToggleButton("By group");
    private final HBox corner = new HBox(byGroup);
    private final DayHeads head = new DayHeads(corner, NAME, TimelineRow.EDGE);
    private final BorderPane pane = new BorderPane(list);

    /// A host or a group with what is at stake there, and what touches it.
    record Line(String name, List<Host> hosts, List<Stake> stake, List<CalendarEntry> entries) {}

    public TimelineView(Sight sight, Hand hand) {
        this.sight = sight;
        this.hand = hand;
        corner.setAlignment(Pos.CENTER_LEFT);
        corner.setPadding(new javafx.geometry.Insets(0, 0, 0, 16));
        byGroup.setId("calendar-by-group");
        byGroup.getStyleClass().addAll(Styles.CHOICE, Styles.SMALL_BUTTON);
        byGroup.setOnAction(_ -> draw());
        pane.setTop(head);
        list.setId("calendar-timeline-list");
        list.setAccessibleText("Timeline");
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setFixedCellSize(HEIGHT);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public void draw() {
        var day = sight.day().get();
        head.show(Shape.TIMELINE.from(day).datesUntil(Shape.TIMELINE.until(day)).map(this::name).toList());
        var page = sight.page().get();
        list.getItems().setAll(byGroup.isSelected() ? groups(page) : hosts(page));
    }

    private Region name(LocalDate day) {
        var name = new Label(DAY.format(day));
        name.getStyleClass().add(CalendarStyles.DAY_NUMBER);
        name.pseudoClassStateChanged(CalendarStyles.TODAY, day.equals(sight.today()));
        var box = new HBox(name);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static List<Line> hosts(Page page) {
        return page.inventory().hosts().stream()
                .map(host -> new Line(host.name(), List.of(host), List.of(Stakes.of(host)),
                        page.entries().stream().filter(entry -> entry.scope().covers(host)).toList()))
                .toList();
    }

    /// What is for every host is on the line of every group.
    private static List<Line> groups(Page page) {
        var lines = new ArrayList<Line>();
        for (var group : page.inventory().groups()) {
            var members = page.inventory().hosts().stream().filter(host -> host.groups().contains(group)).toList();
            var stakes = members.stream().map(Stakes::of).distinct().sorted().limit(1).toList();
            lines.add(new Line(group, members, stakes, page.entries().stream()
                    .filter(entry -> members.stream().anyMatch(entry.scope()::covers)).toList()));
        }
        return lines;
    }

    @Override
    public void mark() {
        list.lookupAll("." + CalendarStyles.CHIP).forEach(node -> ((Chip) node).mark(sight));
    }

    private final class Cell extends ListCell<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : new TimelineRow(line, sight, hand, tooltip));
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }

        @Override
        protected void layoutChildren() {
            if (getGraphic() instanceof Region row) {
                head.over(getWidth());
                row.resizeRelocate(0, 0, getWidth(), getHeight());
            }
        }
    }
}
