package org.watchkeeper.fx.output;

/// How a stretch of output is drawn, packed into one `long`: two colours of 25 bits and five switches.
///
/// A colour is 0 for the theme's own, 1 to 16 for the named colours of a terminal, or `RGB` plus 24 bits.
final class Ink {
    static final long PLAIN = 0;
    static final int RGB = 1 << 24;
    static final long BOLD = 1L << 50;
    static final long DIM = 1L << 51;
    static final long ITALIC = 1L << 52;
    static final long UNDERLINE = 1L << 53;
    static final long INVERSE = 1L << 54;
    private static final int BACK = 25;
    private static final long COLOUR = (1L << BACK) - 1;

    private Ink() {}

    static int foreground(long ink) {
        return (int) (ink & COLOUR);
    }

    static int background(long ink) {
        return (int) (ink >>> BACK & COLOUR);
    }

    static boolean has(long ink, long what) {
        return (ink & what) != 0;
    }

    static long withForeground(long ink, int colour) {
        return ink & ~COLOUR | colour;
    }

    static long withBackground(long ink, int colour) {
        return ink & ~(COLOUR << BACK) | (long) colour << BACK;
    }

    /// The colour of a 256-colour palette: 16 named ones, a 6×6×6 cube, 24 greys.
    static int indexed(int index) {
        if (index < 16) {
            return index + 1;
        }
        if (index < 232) {
            int cube = index - 16;
            return rgb(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
        }
        int grey = 8 + (index - 232) * 10;
        return rgb(grey, grey, grey);
    }

    static int rgb(int red, int green, int blue) {
        return RGB | (red & 0xff) << 16 | (green & 0xff) << 8 | blue & 0xff;
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + step * 40;
    }
}
