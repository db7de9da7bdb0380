package org.watchkeeper.remote.ssh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.jcraft.jsch.Identity;

/// Puts keys into the order in which ssh offers them: certificates, keys of the configuration that the agent holds, the agent's
/// others, and last keys that are in files only.
final class KeyOrder {
    private final List<Identity> agent;
    private final UnaryOperator<Identity> noting;
    private final List<Identity> certificates = new ArrayList<>();
    private final List<Identity> held = new ArrayList<>();
    private final List<Identity> files = new ArrayList<>();

    KeyOrder(List<Identity> agent, UnaryOperator<Identity> noting) {
        this.agent = agent;
        this.noting = noting;
    }

    /// The agent's key with that public half.
    Optional<Identity> held(byte[] publicHalf) {
        return agent.stream().filter(key -> Arrays.equals(key.getPublicKeyBlob(), publicHalf)).findFirst();
    }

    /// A key that the configuration names and the agent holds: the agent signs, for its certificates too.
    void addHeld(Identity key, List<CertificateFile> certified, LoginRecord record) {
        certified.forEach(certificate -> certificates.add(new AgentCertificate(key, certificate, record)));
        held.add(key);
    }

    /// What a key file gives: certificates, then the key itself.
    void addFile(List<Identity> identities) {
        if (!identities.isEmpty()) {
            certificates.addAll(identities.subList(0, identities.size() - 1));
            files.add(identities.getLast());
        }
    }

    /// All to be offered; with `only` none that the agent alone knows of.
    List<Identity> all(boolean only) {
        var all = new ArrayList<>(certificates);
        held.stream().map(noting).forEach(all::add);
        if (!only) {
            agent.stream().filter(key -> !held.contains(key)).map(noting).forEach(all::add);
        }
        all.addAll(files);
        return all;
    }
}
