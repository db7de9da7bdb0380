package org.watchkeeper.remote.ui.terminal;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import com.techsenger.jeditermfx.core.TerminalColor;
import com.techsenger.jeditermfx.core.emulator.ColorPalette;

/// The terminal's colours: ground and text of the theme, and the sixteen by number, legible on either. They follow a change of theme.
///
/// Regions without size carry style classes of the output's sheet, so that the theme's own colours arrive here.
final class Colours extends Group {
    private static final List<String> LIGHT = List.of("#24292f", "#cf222e", "#116329", "#6f4400", "#0969da", "#8250df",
            "#1b7c83", "#57606a", "#57606a", "#a40e26", "#1a7f37", "#8a5a00", "#1f75d6", "#9a5cf0", "#22808a",
            "#8c959f");
    private static final List<String> DARK = List.of("#6e7681", "#ff7b72", "#3fb950", "#d29922", "#58a6ff", "#bc8cff",
            "#39c5cf", "#b1bac4", "#8b949e", "#ffa198", "#56d364", "#e3b341", "#79c0ff", "#d2a8ff", "#56d4dd",
            "#f0f6fc");
    /// What lies behind text, so that each of the colours above is legible on each of these.
    private static final List<String> BEHIND_LIGHT = List.of("#d0d7de", "#ffcecb", "#aceebb", "#fae17d", "#b6e3ff",
            "#ecd8ff", "#b3f0ff", "#eaeef2");
    private static final List<String> BEHIND_DARK = List.of("#24292f", "#82071e", "#0f5323", "#633c01", "#0a3069",
            "#512a97", "#114a52", "#424a53");
    private static final double HALF = 0.5;
    private static final int FULL = 255;

    private final Region ground = probe("output-ground");
    private final Region text = probe("output-text");
    private final Region selection = probe("output-selection");

    /// `changed` follows when the theme does.
    Colours(Runnable changed) {
        setManaged(false);
        getChildren().addAll(ground, text, selection);
        getChildren().forEach(child -> ((Region) child).backgroundProperty().addListener(_ -> changed.run()));
    }

    Color ground() {
        return colour(ground, Color.WHITE);
    }

    TerminalColor background() {
        return following(ground, Color.WHITE);
    }

    TerminalColor foreground() {
        return following(text, Color.BLACK);
    }

    /// Without transparency, which the emulator does not know.
    TerminalColor marked() {
        return new TerminalColor(() -> {
            var over = colour(selection, Color.LIGHTBLUE);
            return fixed(ground().interpolate(Color.color(over.getRed(), over.getGreen(), over.getBlue()),
                    over.getOpacity()));
        });
    }

    ColorPalette palette() {
        return new ColorPalette() {
            @Override
            protected com.techsenger.jeditermfx.core.Color getForegroundByColorIndex(int index) {
                return fixed(Color.web((isDark() ? DARK : LIGHT).get(index)));
            }

            @Override
            protected com.techsenger.jeditermfx.core.Color getBackgroundByColorIndex(int index) {
                var behind = isDark() ? BEHIND_DARK : BEHIND_LIGHT;
                return fixed(Color.web(behind.get(index % behind.size())));
            }
        };
    }

    private boolean isDark() {
        return ground().getBrightness() < HALF;
    }

    private static TerminalColor following(Region probe, Color otherwise) {
        return new TerminalColor(() -> fixed(colour(probe, otherwise)));
    }

    private static com.techsenger.jeditermfx.core.Color fixed(Color colour) {
        return new com.techsenger.jeditermfx.core.Color((int) Math.round(colour.getRed() * FULL),
                (int) Math.round(colour.getGreen() * FULL), (int) Math.round(colour.getBlue() * FULL));
    }

    private static Color colour(Region probe, Color otherwise) {
        var background = probe.getBackground();
        return background != null && !background.getFills().isEmpty()
                && background.getFills().getFirst().getFill() instanceof Color colour ? colour : otherwise;
    }

    private static Region probe(String styleClass) {
        var probe = new Region();
        probe.getStyleClass().add(styleClass);
        probe.setManaged(false);
        return probe;
    }
}
