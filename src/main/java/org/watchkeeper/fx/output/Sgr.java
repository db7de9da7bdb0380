package org.watchkeeper.fx.output;

/// "Select graphic rendition": what the numbers of an `ESC [ … m` do to the ink. Unknown numbers do nothing.
final class Sgr {
    private Sgr() {}

    static long after(long ink, int[] numbers, int count) {
        long next = ink;
        for (int i = 0; i < count; i++) {
            int number = numbers[i];
            if ((number == 38 || number == 48) && i + 1 < count) {
                int used = numbers[i + 1] == 5 ? 2 : numbers[i + 1] == 2 ? 4 : 1;
                if (i + used < count) {
                    next = coloured(next, number == 38, extended(numbers, i));
                }
                i += used;
            } else {
                next = after(next, number);
            }
        }
        return next;
    }

    private static int extended(int[] numbers, int at) {
        return switch (numbers[at + 1]) {
            case 5 -> Ink.indexed(Math.min(255, numbers[at + 2]));
            case 2 -> Ink.rgb(numbers[at + 2], numbers[at + 3], numbers[at + 4]);
            default -> 0;
        };
    }

    private static long coloured(long ink, boolean front, int colour) {
        return front ? Ink.withForeground(ink, colour) : Ink.withBackground(ink, colour);
    }

    private static long after(long ink, int number) {
        if (number >= 30 && number <= 37) {
            return Ink.withForeground(ink, number - 29);
        }
        if (number >= 40 && number <= 47) {
            return Ink.withBackground(ink, number - 39);
        }
        if (number >= 90 && number <= 97) {
            return Ink.withForeground(ink, number - 81);
        }
        if (number >= 100 && number <= 107) {
            return Ink.withBackground(ink, number - 91);
        }
        return switched(ink, number);
    }

    private static long switched(long ink, int number) {
        return switch (number) {
            case 0 -> Ink.PLAIN;
            case 1 -> ink | Ink.BOLD;
            case 2 -> ink | Ink.DIM;
            case 3 -> ink | Ink.ITALIC;
            case 4 -> ink | Ink.UNDERLINE;
            case 7 -> ink | Ink.INVERSE;
            case 22 -> ink & ~(Ink.BOLD | Ink.DIM);
            case 23 -> ink & ~Ink.ITALIC;
            case 24 -> ink & ~Ink.UNDERLINE;
            case 27 -> ink & ~Ink.INVERSE;
            case 39 -> Ink.withForeground(ink, 0);
            case 49 -> Ink.withBackground(ink, 0);
            default -> ink;
        };
    }
}
