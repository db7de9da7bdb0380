package org.watchkeeper.health.ui.draw;

import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;

import org.watchkeeper.fx.Icon;

/// Draws words, pictures and boxes on a canvas.
record Brush(GraphicsContext on) {
    void clear(double width, double height) {
        on.clearRect(0, 0, width, height);
        on.setTextBaseline(VPos.CENTER);
    }

    void box(double x, double y, double width, double height, double radius, Paint fill) {
        on.setFill(fill);
        on.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    }

    void frame(double x, double y, double width, double height, double radius, Color line) {
        on.setStroke(line);
        on.setLineWidth(1);
        on.strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, 2 * radius, 2 * radius);
    }

    /// A frame of dashes: around what is not known.
    void dashed(double x, double y, double width, double height, double radius, Color line) {
        on.save();
        on.setLineDashes(3, 3);
        frame(x, y, width, height, radius, line);
        on.restore();
    }

    /// Around what has the keyboard.
    void ring(double x, double y, double width, double height, double radius, Color line) {
        on.setStroke(line);
        on.setLineWidth(2);
        on.strokeRoundRect(x - 1, y - 1, width + 2, height + 2, 2 * radius + 2, 2 * radius + 2);
    }

    /// From left to right, shortened to `room`; returns how wide it became. `y` is its middle.
    double text(String text, double x, double y, double room, Typeface face, Color colour) {
        var fitting = face.fit(text, room);
        draw(fitting, x, y, face, colour, TextAlignment.LEFT);
        return face.width(fitting);
    }

    /// The first of these that fits, which are ever shorter; of the last one both ends where none does.
    void name(List<String> texts, double x, double y, double room, Typeface face, Color colour) {
        draw(face.fitting(texts, room), x, y, face, colour, TextAlignment.LEFT);
    }

    /// Ends at `x`.
    void textTo(String text, double x, double y, Typeface face, Color colour) {
        draw(text, x, y, face, colour, TextAlignment.RIGHT);
    }

    /// With its middle there.
    void textAround(String text, double x, double y, Typeface face, Color colour) {
        draw(text, x, y, face, colour, TextAlignment.CENTER);
    }

    private void draw(String text, double x, double y, Typeface face, Color colour, TextAlignment alignment) {
        on.setFont(face.font());
        on.setTextAlign(alignment);
        on.setFill(colour);
        on.fillText(text, x, y);
    }

    /// A picture with its middle there.
    void icon(Icon icon, double x, double y, double size, Color colour) {
        on.setFont(Typeface.of(icon, size));
        on.setTextAlign(TextAlignment.CENTER);
        on.setFill(colour);
        on.fillText(icon.glyph(), x, y);
    }
}
