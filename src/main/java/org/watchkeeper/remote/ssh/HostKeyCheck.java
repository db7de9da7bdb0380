package org.watchkeeper.remote.ssh;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Leg.Stage;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.ssh.known.HostPublicKey;
import org.watchkeeper.remote.ssh.known.KnownHosts;
import org.watchkeeper.remote.ssh.known.KnownHostsFiles;
import org.watchkeeper.remote.ssh.known.KnownHostsLine;
import org.watchkeeper.remote.ssh.known.Verdict;

/// Decides about the key that one hop shows, before anything secret is sent to it (PRODUCT rule 5).
///
/// JSch asks here and is told yes or no; it never asks the operator and never writes a file. Certificate authorities are
/// handed to it already matched against this endpoint, because its own matching misses bare names on other ports.
final class HostKeyCheck implements HostKeyRepository {
    private final Hop hop;
    private final KnownHostsFiles files;
    private final KnownHosts known;
    private final Asking asking;
    private final Journey journey;
    private final LoginRecord record;
    private @Nullable Unreachable refusal;
    private boolean trusted;

    HostKeyCheck(Hop hop, KnownHostsFiles files, Asking asking, Journey journey, LoginRecord record) {
        this.hop = hop;
        this.record = record;
        this.files = files;
        this.asking = asking;
        this.journey = journey;
        this.known = everythingKnown(hop, files);
    }

    /// Why the key was refused, once it was.
    @Nullable
    Unreachable refusal() {
        return refusal;
    }

    /// Whether the operator was asked about the key, and trusted it: the host may have hung up meanwhile.
    boolean isTrustedNow() {
        return trusted;
    }

    /// Algorithms to ask the host for first, so that it shows the key by which it is known.
    List<String> preferredAlgorithms() {
        return known.algorithms(hop.known());
    }

    /// Whether a certificate of this host could be believed at all.
    boolean hasAuthorities() {
        return !known.authorities(hop.known()).isEmpty();
    }

    @Override
    public int check(String name, byte[] blob) {
        record.agreed().forEach(journey::detail);
        journey.begin(hop.name(), Stage.HOST_KEY);
        var key = HostPublicKey.of(blob);
        journey.detail("shows " + key.algorithm() + " " + key.fingerprint());
        return switch (known.verdict(hop.known(), key)) {
            case Verdict.Known(var line) -> accepted("known by " + line.place());
            case Verdict.Revoked(var line) -> refused(Refusals.revoked(hop, key, line));
            case Verdict.Changed(var expected) -> refused(Refusals.changed(hop, key, expected));
            case Verdict.Unknown(var otherNames) -> ask(key, otherNames);
        };
    }

    private int ask(HostPublicKey key, List<String> otherNames) {
        if (hop.practice()) {
            return refused(Refusals.strangePractice(hop, key));
        }
        var line = hop.known().knownHostsName() + " " + key;
        var shown = new Questions.HostKey(hop.name(), hop.endpoint().toString(), key.algorithm(), key.fingerprint(),
                line,
                otherNames);
        if (!hop.terms().trust().asks()) {
            return refused(Refusals.strict(hop, key));
        }
        if (!asking.trust(shown)) {
            return refused(Refusals.untrusted(hop, key));
        }
        try {
            files.append(line);
            trusted = true;
            return accepted("accepted by the operator and written down");
        } catch (Problem e) {
            return refused(new Unreachable(e.what(), e.where(), e.remedy(), true));
        }
    }

    private int accepted(String why) {
        journey.detail(why);
        journey.begin(hop.name(), Stage.LOGIN);
        return OK;
    }

    private int refused(Unreachable why) {
        refusal = why;
        return CHANGED;
    }

    private static KnownHosts everythingKnown(Hop hop, KnownHostsFiles files) {
        var own = KnownHosts.parse(hop.ownLines(), "the practice ground");
        if (hop.practice()) {
            return own;
        }
        return new KnownHosts(Stream.concat(own.lines().stream(), files.read().lines().stream()).toList());
    }

    /// Authorities and revoked keys, as lines that name exactly this endpoint.
    @Override
    public HostKey[] getHostKey() {
        var keys = new ArrayList<HostKey>();
        known.authorities(hop.known()).forEach(line -> keys.add(entry("@cert-authority", line)));
        known.revoked(hop.known()).forEach(line -> keys.add(entry("@revoked", line)));
        return keys.toArray(HostKey[]::new);
    }

    @Override
    public HostKey[] getHostKey(String name, String algorithm) {
        return new HostKey[0]; // revoked keys never get as far as this question
    }

    private HostKey entry(String marker, KnownHostsLine line) {
        try {
            return new HostKey(marker, hop.known().knownHostsName(), HostKey.GUESS, line.key().blob(), "");
        } catch (JSchException e) {
            throw new IllegalArgumentException(line.place() + " holds no key", e);
        }
    }

    /// Where keys are looked up, for messages.
    @Override
    public String getKnownHostsRepositoryID() {
        return known.lines().stream().map(KnownHostsLine::file).distinct().collect(Collectors.joining(", "));
    }

    @Override
    public void add(HostKey key, UserInfo ui) {
        throw new UnsupportedOperationException("keys are written where they are accepted");
    }

    @Override
    public void remove(String host, String type) {
        throw new UnsupportedOperationException("a changed key is the operator's decision");
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        throw new UnsupportedOperationException("a changed key is the operator's decision");
    }
}
