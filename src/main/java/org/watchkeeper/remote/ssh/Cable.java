package org.watchkeeper.remote.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import com.jcraft.jsch.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.remote.Leg.Stage;
import org.watchkeeper.remote.Unreachable;

/// The one TCP connection that everything to a host goes through, and the knife to cut it with.
///
/// Closing the socket is the only way out that never blocks. JSch's own time-outs are read time-outs, which lose bytes in
/// the middle of a packet, so none is ever set.
final class Cable implements SocketFactory {
    private final Hop first;
    private final LocalEnd local;
    private final Heard heard;
    private final Deadline deadline;
    private final Journey journey;
    private volatile @Nullable Socket socket;
    private volatile @Nullable Process command;
    private volatile boolean cut;
    private volatile boolean turnedAway;

    Cable(Hop first, Heard heard, Deadline deadline, Journey journey) {
        this.first = first;
        this.local = new LocalEnd(first.terms().net());
        this.heard = heard;
        this.deadline = deadline;
        this.journey = journey;
    }

    /// Ends every read and write at once; also a connection that is only being made.
    void cut() {
        cut = true;
        var current = socket;
        if (current != null) {
            close(current);
        }
        var running = command;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    /// What the connection goes through instead of a socket; ended with it.
    void through(Process proxy) {
        command = proxy;
        if (cut) {
            proxy.destroyForcibly();
        }
    }

    /// Whether the last connection was reset in the moment it was made: somebody is there and takes no more.
    boolean isTurnedAway() {
        return turnedAway;
    }

    @Override
    public Socket createSocket(String host, int port) {
        var addresses = resolve(host);
        journey.detail(Arrays.stream(addresses).map(InetAddress::getHostAddress).collect(Collectors.joining(", ")));
        journey.begin(first.name(), Stage.CONNECT);
        var connected = connect(addresses, port);
        journey.detail("from " + connected.getLocalSocketAddress() + " to " + connected.getRemoteSocketAddress());
        journey.begin(first.name(), Stage.KEY_EXCHANGE);
        return connected;
    }

    /// Looks the name up on a thread of its own, because a look-up cannot be ended.
    private InetAddress[] resolve(String host) {
        var lookUp = new FutureTask<>(() -> local.wanted(InetAddress.getAllByName(host)));
        Thread.ofVirtual().name("resolve " + host).start(lookUp);
        try {
            return lookUp.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw NetworkTrouble.noAnswer(first, deadline, Stage.RESOLVE);
        } catch (ExecutionException e) {
            throw NetworkTrouble.unknownName(first);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NetworkTrouble.cancelled(first);
        }
    }

    private Socket connect(InetAddress[] addresses, int port) {
        Unreachable trouble = NetworkTrouble.unknownName(first);
        for (var address : addresses) {
            var attempt = new Socket();
            socket = attempt;
            try {
                if (cut) {
                    throw new IOException("cut");
                }
                local.prepare(attempt, address);
                attempt.connect(new InetSocketAddress(address, port), deadline.millisLeft());
                return attempt;
            } catch (IOException e) {
                close(attempt);
                trouble = explain(e);
                journey.detail(address.getHostAddress() + ": " + e.getMessage());
            }
        }
        throw trouble;
    }

    private Unreachable explain(IOException e) {
        turnedAway = e instanceof SocketException && String.valueOf(e.getMessage()).contains("reset");
        if (turnedAway) {
            return NetworkTrouble.hungUp(first, Stage.CONNECT);
        }
        return switch (e) {
            case java.net.SocketTimeoutException _ -> NetworkTrouble.noAnswer(first, deadline, Stage.CONNECT);
            case NoRouteToHostException _ -> NetworkTrouble.noRoute(first);
            case UnknownHostException _ -> NetworkTrouble.unknownName(first);
            case ConnectException refused when String.valueOf(refused.getMessage()).contains("refused") ->
                NetworkTrouble
                        .refused(first);
            default -> deadline.hasExpired()
                    ? NetworkTrouble.noAnswer(first, deadline, Stage.CONNECT)
                    : NetworkTrouble.broken(first, Stage.CONNECT, String.valueOf(e.getMessage()));
        };
    }

    @Override
    public InputStream getInputStream(Socket connected) throws IOException {
        return heard.listening(connected.getInputStream());
    }

    @Override
    public OutputStream getOutputStream(Socket connected) throws IOException {
        return connected.getOutputStream();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return; // closed is all it has to be
        }
    }
}
