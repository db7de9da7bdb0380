package org.watchkeeper.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Place;

/// The window's content: rail, title bar, the page of the open place, and over all of it the overlay.
public final class MainWindow {
    private static final KeyCode[] DIGITS = {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9, KeyCode.DIGIT0};

    private final ShellModel model;
    private final Preferences preferences;
    private final Desk desk;
    private final PaletteModel commands;
    private final StackPane content = new StackPane();
    private final Map<Place, Parent> pages = new HashMap<>();
    private @Nullable Palette palette;

    MainWindow(ShellModel model, Preferences preferences, Desk desk, PaletteModel commands) {
        this.model = model;
        this.preferences = preferences;
        this.desk = desk;
        this.commands = commands;
        model.onOpened(this::show);
        desk.overlay().over(frame());
        desk.overlay().getStyleClass().add(Styles.PAGE);
    }

    /// The root of the scene.
    Parent root() {
        return desk.overlay();
    }

    /// Adds the keys that work everywhere.
    void listen(Scene scene) {
        HeldKeys.watch(scene);
        accelerate(scene, KeyCode.K, this::openPalette, KeyCombination.SHORTCUT_DOWN);
        accelerate(scene, KeyCode.F1, this::help);
        accelerate(scene, KeyCode.L, this::switchTheme, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        accelerate(scene, KeyCode.COMMA, () -> model.open(SettingsPlace.ID, ""), KeyCombination.SHORTCUT_DOWN);
        for (int i = 0; i < DIGITS.length; i++) {
            int number = i + 1;
            accelerate(scene, DIGITS[i], () -> model.openNumber(number), KeyCombination.SHORTCUT_DOWN);
        }
    }

    void openPalette() {
        if (palette == null) {
            palette = new Palette(commands, desk.overlay());
        }
        palette.open();
    }

    void help() {
        ShortcutSheet.show(desk.overlay(), model);
    }

    void switchTheme() {
        preferences.change(settings -> settings.withTheme(settings.theme().opposite()));
    }

    private Parent frame() {
        var bar = new TitleBar(model, preferences, this::openPalette);
        VBox.setVgrow(content, javafx.scene.layout.Priority.ALWAYS);
        var frame = new BorderPane(new VBox(bar, content));
        frame.setLeft(new Rail(model, this::help, this::switchTheme));
        return frame;
    }

    // A dialog keeps the keyboard: keys that work everywhere wait until it is answered.
    private void accelerate(Scene scene, KeyCode key, Runnable action, KeyCombination.Modifier... modifiers) {
        scene.getAccelerators().put(new KeyCodeCombination(key, modifiers), () -> {
            if (!desk.overlay().isOpen()) {
                action.run();
            }
        });
    }

    private void show(Place place, String parameter) {
        var page = pages.computeIfAbsent(place, unopened -> unopened.build(desk));
        content.getChildren().setAll(page);
        page.requestFocus();
        place.opened(parameter);
    }
}
