package org.watchkeeper.host.ui.bring;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Environment;

/// What the source does not say about new hosts, and what it said that nobody understood.
final class EnvironmentsPane extends ScrollPane {
    private static final int GAP = 8;
    private static final int SECTION = 20;
    private static final double COMBO = 148;
    private static final Insets MARGIN = new Insets(20, 24, 24, 24);

    private final BringModel model;
    private final Preview preview;

    EnvironmentsPane(BringModel model, Preview preview) {
        this.model = model;
        this.preview = preview;
        getStyleClass().add(Styles.BARE_SCROLL);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        var box = new VBox(SECTION);
        box.setPadding(MARGIN);
        if (preview.isAsking()) {
            box.getChildren().add(environments());
        }
        if (!preview.batch().remarks().isEmpty()) {
            box.getChildren().add(remarks());
        }
        box.getChildren().add(promise());
        setContent(box);
    }

    private Node environments() {
        var box = new VBox(GAP, Words.heading("Environment of new hosts"),
                Words.prose("The source does not say it. Of several groups the strictest counts."));
        preview.groups().forEach((group, count) -> box.getChildren().add(row(Words.clipped(group), count,
                Optional.ofNullable(preview.environments().byGroup().get(group)), said -> model.say(group, said))));
        var label = preview.groups().isEmpty() ? "All new hosts" : "All others";
        var others = row(Words.strong(label), 0, preview.environments().others(), said -> model.say("", said));
        others.getChildren().getLast().setId(BringStyles.OTHERS);
        box.getChildren().add(others);
        return box;
    }

    private static HBox row(Label name, int count, Optional<Environment> said, Consumer<Environment> say) {
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var combo = new ComboBox<Environment>();
        combo.getItems().setAll(Environment.values());
        combo.setConverter(new Spelled());
        combo.setPromptText("choose…");
        combo.setMinWidth(COMBO);
        combo.setMaxWidth(COMBO);
        combo.setAccessibleText("Environment of " + name.getText());
        combo.setValue(said.orElse(null));
        combo.setOnAction(_ -> Optional.ofNullable(combo.getValue()).ifPresent(say));
        var row = new HBox(GAP, name, combo);
        if (count > 0) {
            var number = Words.muted(Integer.toString(count));
            number.setMinWidth(Label.USE_PREF_SIZE);
            row.getChildren().add(0, Icon.GROUP.node(14));
            row.getChildren().add(2, number);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node remarks() {
        var box = new VBox(GAP, Words.heading("What the source leaves open"));
        preview.batch().remarks().forEach(remark -> box.getChildren().add(Words.prose(remark)));
        return box;
    }

    private static Node promise() {
        var words = Words.prose("All that is chosen is saved together, or nothing. No host is removed by an import.");
        words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return words;
    }

    private static final class Spelled extends StringConverter<Environment> {
        @Override
        public String toString(@Nullable Environment environment) {
            return environment == null ? "" : environment.word();
        }

        @Override
        public Environment fromString(String text) {
            return Environment.of(text);
        }
    }
}
