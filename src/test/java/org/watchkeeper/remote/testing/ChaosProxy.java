package org.watchkeeper.remote.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.watchkeeper.host.Endpoint;

/// A TCP proxy on loopback that breaks connections on purpose: latency, rate, black hole, pause or cut at an exact byte.
///
/// `up` is towards the server, `down` towards the client. Cut points are counted in bytes, so a test does not depend on time.
public final class ChaosProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final List<ProxiedConnection> connections = new CopyOnWriteArrayList<>();
    private final Flow up = new Flow();
    private final Flow down = new Flow();
    private volatile int toRefuse;
    private volatile int accepted;
    private volatile int chunk = 16 * 1024;

    private ChaosProxy(Endpoint target) throws IOException {
        this.target = new InetSocketAddress(target.address(), target.port());
        this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    /// A proxy with its own port that leads to this server.
    public static ChaosProxy before(Endpoint target) {
        try {
            var proxy = new ChaosProxy(target);
            Thread.ofVirtual().name("chaos").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", listener.getLocalPort());
    }

    public Flow up() {
        return up;
    }

    public Flow down() {
        return down;
    }

    /// Half of it each way.
    public void roundTrip(Duration time) {
        up.latency(time.dividedBy(2));
        down.latency(time.dividedBy(2));
    }

    /// A dead peer: packets vanish both ways, nobody is told.
    public void blackHole() {
        up.stall();
        down.stall();
    }

    public void resume() {
        up.resume();
        down.resume();
    }

    /// Forwards at most this many bytes at a time.
    public void chunk(int bytes) {
        chunk = bytes;
    }

    /// New connections are reset at once, or none any more.
    public void refuse(boolean value) {
        refuseNext(value ? Integer.MAX_VALUE : 0);
    }

    /// So many new connections are reset at once, the others let through.
    public void refuseNext(int count) {
        toRefuse = count;
    }

    /// Resets (RST) every live connection, as a VPN or NAT drop does.
    public void resetAll() {
        connections.forEach(ProxiedConnection::reset);
        connections.clear();
    }

    /// Closes (FIN) every live connection.
    public void finishAll() {
        connections.forEach(ProxiedConnection::finish);
        connections.clear();
    }

    /// How many connections came in so far, refused ones included.
    public int accepted() {
        return accepted;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        resetAll();
    }

    private void accept() {
        try {
            while (true) {
                serve(listener.accept());
            }
        } catch (IOException e) {
            resetAll(); // closed: nobody waits for more connections
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the accepting thread counts
    private void serve(Socket client) throws IOException {
        accepted++;
        if (toRefuse > 0) {
            toRefuse--;
            ProxiedConnection.reset(client);
            return;
        }
        var server = new Socket();
        try {
            server.connect(target, (int) TimeUnit.SECONDS.toMillis(5));
        } catch (IOException e) {
            ProxiedConnection.reset(client);
            return;
        }
        var connection = new ProxiedConnection(client, server, chunk);
        connections.add(connection);
        connection.start(up, down);
    }
}
