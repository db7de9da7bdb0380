package org.watchkeeper.fx;

import java.io.InputStream;
import java.net.URL;
import java.util.Objects;
import java.util.stream.Stream;

import org.kordamp.ikonli.AbstractIkonHandler;
import org.kordamp.ikonli.Ikon;

/// The three filled shapes that tell environments apart, in a typeface of our own (docs/decisions/0043-shapes.md), for Ikonli.
public final class Shapes extends AbstractIkonHandler {
    private static final String FILE = "/fonts/WatchkeeperShapes.ttf";
    private static final String NAMES = "wk-shape-";

    /// A shape, by the code point that any other typeface draws much the same.
    enum Shape implements Ikon {
        TRIANGLE('▲'), DIAMOND('◆'), CIRCLE('●');

        private final char code;

        Shape(char code) {
            this.code = code;
        }

        @Override
        public String getDescription() {
            return NAMES + name();
        }

        @Override
        public int getCode() {
            return code;
        }
    }

    @Override
    public boolean supports(String description) {
        return description.startsWith(NAMES);
    }

    @Override
    public Ikon resolve(String description) {
        return Stream.of(Shape.values()).filter(shape -> shape.getDescription().equals(description)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no shape is called " + description));
    }

    @Override
    public URL getFontResource() {
        return Objects.requireNonNull(Shapes.class.getResource(FILE));
    }

    @Override
    public InputStream getFontResourceAsStream() {
        return Objects.requireNonNull(Shapes.class.getResourceAsStream(FILE));
    }

    @Override
    public String getFontFamily() {
        return "Watchkeeper Shapes";
    }
}
