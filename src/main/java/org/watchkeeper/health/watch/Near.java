package org.watchkeeper.health.watch;

import java.net.URI;

import org.watchkeeper.health.Ask;
import org.watchkeeper.host.Host;

/// What is asked without any network: it proves none, and needs none.
final class Near {
    private Near() {}

    static boolean is(Host host) {
        return host.practice() || is(host.endpoint().address());
    }

    static boolean is(Ask ask) {
        return switch (ask) {
            case Ask.OnHost _ -> false;
            case Ask.Tcp tcp -> is(tcp.address());
            case Ask.Tls tls -> is(tls.address());
            case Ask.Http http -> is(URI.create(http.url()).getHost());
        };
    }

    private static boolean is(String address) {
        return address.startsWith("127.") || address.equals("localhost") || address.equals("::1")
                || address.equals("[::1]");
    }
}
