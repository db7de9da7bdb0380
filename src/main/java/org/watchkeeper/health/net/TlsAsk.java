package org.watchkeeper.health.net;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.watchkeeper.health.net.NetAsks.Answer;

/// Looks at the certificate that is offered somewhere. Nothing is sent over the connection, so nobody has to be trusted: one that
/// is expired or signed by itself is looked at like any other.
final class TlsAsk {
    private TlsAsk() {}

    static Answer ask(String address, int port, Duration time, Limit limit) throws IOException {
        try (var plain = new Socket()) {
            return limit.over(plain, time, () -> ask(plain, address, port));
        }
    }

    private static Answer ask(Socket plain, String address, int port) throws IOException {
        plain.connect(NetAsks.resolved(address, port));
        try (var socket = (SSLSocket) factory().createSocket(plain, address, port, true)) {
            name(socket, address);
            socket.startHandshake();
            return told(socket.getSession().getPeerCertificates());
        }
    }

    private static void name(SSLSocket socket, String address) {
        if (address.matches(".*[A-Za-z].*") && !address.contains(":")) {
            var parameters = socket.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(address)));
            socket.setSSLParameters(parameters);
        }
    }

    /// The first of the chain to end decides.
    private static Answer told(java.security.cert.Certificate[] chain) {
        var all = Arrays.stream(chain).filter(X509Certificate.class::isInstance).map(X509Certificate.class::cast)
                .toList();
        var first = all.stream().min(Comparator.comparing(X509Certificate::getNotAfter)).orElseThrow();
        return new Answer(0, "notAfter=" + first.getNotAfter().toInstant() + "\nnotBefore="
                + first.getNotBefore().toInstant() + "\nsubject=" + first.getSubjectX500Principal().getName()
                + "\nissuer=" + first.getIssuerX500Principal().getName() + "\n", "", false);
    }

    private static SSLSocketFactory factory() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{new Looking()}, new SecureRandom());
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /// Takes any certificate, because nothing depends on it.
    private static final class Looking implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {
            // Nobody shows one to this console.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {
            // It is only looked at.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
