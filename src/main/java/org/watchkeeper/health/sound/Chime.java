package org.watchkeeper.health.sound;

import java.util.concurrent.atomic.AtomicBoolean;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the sound of an alert. One sound at a time: what comes meanwhile is not heard again.
public final class Chime {
    private static final Logger LOG = LoggerFactory.getLogger(Chime.class);
    private static final int BITS = 16;

    private final AtomicBoolean isPlaying = new AtomicBoolean();

    /// Plays it and returns when it is over; false where this machine has no sound device, or another program holds it. Not on the
    /// FX thread.
    public boolean ring(boolean isCritical) {
        if (!isPlaying.compareAndSet(false, true)) {
            return true;
        }
        try {
            return play(Tones.of(isCritical));
        } finally {
            isPlaying.set(false);
        }
    }

    private static boolean play(byte[] samples) {
        var format = new AudioFormat(Tones.RATE, BITS, 1, true, false);
        try (var line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
            return true;
        } catch (LineUnavailableException | IllegalArgumentException silent) {
            LOG.warn("No sound can be made here: {}", silent.getMessage());
            return false;
        }
    }
}
