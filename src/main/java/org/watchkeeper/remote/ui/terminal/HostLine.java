package org.watchkeeper.remote.ui.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

import com.techsenger.jeditermfx.core.TtyConnector;
import com.techsenger.jeditermfx.core.util.TermSize;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.terminal.Parting;
import org.watchkeeper.remote.terminal.Screen;
import org.watchkeeper.remote.terminal.Sieve;
import org.watchkeeper.remote.terminal.Size;
import org.watchkeeper.remote.terminal.Terminal;

/// Between a host and the emulator: what the host prints waits here, bounded, is read as UTF-8 and sieved; what is typed goes there.
///
/// A host that prints faster than it is drawn waits. After `close` nothing is kept and nobody waits.
final class HostLine implements Screen, TtyConnector {
    private static final int PIECES = 64;
    private static final int ROOM = 8192;
    private static final byte[] END = {};

    private final LinkedBlockingQueue<byte[]> coming = new LinkedBlockingQueue<>(PIECES);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Reader reader = new InputStreamReader(new Waiting(), StandardCharsets.UTF_8);
    private final Sieve sieve = new Sieve();
    private final char[] raw = new char[ROOM];
    private final String name;
    private final Consumer<Parting> ending;
    private String sieved = "";
    private volatile @Nullable Terminal terminal;
    private volatile @Nullable Size size;
    private volatile boolean isClosed;

    /// `ending` hears how it ended, on the connection's thread; not after `close`.
    HostLine(String name, Consumer<Parting> ending) {
        this.name = name;
        this.ending = ending;
    }

    /// What is typed goes there from now on, and the size that the screen has got meanwhile.
    void to(Terminal opened) {
        terminal = opened;
        var grown = size;
        if (isClosed) {
            opened.close();
        } else if (grown != null) {
            opened.resize(grown);
        }
    }

    @Override
    public void print(byte[] buffer, int offset, int length) {
        put(Arrays.copyOfRange(buffer, offset, offset + length));
    }

    @Override
    public void ended(Parting parting) {
        // Told first: the end of the output may close this line at once.
        if (!isClosed) {
            ending.accept(parting);
        }
        put(END);
    }

    private void put(byte[] piece) {
        try {
            if (!isClosed) {
                coming.put(piece);
            }
            if (isClosed) {
                coming.clear();
                var _ = coming.offer(END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (sieved.isEmpty()) {
            int count = reader.read(raw, 0, raw.length);
            if (count < 0) {
                return -1;
            }
            sieved = sieve.pass(raw, 0, count);
        }
        int taken = Math.min(length, sieved.length());
        sieved.getChars(0, taken, buffer, offset);
        sieved = sieved.substring(taken);
        return taken;
    }

    @Override
    public boolean ready() throws IOException {
        return !sieved.isEmpty() || reader.ready();
    }

    @Override
    public void write(byte[] bytes) {
        var current = terminal;
        if (current != null) {
            current.type(bytes);
        }
    }

    @Override
    public void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void resize(TermSize cells) {
        var grown = new Size(cells.getColumns(), cells.getRows());
        size = grown;
        var current = terminal;
        if (current != null) {
            current.resize(grown);
        }
    }

    @Override
    public boolean isConnected() {
        return !isClosed && over.getCount() > 0;
    }

    @Override
    public int waitFor() throws InterruptedException {
        over.await();
        return 0;
    }

    @Override
    public String getName() {
        return name;
    }

    /// Ends the channel and the connection. The emulator calls it too, when it has read everything.
    @Override
    public void close() {
        isClosed = true;
        over.countDown();
        coming.clear();
        var _ = coming.offer(END);
        var current = terminal;
        if (current != null) {
            current.close();
        }
    }

    /// The pieces as one stream.
    private final class Waiting extends InputStream {
        private byte[] piece = {};
        private int at;
        private boolean isOver;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (at == piece.length && !next()) {
                return -1;
            }
            int taken = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, buffer, offset, taken);
            at += taken;
            return taken;
        }

        private boolean next() throws IOException {
            try {
                piece = isOver ? END : coming.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new java.io.InterruptedIOException("the terminal is closing");
            }
            at = 0;
            isOver = piece.length == 0;
            return !isOver;
        }

        @Override
        public int available() {
            return piece.length - at;
        }
    }
}
