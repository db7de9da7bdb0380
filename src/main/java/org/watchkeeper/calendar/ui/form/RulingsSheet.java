package org.watchkeeper.calendar.ui.form;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.Blackout;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.RuleWords;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.ui.entry.Look;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;

/// All windows and blackouts by name, also those that have no date on the page or none at all: to be announced, or over.
public final class RulingsSheet {
    public static final String LIST_ID = "calendar-rulings";
    public static final String OPEN_ID = "calendar-rulings-open";
    private static final double WIDTH = 760;
    private static final double HEIGHT = 400;
    private static final Insets ROW = new Insets(8, 12, 8, 12);

    private RulingsSheet() {}

    /// `open` gets the one that is edited.
    public static void show(Overlay overlay, List<Ruling> rulings, Instant now, Consumer<Ruling> open) {
        var sheet = new Sheet("Windows and blackouts", WIDTH);
        if (rulings.isEmpty()) {
            sheet.with(Words.prose("There is none yet. New, above the calendar, makes one."))
                    .buttons(Buttons.plain("Close", () -> overlay.close(sheet)));
            overlay.show(sheet, () -> {});
            return;
        }
        var list = list(rulings, now);
        Runnable edit = () -> Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(one -> {
            overlay.close(sheet);
            open.accept(one);
        });
        var go = Buttons.primary("Edit it…", edit);
        go.setId(OPEN_ID);
        go.setDefaultButton(true);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                edit.run();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                edit.run();
            }
        });
        sheet.with(list).buttons(Buttons.plain("Close", () -> overlay.close(sheet)), go);
        overlay.show(sheet, () -> {});
        Fx.later(list::requestFocus);
    }

    private static ListView<Ruling> list(List<Ruling> rulings, Instant now) {
        var list = new ListView<Ruling>();
        list.setId(LIST_ID);
        list.setAccessibleText("Windows and blackouts");
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setPrefHeight(HEIGHT);
        list.setMinHeight(HEIGHT / 2);
        list.getItems().setAll(rulings.stream()
                .sorted(Comparator.comparing(one -> one.name().toLowerCase(Locale.ROOT))).toList());
        list.setCellFactory(_ -> new Cell(now));
        list.getSelectionModel().selectFirst();
        return list;
    }

    private static final class Cell extends FillCell<Ruling> {
        private final Instant now;

        Cell(Instant now) {
            super();
            this.now = now;
        }

        @Override
        protected Region show(Ruling one) {
            var series = one.series();
            var name = Words.clipped(Words.strong(one.name()));
            var rule = series.rrule().isEmpty() ? "single dates" : RuleWords.of(series.rrule());
            var next = series.notOver(now, 1).stream().map(date -> SpanWords.coming(date.span(), series.zone(), now))
                    .findFirst().orElse("no date to come, in " + series.zone());
            var when = Words.clipped(rule + " · " + next);
            when.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            var words = new VBox(2, name, when);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            var kind = kind(one);
            var row = new HBox(12, words);
            if (one instanceof Window window && window.terms().standing() != Window.Standing.CONFIRMED) {
                row.getChildren().add(new Badge(window.terms().standing().word(), Tone.WARNING));
            }
            row.getChildren().add(new Badge(Look.icon(kind), Look.word(kind), Look.tone(kind)));
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPadding(ROW);
            return row;
        }

        private static Kind kind(Ruling one) {
            return switch (one) {
                case Window _ -> Kind.WINDOW;
                case Blackout _ -> Kind.BLACKOUT;
            };
        }
    }
}
