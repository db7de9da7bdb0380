package org.watchkeeper.remote.detached;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.Wires;

/// Cuts exchanges: after so many bytes of the answer (in the middle of a frame as well), after some milliseconds, or while
/// the request is on its way. One cut for each call that asks for one.
final class Scissors {
    private final Random random;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile int bytes = -1;
    private volatile int upload = -1;
    private volatile int millis = -1;

    Scissors(Random random) {
        this.random = random;
    }

    Wires on(Wires wires) {
        return (Host host, Questions questions) -> new CutWire(wires.open(host, questions));
    }

    /// The next following is cut after up to so many bytes, or every third time after up to so many milliseconds.
    void cutWithin(int mostBytes, int mostMillis) {
        if (random.nextInt(3) == 0) {
            millis = random.nextInt(mostMillis);
        } else {
            bytes = random.nextInt(mostBytes);
        }
    }

    /// The next request that begins a command is cut: on its way at a random place, or some milliseconds after it came.
    void cutUpload(int length) {
        if (random.nextBoolean()) {
            upload = random.nextInt(length);
        } else {
            millis = random.nextInt(250);
        }
    }

    int cuts() {
        return cuts.get();
    }

    void rest() {
        bytes = -1;
        millis = -1;
        upload = -1;
    }

    private static boolean follows(byte[] input) {
        var start = new String(input, 0, Math.min(input.length, 40), java.nio.charset.StandardCharsets.UTF_8);
        return start.contains(" begin\n") || start.contains(" follow\n");
    }

    private final class CutWire implements Wire {
        private final Wire wire;

        CutWire(Wire wire) {
            this.wire = wire;
        }

        @Override
        public Exit exec(String commandLine, byte[] input, Bytes out, Bytes err) {
            if (!follows(input)) {
                return wire.exec(commandLine, input, out, err);
            }
            var sent = upload < 0 ? input : Arrays.copyOf(input, upload);
            if (upload >= 0) {
                upload = -1;
                wire.exec(commandLine, sent, (buffer, offset, length) -> {}, err);
                return cut("cut while sending");
            }
            snipLater();
            return wire.exec(commandLine, sent, limited(out), err);
        }

        private void snipLater() {
            var wait = millis;
            millis = -1;
            if (wait >= 0) {
                Thread.ofVirtual().start(() -> {
                    LockSupport.parkNanos(Duration.ofMillis(wait).toNanos());
                    cut("cut after " + wait + " ms");
                });
            }
        }

        private Bytes limited(Bytes out) {
            var left = new AtomicInteger(bytes < 0 ? Integer.MAX_VALUE : bytes);
            bytes = -1;
            return (buffer, offset, length) -> {
                var allowed = Math.min(length, left.get());
                if (allowed > 0) {
                    out.accept(buffer, offset, allowed);
                }
                if (left.addAndGet(-length) < 0) {
                    cut("cut in the answer");
                    left.set(0);
                }
            };
        }

        private Exit cut(String why) {
            if (wire.isOpen()) {
                cuts.incrementAndGet();
            }
            wire.abort(why);
            return Exit.lost(why);
        }

        @Override
        public boolean isOpen() {
            return wire.isOpen();
        }

        @Override
        public void abort(String why) {
            wire.abort(why);
        }

        @Override
        public void close() {
            wire.close();
        }
    }
}
