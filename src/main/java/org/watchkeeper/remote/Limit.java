package org.watchkeeper.remote;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.watchkeeper.remote.Wire.Bytes;
import org.watchkeeper.remote.Wire.Exit;

/// How long one exchange may take. One that takes longer is cut together with its connection, and answers that contact was lost.
public record Limit(Duration most) {
    /// Runs the command line as [Wire#exec] does, no longer than this.
    public Exit exec(Wire wire, String commandLine, byte[] input, Bytes out, Bytes err) {
        var over = new CountDownLatch(1);
        Thread.ofVirtual().name("exchange-limit").start(() -> cut(wire, over));
        try {
            return wire.exec(commandLine, input, out, err);
        } finally {
            over.countDown();
        }
    }

    private void cut(Wire wire, CountDownLatch over) {
        try {
            if (!over.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
                wire.abort("no answer within " + most.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
