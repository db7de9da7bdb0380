package org.watchkeeper.remote.testing;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One connection through a `ChaosProxy`: two sockets and, each way, a reader, a queue of late packets and a writer.
final class ProxiedConnection {
    private static final int QUEUE = 1024;
    private static final byte[] END = new byte[0];

    private final Socket client;
    private final Socket server;
    private final int chunk;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // a packet in a queue, never compared
    private record Packet(byte[] bytes, long due) {}

    ProxiedConnection(Socket client, Socket server, int chunk) throws IOException {
        this.client = client;
        this.server = server;
        this.chunk = chunk;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start(Flow up, Flow down) {
        pump(client, server, up);
        pump(server, client, down);
    }

    void reset() {
        reset(client);
        reset(server);
        threads.forEach(Thread::interrupt);
    }

    void finish() {
        close(client);
        close(server);
        threads.forEach(Thread::interrupt);
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // already closed: nothing left to reset
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closing is all we want
        }
    }

    private void pump(Socket from, Socket to, Flow flow) {
        var queue = new LinkedBlockingQueue<Packet>(QUEUE);
        threads.add(Thread.ofVirtual().start(() -> guarded(() -> read(from, queue, flow))));
        threads.add(Thread.ofVirtual().start(() -> guarded(() -> write(to, queue, flow))));
    }

    private void guarded(Transfer transfer) {
        try {
            transfer.run();
        } catch (IOException e) {
            reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the connection was cut
        }
    }

    private void read(Socket from, BlockingQueue<Packet> queue, Flow flow) throws IOException, InterruptedException {
        var input = from.getInputStream();
        var buffer = new byte[chunk];
        while (true) {
            flow.awaitOpen();
            var count = input.read(buffer);
            queue.put(new Packet(count < 0 ? END : Arrays.copyOf(buffer, count),
                    System.nanoTime() + flow.latencyNanos()));
            if (count < 0) {
                return;
            }
        }
    }

    private void write(Socket to, BlockingQueue<Packet> queue, Flow flow) throws IOException, InterruptedException {
        while (true) {
            var packet = queue.take();
            TimeUnit.NANOSECONDS.sleep(packet.due() - System.nanoTime());
            if (packet.bytes().length == 0) {
                flow.awaitOpen();
                to.shutdownOutput();
                return;
            }
            forward(packet.bytes(), to, flow);
        }
    }

    private void forward(byte[] bytes, Socket to, Flow flow) throws IOException, InterruptedException {
        var done = 0;
        while (done < bytes.length) {
            var count = flow.admit(bytes.length - done);
            to.getOutputStream().write(bytes, done, count);
            done += count;
            switch (flow.pass(count).orElse(Flow.Fault.PAUSE)) {
                case RESET -> reset();
                case FINISH -> finish();
                case PAUSE -> Thread.sleep(flow.durationOf(count));
            }
        }
    }

    private interface Transfer {
        void run() throws IOException, InterruptedException;
    }
}
