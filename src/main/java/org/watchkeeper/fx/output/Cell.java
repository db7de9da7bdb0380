package org.watchkeeper.fx.output;

import javafx.geometry.VPos;
import javafx.scene.text.Text;

/// The size of a character's cell in the output's font; measures text whose characters are not all one cell wide.
final class Cell {
    private static final int EVEN_BELOW = 0x0250;
    private static final double LEADING = 1.28;
    private final Text probe = new Text("0");
    private final Text ruler = new Text();
    private double width = 8;
    private double height = 18;
    private double inset = 1;

    Cell() {
        for (var text : new Text[]{probe, ruler}) {
            text.getStyleClass().add("output-cell");
            text.setTextOrigin(VPos.TOP);
            text.setVisible(false);
            text.setManaged(false);
        }
    }

    Text probe() {
        return probe;
    }

    Text ruler() {
        return ruler;
    }

    /// Reads the size again: the font is there, or another one.
    void measure() {
        probe.setText("0000000000");
        width = probe.getLayoutBounds().getWidth() / 10;
        double text = probe.getLayoutBounds().getHeight();
        height = Math.ceil(probe.getFont().getSize() * LEADING + 2);
        inset = Math.floor((height - text) / 2);
        ruler.setFont(probe.getFont());
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double inset() {
        return inset;
    }

    double width(String text, int from, int to) {
        if (isEven(text, from, to)) {
            return (to - from) * width;
        }
        ruler.setText(text.substring(from, to));
        return ruler.getLayoutBounds().getWidth();
    }

    /// The column of `text`, counted from `from`, that is nearest to `x`.
    int column(String text, int from, int to, double x) {
        if (isEven(text, from, to)) {
            return Math.clamp(from + Math.round(x / width), from, to);
        }
        int column = from;
        while (column < to && width(text, from, column) + width / 2 < x) {
            column++;
        }
        return column;
    }

    private static boolean isEven(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= EVEN_BELOW) {
                return false;
            }
        }
        return true;
    }
}
