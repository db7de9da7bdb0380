package org.watchkeeper.shell;

import java.util.Optional;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.watchkeeper.fx.DesktopNotes;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Words;

/// Notes in the lower right corner of the screen, above other windows, while the console's own window is not in front. They
/// take no focus: whoever types elsewhere goes on typing. A click on one brings the console to the front.
final class PopupNotes implements DesktopNotes {
    private static final double WIDTH = 380;
    private static final double MARGIN = 24;
    private static final int GAP = 12;
    private static final Duration STAYS = Duration.seconds(20);

    private final Node inWindow;
    private final Preferences preferences;

    /// `inWindow` is something in the console's window.
    PopupNotes(Node inWindow, Preferences preferences) {
        this.inWindow = inWindow;
        this.preferences = preferences;
    }

    @Override
    public void tell(String title, String text, Runnable opened) {
        if (preferences.now().desktopNotes()) {
            stage().filter(stage -> !stage.isFocused() || stage.isIconified())
                    .ifPresent(stage -> show(stage, title, text, opened));
        }
    }

    private Optional<Stage> stage() {
        return Optional.ofNullable(inWindow.getScene()).map(scene -> scene.getWindow())
                .filter(Stage.class::isInstance).map(Stage.class::cast).filter(Stage::isShowing);
    }

    private void show(Stage stage, String title, String text, Runnable opened) {
        var popup = new Popup();
        var card = card(title, text);
        card.setOnMouseClicked(_ -> {
            popup.hide();
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
            opened.run();
        });
        popup.getContent().add(card);
        preferences.now().theme().dress(popup.getScene());
        var screen = Screen.getPrimary().getVisualBounds();
        popup.setAnchorLocation(Popup.AnchorLocation.WINDOW_BOTTOM_RIGHT);
        popup.show(stage, screen.getMaxX() - MARGIN, screen.getMaxY() - MARGIN);
        var pause = new PauseTransition(STAYS);
        pause.setOnFinished(_ -> popup.hide());
        pause.play();
    }

    private static VBox card(String title, String text) {
        var head = Words.prose("Watchkeeper · " + title);
        head.getStyleClass().add(Styles.STRONG);
        head.setMaxWidth(WIDTH);
        var row = new HBox(GAP, Icon.CLOCK.node(20, Tone.WARNING), head);
        var card = new VBox(GAP / 2.0, row);
        if (!text.isEmpty()) {
            var words = Words.prose(text);
            words.getStyleClass().add(Styles.MUTED);
            words.setMaxWidth(WIDTH);
            card.getChildren().add(words);
        }
        card.getStyleClass().addAll(Styles.NOTICE, Tone.WARNING.styleClass());
        card.setPrefWidth(WIDTH);
        return card;
    }
}
