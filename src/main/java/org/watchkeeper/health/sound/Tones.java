package org.watchkeeper.health.sound;

/// What is heard, as samples: two rising tones for trouble, the same three times for what is critical. Each swells and fades, so
/// that it does not click.
final class Tones {
    /// Samples in a second: one channel of signed 16 bits, the low byte first.
    static final int RATE = 22_050;
    private static final double LOUD = 0.35;
    private static final double LOW = 660;
    private static final double HIGH = 880;
    private static final double LENGTH = 0.16;
    private static final double PAUSE = 0.12;

    private Tones() {}

    static byte[] of(boolean isCritical) {
        int times = isCritical ? 3 : 1;
        int tone = (int) (RATE * LENGTH);
        int pause = (int) (RATE * PAUSE);
        var samples = new byte[times * 2 * (2 * tone + pause)];
        for (int at = 0; at < times; at++) {
            int begin = at * 2 * (2 * tone + pause);
            write(samples, begin, tone, LOW);
            write(samples, begin + 2 * tone, tone, HIGH);
        }
        return samples;
    }

    private static void write(byte[] into, int begin, int count, double hertz) {
        for (int at = 0; at < count; at++) {
            double swell = Math.sin(Math.PI * at / count);
            short sample = (short) (Short.MAX_VALUE * LOUD * swell * Math.sin(2 * Math.PI * hertz * at / RATE));
            into[begin + 2 * at] = (byte) sample;
            into[begin + 2 * at + 1] = (byte) (sample >> Byte.SIZE);
        }
    }
}
