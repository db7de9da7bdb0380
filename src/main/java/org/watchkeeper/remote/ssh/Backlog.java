package org.watchkeeper.remote.ssh;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.watchkeeper.remote.Wire.Bytes;

/// What arrived on an exchange and was not handed on yet: a store that takes its time holds up no other exchange of the session,
/// whose one reader brings the bytes of all. Handed on in the order of arrival, on a thread of its own.
///
/// At most four mebibytes wait. When they do the reader waits too, as TCP would; nothing is dropped.
final class Backlog {
    private static final int MOST = 4 << 20;
    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Piece> pieces = new ArrayDeque<>();
    private int waiting;
    private boolean handing;
    private boolean over;

    /// Bytes and where they go.
    @SuppressWarnings("ArrayRecordComponent") // payload, not identity
    private record Piece(byte[] bytes, Bytes to) {}

    Backlog(String name) {
        this.name = name;
    }

    /// On the session's reader. Copies; blocks only while too much waits.
    void add(byte[] buffer, int offset, int length, Bytes to) {
        lock.lock();
        try {
            while (waiting >= MOST && !over) {
                changed.awaitUninterruptibly();
            }
            if (over) {
                return;
            }
            pieces.add(new Piece(Arrays.copyOfRange(buffer, offset, offset + length), to));
            waiting += length;
            if (!handing) {
                handing = true;
                Thread.ofVirtual().name(name).start(this::hand);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all that was added is handed on.
    void finish() throws InterruptedException {
        lock.lock();
        try {
            while (handing && !over) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Nobody wants the rest.
    void leave() {
        lock.lock();
        try {
            over = true;
            pieces.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Until nothing waits.
    private void hand() {
        for (var piece = next(0); piece != null; piece = next(piece.bytes().length)) {
            piece.to().accept(piece.bytes(), 0, piece.bytes().length);
        }
    }

    private @org.jspecify.annotations.Nullable Piece next(int handed) {
        lock.lock();
        try {
            waiting -= handed;
            var piece = pieces.poll();
            handing = piece != null;
            changed.signalAll();
            return piece;
        } finally {
            lock.unlock();
        }
    }
}
