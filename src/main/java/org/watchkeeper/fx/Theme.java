package org.watchkeeper.fx;

import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// How the console looks: light, dark, or what the system prefers.
public enum Theme {
    LIGHT, DARK, SYSTEM;

    private static final String SHEET = "/css/watchkeeper.css";

    /// Lower-case word, as kept in the settings.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The theme of that word; SYSTEM for any other word.
    public static Theme of(String word) {
        for (var theme : values()) {
            if (theme.word().equals(word)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    /// The name a person reads.
    public String label() {
        return switch (this) {
            case LIGHT -> "Light";
            case DARK -> "Dark";
            case SYSTEM -> "As the system";
        };
    }

    /// Whether it is dark on this machine now.
    public boolean isDark() {
        return this == DARK || (this == SYSTEM && Fx.prefersDark());
    }

    /// Light when it is dark now, and dark when it is light.
    public Theme opposite() {
        return isDark() ? LIGHT : DARK;
    }

    /// Does what the first window will need anyway, while there is still something else to wait for: loads the typefaces and icons,
    /// reads the sheets and lays out the controls of the first picture once.
    public static void warmUp() {
        // Before the first control: that would load the toolkit's own theme.
        SYSTEM.wear();
        var scene = new Scene(new StackPane(new Button("x", Icon.SEARCH.node()), new Label("x")));
        SYSTEM.dress(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// Dresses the scene: fonts, AtlantaFX's Primer, our own sheet.
    public void dress(Scene scene) {
        Fonts.load();
        wear();
        var sheet = Objects.requireNonNull(Theme.class.getResource(SHEET)).toExternalForm();
        scene.getStylesheets().setAll(sheet);
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll(Styles.LIGHT, Styles.DARK);
        classes.add(isDark() ? Styles.DARK : Styles.LIGHT);
    }

    private void wear() {
        var primer = isDark() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(primer.getUserAgentStylesheet());
    }
}
