package org.watchkeeper.calendar.ui.form;

import java.util.List;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.Ruling;
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

/// The windows and blackouts that runbooks state: each with its line, to be taken over one by one.
public final class AdoptSheet {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 360;

    private AdoptSheet() {}

    /// `adopt` gets the one that is taken over, `open` where it is stated, to be read first.
    public static void show(Overlay overlay, List<FoundWindow> found, Consumer<FoundWindow> adopt,
            Consumer<Ruling.Source> open) {
        var sheet = new Sheet("Found in your runbooks", WIDTH);
        if (found.isEmpty()) {
            sheet.with(Words
                    .prose("No document of the library states a window or blackout that is not on the calendar yet."))
                    .buttons(Buttons.plain("Close", () -> overlay.close(sheet)));
            overlay.show(sheet, () -> {});
            return;
        }
        var list = new ListView<FoundWindow>();
        list.setId("calendar-found");
        list.setAccessibleText("Windows and blackouts found in runbooks");
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setPrefHeight(HEIGHT);
        list.setMinHeight(HEIGHT / 2);
        list.getItems().setAll(found);
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectFirst();
        var look = Buttons.plain("Open the document",
                () -> take(overlay, sheet, list, one -> open.accept(one.source())));
        var go = Buttons.primary("Take it over…", () -> take(overlay, sheet, list, adopt));
        go.setId("calendar-take");
        go.setDefaultButton(true);
        sheet.with(list).buttons(Buttons.plain("Close", () -> overlay.close(sheet)), look, go);
        overlay.show(sheet, () -> {});
        Fx.later(list::requestFocus);
    }

    private static void take(Overlay overlay, Node sheet, ListView<FoundWindow> list, Consumer<FoundWindow> to) {
        java.util.Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(one -> {
            overlay.close(sheet);
            to.accept(one);
        });
    }

    private static final class Cell extends FillCell<FoundWindow> {
        @Override
        protected Region show(FoundWindow one) {
            var said = Words.prose(one.series().isPresent() ? one.sentence() : one.text());
            said.getStyleClass().add(Styles.STRONG);
            var where = Words.clipped(one.name() + " · " + one.source().file() + ", line " + one.source().line());
            where.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            var words = new VBox(2, said, where);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            if (!one.question().isEmpty()) {
                var question = Words.prose(one.question());
                question.getStyleClass().addAll(Styles.WARNING_TEXT, Styles.SMALL);
                words.getChildren().add(question);
            }
            var row = new HBox(12, words);
            if (one.kind() == Kind.BLACKOUT) {
                row.getChildren().add(new Badge(Look.icon(one.kind()), Look.word(one.kind()), Look.tone(one.kind())));
            }
            if (one.standing() != org.watchkeeper.calendar.Window.Standing.CONFIRMED) {
                row.getChildren().add(new Badge(one.standing().word(), Tone.WARNING));
            }
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPadding(new javafx.geometry.Insets(8, 12, 8, 12));
            return row;
        }
    }
}
