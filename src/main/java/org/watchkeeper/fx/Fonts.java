package org.watchkeeper.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The bundled typefaces. Loaded before the first text, so that the console looks the same on every system.
public final class Fonts {
    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
            "Inter-Bold.otf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /// Loads each typeface; loading twice is harmless.
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (var bytes = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            if (bytes == null || Font.loadFont(bytes, 13) == null) {
                throw new IllegalStateException("the font " + file + " is missing from the console's own files");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
