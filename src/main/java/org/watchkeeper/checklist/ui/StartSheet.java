package org.watchkeeper.checklist.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.watchkeeper.checklist.export.Times;
import org.watchkeeper.checklist.start.StartMove;
import org.watchkeeper.checklist.start.StartTime;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;

/// Moves the start that an occasion counts from: what is due when is shown before and after, while it is typed.
final class StartSheet {
    static final String FIELD_ID = "list-move-start";
    static final String TAKE_ID = "list-move-take";
    private static final double WIDTH = 680;
    private static final int GAP = 10;

    private final SheetModel.Open open;
    private final java.time.Clock clock;
    private final VBox preview = new VBox(GAP);
    private final TextField text = new TextField();
    private final FormField field = new FormField("The work starts", text,
            "Name the zone; without one it is the one of the start so far.");
    private final SimpleObjectProperty<Optional<StartMove>> move = new SimpleObjectProperty<>(Optional.empty());

    private StartSheet(SheetModel.Open open, java.time.Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    static void show(Desk desk, SheetModel model, SheetModel.Open open, java.time.Clock clock) {
        var start = new StartSheet(open, clock);
        var sheet = new Sheet("Move the start of '" + open.state().occasion().title() + "'", WIDTH);
        Runnable take = () -> start.move.get().ifPresentOrElse(
                move -> model.write(move.event(), () -> desk.overlay().close(sheet)), start::object);
        var go = Buttons.primary("Move the start", take);
        go.setId(TAKE_ID);
        go.disableProperty().bind(start.text.textProperty().map(String::isBlank));
        start.text.setId(FIELD_ID);
        start.text.setOnAction(_ -> take.run());
        // The preview is made anew for what is typed.
        start.text.textProperty().subscribe(start::typed);
        start.text.setText(open.state().clocks().start()
                .map(at -> Times.at(at, open.state().clocks().zone())).orElse(""));
        sheet.with(start.field, start.preview).buttons(Buttons.plain("Cancel", () -> desk.overlay().close(sheet)), go);
        desk.overlay().show(sheet, () -> {});
        Fx.later(start.text::requestFocus);
    }

    /// A time that is half typed is no mistake.
    private void typed(String typed) {
        field.objectionProperty().set("");
        move.set(read(typed) instanceof StartTime.At(var at, var zone)
                ? Optional.of(new StartMove(open.state(), at, zone))
                : Optional.empty());
        preview.getChildren().setAll(move.get().map(this::told).orElse(List.of()));
    }

    private StartTime read(String typed) {
        return StartTime.of(typed, open.state().clocks().zone());
    }

    /// Says why what was typed is no start.
    private void object() {
        if (!text.getText().isBlank() && read(text.getText()) instanceof StartTime.Refused(var why)) {
            field.objectionProperty().set(why);
        }
    }

    private List<Node> told(StartMove move) {
        var lines = new ArrayList<Node>();
        move.byList().forEach((list, moved) -> {
            lines.add(Words.clipped(Words.strong(list)));
            moved.forEach(each -> lines.add(told(move, each)));
        });
        if (lines.isEmpty()) {
            lines.add(Words.muted("Nothing that is open counts from the start."));
        }
        if (move.start().isBefore(clock.instant())) {
            lines.addFirst(warning(StartMove.PASSED));
        }
        return lines;
    }

    private Node told(StartMove move, StartMove.Moved each) {
        var before = each.before().map(due -> Tell.dueAt(due, Dial.of(clock, open.state().clocks())))
                .orElse("not due so far");
        var box = new VBox(2, Words.muted(each.words() + " · " + each.items() + (each.items() == 1
                ? " open item"
                : " open items")),
                Words.prose(before + "  →  " + Tell.dueAt(each.after(), new Dial(clock, move.zone()))));
        if (!each.clockChange().isEmpty()) {
            box.getChildren().add(warning(each.clockChange()));
        }
        return box;
    }

    private static Node warning(String words) {
        var label = Words.prose(words);
        label.getStyleClass().add(Styles.WARNING_TEXT);
        return label;
    }
}
