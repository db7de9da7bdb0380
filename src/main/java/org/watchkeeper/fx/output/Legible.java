package org.watchkeeper.fx.output;

import javafx.scene.paint.Color;

/// Moves a colour towards black or white until it can be read on its ground (contrast as WCAG 2 defines it).
public final class Legible {
    private static final double STEP = 0.08;

    private Legible() {}

    static Color on(Color ground, Color wanted, double contrast) {
        var far = luminance(ground) > 0.18 ? Color.BLACK : Color.WHITE;
        var colour = wanted;
        for (double t = STEP; contrast(ground, colour) < contrast && t <= 1; t += STEP) {
            colour = wanted.interpolate(far, t);
        }
        return colour;
    }

    /// From 1 (the same) to 21 (black on white).
    public static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
