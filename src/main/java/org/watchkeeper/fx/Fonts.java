package org.watchkeeper.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The bundled typefaces. Loaded before the first text, so that the console looks the same on every system.
public final class Fonts {
    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
            "Inter-Bold.otf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /// Loads each typeface, the first time it is called.
    public static void load() {
        Loaded.ALL.forEach(Objects::requireNonNull);
    }

    /// Initialised when first used, which is what loads them once.
    private static final class Loaded {
        private static final List<Font> ALL = FILES.stream().map(Fonts::load).toList();
    }

    private static Font load(String file) {
        try (var bytes = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            var font = bytes == null ? null : Font.loadFont(bytes, 13);
            if (font == null) {
                throw new IllegalStateException("the font " + file + " is missing from the console's own files");
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
