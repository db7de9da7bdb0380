package org.watchkeeper.remote.ssh;

import java.util.List;
import java.util.stream.Collectors;

import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.ssh.known.HostPublicKey;
import org.watchkeeper.remote.ssh.known.KnownHostsLine;

/// Why a host's key was not accepted, in words an operator can act on. All of them are final.
final class Refusals {
    private Refusals() {}

    static Unreachable changed(Hop hop, HostPublicKey shown, List<KnownHostsLine> expected) {
        var lines = expected.stream().map(line -> line.key().algorithm() + " " + line.key().fingerprint() + " in "
                + line.place()).collect(Collectors.joining("; "));
        return new Unreachable("The host key of " + hop.name() + " is not the one it is known by: it shows "
                + shown.algorithm() + " " + shown.fingerprint() + ", known is " + lines
                + ". Either the host was installed anew, or somebody stands in between", hop.place(),
                "Ask whoever runs the host for its fingerprint by another way. If the new key is right: "
                        + removal(hop, expected),
                true);
    }

    static Unreachable revoked(Hop hop, HostPublicKey shown, KnownHostsLine line) {
        return new Unreachable("The host key of " + hop.name() + " is marked as revoked: " + shown.algorithm() + " "
                + shown.fingerprint() + " in " + line.place(), hop.place(),
                "The key may be stolen. Do not connect; the host needs a new key", true);
    }

    static Unreachable untrusted(Hop hop, HostPublicKey shown) {
        return new Unreachable("The key of " + hop.name() + " is not trusted: " + shown.algorithm() + " "
                + shown.fingerprint(), hop.place(),
                "Nothing was sent to it. Compare the fingerprint with the host's own (ssh-keygen -lf on its console), "
                        + "then connect again and accept it",
                true);
    }

    static Unreachable strict(Hop hop, HostPublicKey shown) {
        return new Unreachable("The key of " + hop.name() + " is not known: " + shown.algorithm() + " "
                + shown.fingerprint()
                + ", and the ssh configuration forbids to ask (StrictHostKeyChecking or BatchMode)",
                hop.place(), "Nothing was sent to it. Add its key to known_hosts by another way", true);
    }

    static Unreachable strangePractice(Hop hop, HostPublicKey shown) {
        return new Unreachable("The practice host " + hop.name() + " shows a key that this console did not make: "
                + shown.fingerprint(), hop.place(), "Start the practice again; another program may hold its port",
                true);
    }

    static Unreachable certificate(Hop hop, String why) {
        return new Unreachable("The host certificate of " + hop.name() + " is not accepted: " + why, hop.place(),
                "Have the host's certificate renewed by its authority, or correct the @cert-authority line", true);
    }

    private static String removal(Hop hop, List<KnownHostsLine> expected) {
        return expected.stream().map(line -> removal(hop, line)).distinct().collect(Collectors.joining(" and "));
    }

    private static String removal(Hop hop, KnownHostsLine line) {
        return line.names().matches(".*[*?].*")
                ? "edit " + line.place()
                : "ssh-keygen -R '" + hop.endpoint().knownHostsName() + "' -f '" + line.file() + "'";
    }
}
