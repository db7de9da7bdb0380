package org.watchkeeper.remote.ssh;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchkeeper.remote.Wire;

/// What waits for a receiver: copied, in order, bounded, never dropped.
@Timeout(30)
class BacklogTest {
    private static final int PIECE = 1 << 20;
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final Backlog backlog = new Backlog("test");

    @Test
    void the_reader_goes_on_while_the_receiver_waits_and_its_buffer_may_change() throws InterruptedException {
        var buffer = "abc".getBytes(US_ASCII);
        backlog.add(buffer, 0, 3, this::slow);
        buffer[0] = 'x';
        backlog.add(buffer, 0, 2, this::slow);
        gate.countDown();
        backlog.finish();
        assertThat(taken.toString(US_ASCII)).isEqualTo("abcxb");
    }

    @Test
    void the_reader_waits_when_too_much_does_and_goes_on_when_it_is_taken() throws InterruptedException {
        var pieces = new CountDownLatch(6);
        var reader = Thread.ofVirtual().start(() -> {
            for (int piece = 0; piece < 6; piece++) {
                backlog.add(new byte[PIECE], 0, PIECE, this::slow);
                pieces.countDown();
            }
        });
        while (pieces.getCount() > 2 || reader.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        assertThat(pieces.getCount()).as("four of six fit").isEqualTo(2);
        gate.countDown();
        pieces.await();
        backlog.finish();
        assertThat(taken.size()).isEqualTo(6 * PIECE);
    }

    @Test
    void who_leaves_frees_the_reader() throws InterruptedException {
        Wire.Bytes never = this::slow;
        var reader = Thread.ofVirtual().start(() -> {
            for (int piece = 0; piece < 9; piece++) {
                backlog.add(new byte[PIECE], 0, PIECE, never);
            }
        });
        backlog.leave();
        reader.join();
        backlog.finish();
        gate.countDown();
    }

    private void slow(byte[] bytes, int offset, int length) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        taken.write(bytes, offset, length);
    }
}
