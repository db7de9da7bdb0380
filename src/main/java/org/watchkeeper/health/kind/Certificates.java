package org.watchkeeper.health.kind;

import java.time.Duration;

import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Probe;

/// How long certificates are still good.
public final class Certificates {
    private static final Duration SELDOM = Duration.ofMinutes(10);
    private static final String FILE = """
            need openssl
            [ -e "$file" ] || { echo "there is no $file"; exit 1; }
            [ -r "$file" ] || barred "$file cannot be read"
            end=$(openssl x509 -noout -enddate -in "$file" 2>/dev/null) || { echo "$file holds no certificate"; exit 1; }
            echo "ends ${end#notAfter=}"
            """;
    private static final String ENDPOINT = """
            need openssl
            end=$(openssl s_client -connect "$address:$port" -servername "$address" </dev/null 2>/dev/null |
                openssl x509 -noout -enddate 2>/dev/null) || { echo "no certificate from $address:$port"; exit 1; }
            echo "ends ${end#notAfter=}"
            """;

    private Certificates() {}

    /// Of the certificate in a file; one that is not there is critical.
    public static Probe file(String file) {
        return Script.of("certificate", file, "Certificate " + file).with("file", file).every(SELDOM).probe(FILE,
                days(30, 7));
    }

    /// Of the certificate that is offered at an address, asked on the host.
    public static Probe endpoint(String address, int port) {
        var what = address + ":" + port;
        return Script.of("certificate", what, "Certificate " + what).with("address", address)
                .with("port", String.valueOf(port)).every(SELDOM).probe(ENDPOINT, days(30, 7));
    }

    private static Judgement days(int warning, int critical) {
        return new Judgement("days(out)", "d", "days(out) <= " + warning,
                "exit == 1 or timed out or days(out) <= " + critical, 1, 0);
    }
}
