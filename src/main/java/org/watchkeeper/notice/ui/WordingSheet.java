package org.watchkeeper.notice.ui;

import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Placeholder;
import org.watchkeeper.notice.Topic;
import org.watchkeeper.notice.Wording;
import org.watchkeeper.notice.post.PostOffice;

/// Templates, each beside what people would read: the preview follows every key, and says what is wrong.
final class WordingSheet {
    private static final double WIDTH = 720;

    private final Desk desk;
    private final Supplier<PostOffice> office;
    private final ComboBox<Audience> audience = Choice.of(Audience.values());
    private final ComboBox<Topic> topic = Choice.of(Topic.values());
    private final TextField headline = new TextField();
    private final TextArea text = new TextArea();
    private final StringProperty preview = new SimpleStringProperty("");
    private final StringProperty placeholders = new SimpleStringProperty("");
    private final FormField textField = new FormField("Text", text, placeholders);

    private WordingSheet(Desk desk, Supplier<PostOffice> office) {
        this.desk = desk;
        this.office = office;
    }

    static void show(Desk desk, Supplier<PostOffice> office) {
        new WordingSheet(desk, office).open();
    }

    private void open() {
        var sheet = new Sheet("Templates", WIDTH);
        audience.setValue(Audience.INTERNAL);
        topic.setValue(Topic.ANNOUNCEMENT);
        text.setPrefRowCount(7);
        text.setWrapText(true);
        // What is shown depends on all four, and reading is done elsewhere.
        audience.valueProperty().subscribe(this::load);
        topic.valueProperty().subscribe(this::load);
        headline.textProperty().subscribe(this::look);
        text.textProperty().subscribe(this::look);
        load();
        sheet.with(new FormField("Who reads it", audience, ""), new FormField("About", topic, ""),
                new FormField("Headline", headline, ""), textField, Words.strong("What people would read"), preview())
                .buttons(Buttons.plain("Close", () -> desk.overlay().close(sheet)),
                        Buttons.primary("Keep this template", this::keep));
        desk.overlay().show(sheet, () -> {});
    }

    private Label preview() {
        var label = Words.prose("");
        label.textProperty().bind(preview);
        label.getStyleClass().add(Styles.INSET);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private void load() {
        var who = audience.getValue();
        var what = topic.getValue();
        placeholders.set(Placeholder.all(who));
        desk.background().run(() -> office.get().desk().book().wording(who, what), this::put, this::failed);
    }

    private void put(Wording wording) {
        headline.setText(wording.headline().text());
        text.setText(wording.text().text());
    }

    private void look() {
        try {
            var words = office.get().preview(wording());
            preview.set(words.headline() + "\n\n" + words.text());
            textField.objectionProperty().set("");
        } catch (IllegalArgumentException wrong) {
            textField.objectionProperty().set(String.valueOf(wrong.getMessage()));
        }
    }

    private Wording wording() {
        return Wording.of(audience.getValue(), topic.getValue(), headline.getText(), text.getText());
    }

    private void keep() {
        try {
            var wording = wording();
            desk.background().run(() -> office.get().save(wording),
                    () -> desk.overlay().notices().tell("The template is kept"), this::failed);
        } catch (IllegalArgumentException wrong) {
            textField.objectionProperty().set(String.valueOf(wrong.getMessage()));
        }
    }

    private void failed(RuntimeException trouble) {
        desk.overlay().notices().warn(String.valueOf(trouble.getMessage()));
    }
}
