package org.watchkeeper.health;

import java.net.URI;

/// What is asked, and from where. Throws `IllegalArgumentException` for what nobody could ask.
public sealed interface Ask {
    /// A script for POSIX sh on the host itself. Everything that is not ours in it is quoted (PRODUCT.md, rule 7).
    record OnHost(String script) implements Ask {}

    /// Asked by the console over the network: whether a TCP port answers.
    record Tcp(String address, int port) implements Ask {
        public Tcp {
            Ask.validate(address, port);
        }
    }

    /// Asked by the console over the network: a page or an answer of an interface.
    record Http(String url) implements Ask {
        public Http {
            var at = URI.create(url);
            boolean isPage = "http".equalsIgnoreCase(at.getScheme()) || "https".equalsIgnoreCase(at.getScheme());
            if (!isPage || at.getHost() == null) {
                throw new IllegalArgumentException("a page begins with http:// or https:// and a host");
            }
            if (at.getRawUserInfo() != null) {
                throw new IllegalArgumentException("what is kept of a page holds no user and no password");
            }
        }
    }

    /// Asked by the console over the network: how many days the certificate offered there is still good.
    record Tls(String address, int port) implements Ask {
        public Tls {
            Ask.validate(address, port);
        }
    }

    private static void validate(String address, int port) {
        if (address.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is one from 1 to 65535 at an address, not " + address + ":"
                    + port);
        }
    }
}
