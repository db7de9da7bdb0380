package org.watchkeeper.remote.ssh.known;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.watchkeeper.host.Endpoint;
import org.watchkeeper.remote.ssh.known.KnownHostsLine.Mark;

/// The lines of all known_hosts files together, judged as OpenSSH judges them.
///
/// A host on another port than 22 is looked up as `[host]:port`, then by its bare name. A revoked key is refused under
/// either name, also where OpenSSH would ask.
public record KnownHosts(List<KnownHostsLine> lines) {
    public KnownHosts {
        lines = List.copyOf(lines);
    }

    /// Reads lines that stand in one file (or at another named place).
    public static KnownHosts parse(List<String> text, String file) {
        return new KnownHosts(IntStream.range(0, text.size())
                .mapToObj(index -> KnownHostsLine.parse(text.get(index), file, index + 1))
                .flatMap(Optional::stream).toList());
    }

    /// What is known of this key at this endpoint.
    public Verdict verdict(Endpoint endpoint, HostPublicKey key) {
        var revoked = revocation(endpoint, key);
        if (revoked.isPresent()) {
            return new Verdict.Revoked(revoked.get());
        }
        return known(endpoint, key).<Verdict>map(Verdict.Known::new).orElseGet(() -> stranger(endpoint, key));
    }

    /// The authorities whose certificates are believed for this endpoint; revoked ones are left out.
    public List<KnownHostsLine> authorities(Endpoint endpoint) {
        return marked(Mark.AUTHORITY).filter(line -> speaksOf(line, endpoint))
                .filter(line -> revocation(endpoint, line.key()).isEmpty()).toList();
    }

    /// All keys that must not be accepted for this endpoint, neither as host key nor as authority.
    public List<KnownHostsLine> revoked(Endpoint endpoint) {
        return marked(Mark.REVOKED).filter(line -> speaksOf(line, endpoint)).toList();
    }

    /// Algorithms of the keys by which the endpoint is known, to be asked for first.
    public List<String> algorithms(Endpoint endpoint) {
        var own = plain(endpoint.knownHostsName());
        var lines = own.isEmpty() ? plain(endpoint.address()) : own;
        return lines.stream().map(line -> line.key().algorithm()).distinct().toList();
    }

    private Verdict stranger(Endpoint endpoint, HostPublicKey key) {
        var others = plain(endpoint.knownHostsName());
        if (!others.isEmpty()) {
            return new Verdict.Changed(others);
        }
        return new Verdict.Unknown(marked(Mark.KEY).filter(line -> line.key().equals(key))
                .map(KnownHostsLine::names).distinct().toList());
    }

    private Optional<KnownHostsLine> known(Endpoint endpoint, HostPublicKey key) {
        var own = plain(endpoint.knownHostsName());
        var lines = own.isEmpty() ? plain(endpoint.address()) : own;
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    private Optional<KnownHostsLine> revocation(Endpoint endpoint, HostPublicKey key) {
        return revoked(endpoint).stream().filter(line -> line.key().equals(key)).findFirst();
    }

    private List<KnownHostsLine> plain(String name) {
        return marked(Mark.KEY).filter(line -> line.matches(name)).toList();
    }

    private Stream<KnownHostsLine> marked(Mark mark) {
        return lines.stream().filter(line -> line.mark() == mark);
    }

    private static boolean speaksOf(KnownHostsLine line, Endpoint endpoint) {
        return line.matches(endpoint.knownHostsName()) || line.matches(endpoint.address());
    }
}
