package org.watchkeeper.calendar.ui;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import javafx.scene.control.TextField;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Sheet;

/// Asks where a date shall be moved, for who does not drag: a local time in the calendar's zone.
final class MoveSheet {
    private static final double WIDTH = 420;
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private MoveSheet() {}

    static void show(CalendarModel model, Deeds deeds, CalendarEntry entry) {
        var zone = model.sight().zone().get();
        var sheet = new Sheet("Move this date of " + entry.title(), WIDTH);
        var when = new TextField(FORM.format(entry.span().start().atZone(zone)));
        when.setId("calendar-move-to");
        var field = new FormField("New start, in " + zone, when, "Year-month-day hour:minute.").keepingRoom()
                .onceLeft();
        // What is wrong keeps it from going on while it is typed already.
        when.textProperty().subscribe(text -> field.objectionProperty().set(read(text).isPresent()
                ? ""
                : "No date and time such as 2026-12-05 02:00."));
        var next = Buttons.primary("Look at it…", () -> go(deeds, entry, sheet, when));
        next.setId("calendar-move-on");
        next.setDefaultButton(true);
        next.disableProperty().bind(field.objectionProperty().isNotEmpty());
        sheet.with(field).buttons(Buttons.plain("Leave it", () -> deeds.overlay().close(sheet)), next);
        deeds.overlay().show(sheet, () -> {});
        Fx.later(when::requestFocus);
    }

    private static void go(Deeds deeds, CalendarEntry entry, Sheet sheet, TextField when) {
        read(when.getText()).ifPresent(to -> {
            deeds.overlay().close(sheet);
            deeds.move(entry, to);
        });
    }

    private static Optional<LocalDateTime> read(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), FORM));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
