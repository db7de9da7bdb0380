package org.watchkeeper.checklist.ui;

import java.nio.file.Path;
import java.util.List;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Picker;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;

/// Asks for a file, an address, a reading or what a health check has read, that shows that an item is done. Enter in a field takes it.
final class AttachSheet {
    static final String PATH_ID = "list-attach-path";
    static final String LINK_ID = "list-attach-address";
    static final String WHAT_ID = "list-attach-what";
    static final String CHECK_ID = "list-attach-check-filter";
    static final String TAKE_ID = "list-attach-take";
    private static final double WIDTH = 600;
    private static final int GAP = 12;
    private static final int CHECKS = 7;
    private final AttachModel model;
    private final Desk desk;
    private final VBox fields = new VBox(GAP);
    private final Runnable take;

    private AttachSheet(Desk desk, AttachModel model, Sheet sheet) {
        this.model = model;
        this.desk = desk;
        this.take = () -> model.take(() -> desk.overlay().close(sheet));
    }

    static void show(Desk desk, AttachModel model, ItemState item) {
        var sheet = new Sheet("Attach evidence", WIDTH);
        var attach = new AttachSheet(desk, model, sheet);
        var go = Buttons.primary("Attach", attach.take);
        go.setId(TAKE_ID);
        go.setDefaultButton(true);
        var wrong = Words.bound(model.objectionProperty(), Styles.DANGER_TEXT);
        wrong.setWrapText(true);
        wrong.managedProperty().bind(model.objectionProperty().isNotEmpty());
        sheet.with(Words.prose(item.item().text()), attach.kinds(), attach.fields, wrong)
                .buttons(Buttons.plain("Cancel", () -> desk.overlay().close(sheet)), go);
        desk.overlay().show(sheet, () -> {});
        // The fields of another kind are other fields.
        model.kindProperty().subscribe(attach::fill);
    }

    private Node kinds() {
        return new HBox(kind(AttachModel.Kind.FILE, "File", atlantafx.base.theme.Styles.LEFT_PILL),
                kind(AttachModel.Kind.LINK, "Link", atlantafx.base.theme.Styles.CENTER_PILL),
                kind(AttachModel.Kind.READING, "Reading", atlantafx.base.theme.Styles.CENTER_PILL),
                kind(AttachModel.Kind.CHECK, "Health check", atlantafx.base.theme.Styles.RIGHT_PILL));
    }

    private Node kind(AttachModel.Kind kind, String word, String pill) {
        var button = new ToggleButton(word);
        button.setId("list-attach-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().add(pill);
        button.setPrefWidth(WIDTH);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> choose(kind, button));
        // Selected by what is shown.
        model.kindProperty().subscribe(shown -> button.setSelected(shown == kind));
        return button;
    }

    /// A second click on the same kind takes nothing back; whoever has chosen goes on to type.
    private void choose(AttachModel.Kind kind, ToggleButton button) {
        button.setSelected(true);
        model.kindProperty().set(kind);
        type();
    }

    private void type() {
        Fx.later(() -> fields.lookupAll(".text-field").stream().findFirst().ifPresent(Node::requestFocus));
    }

    private void fill(AttachModel.Kind kind) {
        var shown = switch (kind) {
            case FILE -> List.of(file());
            case LINK -> List.of(new FormField("Address", field(LINK_ID, model.linkProperty(),
                    "https://tickets.example/4711"), "http or https. It is kept, and never opened by itself."));
            case READING -> readings();
            case CHECK -> List.of(checks());
        };
        fields.getChildren().setAll(shown);
        type();
    }

    private Node file() {
        var path = field(PATH_ID, model.pathProperty(), "/var/log/backup.log");
        var label = new FormField("Path", path, AttachModel.limit());
        HBox.setHgrow(label, Priority.ALWAYS);
        var choose = Buttons.plain("Choose…", () -> desk.choosers().file("Attach a file").map(Path::toString)
                .ifPresent(model.pathProperty()::set));
        var row = new HBox(GAP, label, choose);
        HBox.setMargin(choose, new javafx.geometry.Insets(19, 0, 0, 0));
        return row;
    }

    private List<Node> readings() {
        var what = new FormField("What was read", field(WHAT_ID, model.whatProperty(), "disk /var/lib/shop"), "");
        var value = new FormField("Value", field("list-attach-value", model.valueProperty(), "61"), "");
        var unit = new FormField("Unit (may be left out)", field("list-attach-unit", model.unitProperty(), "%"), "");
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox.setHgrow(unit, Priority.ALWAYS);
        var when = new FormField("When", field("list-attach-at", model.atProperty(), ""),
                "Name the zone; without one it is yours.");
        return List.of(what, new HBox(GAP, value, unit), when);
    }

    /// Only what was read, with its time: nothing of it can be typed over.
    private Node checks() {
        var picker = new Picker<Evidence.Reading>(CHECKS,
                new Picker.Look<>(CHECK_ID, "Host or check", "list-attach-checks",
                        "Readings of health checks", Evidence.Reading::words, AttachSheet::row),
                _ -> take.run());
        picker.otherwise(new EmptyState(Icon.HEALTH, "No such reading",
                "What Health watches is read while a console is open, and stands here then."));
        model.checkProperty().bind(picker.marked());
        model.readChecks(picker::offer);
        return picker;
    }

    private TextField field(String id, StringProperty text, String sample) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(sample);
        field.textProperty().bindBidirectional(text);
        field.setOnAction(_ -> take.run());
        return field;
    }

    /// A reading in one line.
    private static Region row(Evidence.Reading read) {
        var row = new HBox(Words.clipped(read.words()));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new javafx.geometry.Insets(0, GAP, 0, GAP));
        return row;
    }
}
