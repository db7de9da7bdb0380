package org.watchkeeper.health.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.watch.ConsoleAsks;
import org.watchkeeper.remote.Blame;

/// Asks over the network, each for at most the probe's limit. Each answer is an `Observation.Ended` as if a command had
/// printed it:
///
/// - TCP: status 0 when the port takes a connection.
/// - HTTP: status 0 for a code below 400; `out` is the page, `err` the code and the headers.
/// - TLS: status 0 when a certificate is shown, whoever signed it; `out` tells until when it is good, and for whom.
///
/// Status 1 is a refusal, or no answer. Thread-safe; blocks.
public final class NetAsks implements ConsoleAsks, AutoCloseable {
    private final Limit limit = new Limit();
    private final WebAsk web = new WebAsk(limit);
    private final LongSupplier nanos;

    /// `nanos` is a clock for how long things take.
    public NetAsks(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Sighting ask(Probe probe) {
        long began = nanos.getAsLong();
        try {
            var answer = answer(probe);
            return new Sighting(new Observation.Ended(answer.status(), answer.out(), answer.err(), answer.cut(),
                    since(began)), Blame.THERE);
        } catch (IOException | UnresolvedAddressException trouble) {
            return trouble(probe, trouble, since(began));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new Sighting(new Observation.NotAsked("the console is closing"), Blame.HERE);
        }
    }

    private Answer answer(Probe probe) throws IOException, InterruptedException {
        return switch (probe.ask()) {
            case Ask.Tcp tcp -> tcp(tcp, probe.limit());
            case Ask.Http http -> web.ask(http.url(), probe.limit());
            case Ask.Tls tls -> TlsAsk.ask(tls.address(), tls.port(), probe.limit(), limit);
            case Ask.OnHost _ -> throw new IOException("this is asked on the host, not by the console");
        };
    }

    private static Answer tcp(Ask.Tcp tcp, Duration limit) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(resolved(tcp.address(), tcp.port()), (int) limit.toMillis());
            return new Answer(0, "", "", false);
        }
    }

    static InetSocketAddress resolved(String address, int port) throws UnknownHostException {
        var resolved = new InetSocketAddress(address, port);
        if (resolved.isUnresolved()) {
            throw new UnknownHostException(address);
        }
        return resolved;
    }

    private Duration since(long began) {
        return Duration.ofNanos(nanos.getAsLong() - began);
    }

    /// Whose trouble it is: only what came back from there is held against it. The HTTP client hides what happened in causes.
    private static Sighting trouble(Probe probe, Exception trouble, Duration took) {
        if (has(trouble, UnknownHostException.class) || has(trouble, UnresolvedAddressException.class)) {
            return here("the name is not known here");
        }
        if (says(trouble, "network is unreachable")) {
            return here("this console has no network");
        }
        if (says(trouble, "refused") || has(trouble, ClosedChannelException.class)) {
            return failed("the connection is refused", took, Blame.THERE);
        }
        return switch (trouble) {
            case NoRouteToHostException _ -> silent("there is no way there from here", took);
            case SocketTimeoutException _, HttpTimeoutException _ ->
                silent("no answer within " + probe.limit().toSeconds() + " s", took);
            case SSLException _ -> failed("no TLS: " + trouble.getMessage(), took, Blame.THERE);
            default -> silent("the connection broke: " + trouble.getMessage(), took);
        };
    }

    private static boolean has(Throwable trouble, Class<? extends Throwable> kind) {
        return causes(trouble).anyMatch(kind::isInstance);
    }

    private static boolean says(Throwable trouble, String words) {
        return causes(trouble).map(each -> String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(message -> message.contains(words));
    }

    private static Stream<Throwable> causes(Throwable trouble) {
        return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause);
    }

    private static Sighting here(String why) {
        return new Sighting(new Observation.NotAsked(why), Blame.HERE);
    }

    private static Sighting silent(String why, Duration took) {
        return failed(why, took, Blame.UNPROVEN);
    }

    private static Sighting failed(String why, Duration took, Blame blame) {
        return new Sighting(new Observation.Ended(1, "", why, false, took), blame);
    }

    @Override
    public void close() {
        limit.close();
        web.close();
    }

    /// What came back.
    record Answer(int status, String out, String err, boolean cut) {}
}
