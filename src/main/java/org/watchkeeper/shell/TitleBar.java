package org.watchkeeper.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.KeyHint;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Place;

/// The bar over the content: where this is, the way to everything else, who is at the keyboard.
final class TitleBar extends HBox {
    private static final int GAP = 12;

    TitleBar(ShellModel model, Preferences preferences, Runnable palette) {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add(ShellStyles.TITLE_BAR);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().addAll(Words.bound(model.current().map(Place::title), Styles.TITLE), spring,
                search(palette), operator(model, preferences));
    }

    private static Button search(Runnable palette) {
        var button = Buttons.plain(Icon.SEARCH, "Go to or do…", palette);
        button.getStyleClass().add(ShellStyles.SEARCH_PILL);
        var keys = new KeyHint(Keys.shortcut("K"));
        var line = new HBox(GAP, Icon.SEARCH.node(14), Words.muted("Go to or do…"), keys);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setMargin(keys, new javafx.geometry.Insets(0, 0, 0, 48));
        button.setText("");
        button.setGraphic(line);
        button.setAccessibleText("Palette");
        return button;
    }

    private static Button operator(ShellModel model, Preferences preferences) {
        var button = Buttons.plain(Icon.OPERATOR, "", () -> model.open(SettingsPlace.ID, ""));
        button.textProperty().bind(preferences.settings().map(Settings::operator));
        button.getStyleClass().addAll(Styles.QUIET, ShellStyles.OPERATOR_CHIP);
        button.setTooltip(new javafx.scene.control.Tooltip("The operator whose name goes into the record"));
        return button;
    }
}
