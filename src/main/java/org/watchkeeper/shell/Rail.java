package org.watchkeeper.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.place.Place;

/// The navigation rail: the places, top to bottom; help and theme at its foot.
final class Rail extends VBox {
    private static final int GAP = 4;
    private static final int ICON = 20;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    Rail(ShellModel model, Runnable help, Runnable theme) {
        super(GAP);
        getStyleClass().add(ShellStyles.RAIL);
        setAlignment(Pos.TOP_CENTER);
        getChildren().add(mark());
        int number = 1;
        for (var place : model.places()) {
            getChildren().add(item(model, place, Keys.place(place, number++)));
        }
        var spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        getChildren().addAll(spring, Buttons.icon(Icon.HELP, "Shortcuts (F1)", help),
                Buttons.icon(Icon.DARK, "Light or dark (" + Keys.shortcut("Shift+L") + ")", theme));
    }

    private static Node mark() {
        var mark = new StackPane(Icon.WATCH.node(ICON));
        mark.getStyleClass().add(ShellStyles.RAIL_MARK);
        mark.setAccessibleText("Watchkeeper");
        return mark;
    }

    private static Button item(ShellModel model, Place place, String keys) {
        var button = Buttons.plain(place.title(), () -> model.choose(place));
        button.setGraphic(place.icon().node(ICON));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setTooltip(new Tooltip(place.title() + "  " + keys));
        button.setId(ShellStyles.RAIL_ID + place.id());
        button.getStyleClass().add(ShellStyles.RAIL_ITEM);
        // A pseudo-class cannot be bound.
        model.current().subscribe(current -> button.pseudoClassStateChanged(SELECTED, current == place));
        return button;
    }
}
