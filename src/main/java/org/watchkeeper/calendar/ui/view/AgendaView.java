package org.watchkeeper.calendar.ui.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Flag;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Look;
import org.watchkeeper.calendar.ui.entry.Page;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Words;

/// A month as a list, day after day, with what each entry is for and what stands against it.
public final class AgendaView implements Drawn {
    private static final double HEIGHT = 44;
    private static final double TIME = 104;
    private static final double KIND = 92;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private final Sight sight;
    private final Hand hand;
    private final ListView<Row> list = new ListView<>();

    /// A line: the head of a day, or one of its entries.
    private record Row(LocalDate day, Optional<CalendarEntry> entry) {}

    public AgendaView(Sight sight, Hand hand) {
        this.sight = sight;
        this.hand = hand;
        list.setId("calendar-agenda");
        list.setAccessibleText("Agenda");
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setFixedCellSize(HEIGHT);
        list.setCellFactory(_ -> new Cell());
        // The arrows belong to the whole calendar.
        list.setFocusTraversable(false);
    }

    @Override
    public Region node() {
        return list;
    }

    @Override
    public void draw() {
        var page = sight.page().get();
        var rows = new ArrayList<Row>();
        for (var day = LocalDate.ofInstant(page.span().start(), page.zone()); day.atStartOfDay(page.zone()).toInstant()
                .isBefore(page.span().end()); day = day.plusDays(1)) {
            var date = day;
            var entries = page.on(day).stream().filter(entry -> page.first(entry).equals(date)).toList();
            if (!entries.isEmpty()) {
                rows.add(new Row(day, Optional.empty()));
                entries.forEach(entry -> rows.add(new Row(date, Optional.of(entry))));
            }
        }
        list.getItems().setAll(rows);
        mark();
    }

    @Override
    public void mark() {
        var rows = list.getItems();
        int at = sight.selected().get().map(one -> find(rows, one)).orElseGet(() -> head(rows));
        if (at >= 0) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 3));
        } else {
            list.getSelectionModel().clearSelection();
        }
    }

    private static int find(List<Row> rows, CalendarEntry entry) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).entry().filter(one -> Page.same(one, entry)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private int head(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).day().isBefore(sight.day().get())) {
                return i;
            }
        }
        return -1;
    }

    private final class Cell extends ListCell<Row> {
        Cell() {
            setOnMouseClicked(event -> Optional.ofNullable(getItem()).ifPresent(row -> {
                row.entry().ifPresentOrElse(sight::select, () -> sight.goTo(row.day()));
                if (event.getClickCount() == 2) {
                    row.entry().ifPresentOrElse(hand::open, () -> hand.openDay(row.day()));
                }
            }));
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty || row == null
                    ? null
                    : row.entry().<Region>map(this::entry).orElseGet(() -> day(row.day())));
        }

        private Region day(LocalDate day) {
            var name = Words.heading(DAY.format(day));
            var box = new HBox(8, name);
            if (day.equals(sight.today())) {
                box.getChildren().add(new Badge("today", Tone.ACCENT));
            }
            box.setAlignment(Pos.BOTTOM_LEFT);
            box.getStyleClass().add(CalendarStyles.AGENDA_DAY);
            return box;
        }

        private Region entry(CalendarEntry entry) {
            var page = sight.page().get();
            var time = Words.plain(entry.is(Flag.OFTEN) ? "many times" : hours(entry, page));
            time.setMinWidth(TIME);
            var kind = new Badge(Look.icon(entry.kind()), Look.word(entry.kind()), Look.tone(entry.kind()));
            kind.setMinWidth(KIND);
            kind.setAlignment(Pos.CENTER_LEFT);
            var title = Words.clipped(Words.strong(entry.title()));
            if (entry.is(Flag.CANCELLED) || page.blocked(entry).filter(each -> each.isWhole()).isPresent()) {
                title.getStyleClass().add(CalendarStyles.CANCELLED);
            }
            var who = Words.clipped(page.inventory().words(entry.scope()) + against(entry, page));
            who.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            var words = new VBox(1, title, who);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            var box = new HBox(12, time, kind, words);
            Look.remarks(entry).forEach(word -> box.getChildren().add(new Badge(word, Tone.WARNING)));
            box.getChildren().add(Badge.of(page.inventory().reach(entry.scope()).stake()));
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add(CalendarStyles.AGENDA_ROW);
            box.setAccessibleText(Look.sentence(entry, page));
            return box;
        }

        private static String against(CalendarEntry entry, Page page) {
            return page.conflicts(entry).stream().findFirst().map(conflict -> " · " + conflict.words()).orElse("");
        }

        private static String hours(CalendarEntry entry, Page page) {
            var zone = page.zone();
            return page.last(entry).equals(page.first(entry))
                    ? Look.hours(entry, zone)
                    : Look.time(entry.span().start(), zone) + " →";
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }
    }
}
