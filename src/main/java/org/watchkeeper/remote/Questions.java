package org.watchkeeper.remote;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Secret;

/// What only the operator can answer while a host is being reached. An empty answer is a refusal; silence is no consent.
///
/// Called on the connecting thread, which waits. Never called on the FX thread.
public interface Questions {
    /// An unknown host key: trust it from now on? Asked before anything secret is sent (PRODUCT rule 5).
    boolean trust(HostKey key);

    /// A passphrase, password, one-time code or sudo password.
    Optional<Secret> secret(Prompt prompt);

    /// Whether such a question stays open when it is not answered: what asked waits on its host for whoever takes the work up later.
    /// Where this is false, no answer is a refusal.
    default boolean leavesOpen(Prompt prompt) {
        return false;
    }

    /// The ssh configuration of a host runs these commands on this machine (Match exec): allow them from now on?
    default boolean allowCommands(String host, List<String> lines) {
        return false;
    }

    /// A machine answers for this host that says it is `said` (empty: it does not say), and not the one the host is known as: work on
    /// it all the same? Only who was asked before and gave a reason says so.
    default boolean enter(Host host, String said) {
        return false;
    }

    /// Answers of a console that has nobody to ask: trusts nothing, knows nothing.
    static Questions refuseAll() {
        return new Questions() {
            @Override
            public boolean trust(HostKey key) {
                return false;
            }

            @Override
            public Optional<Secret> secret(Prompt prompt) {
                return Optional.empty();
            }
        };
    }

    /// A host key as shown: who offers it, its algorithm, `SHA256:…` fingerprint and its known_hosts line.
    record HostKey(String host, String address, String algorithm, String fingerprint, String knownHostsLine,
            List<String> otherNames) {
        public HostKey {
            otherNames = List.copyOf(otherNames);
        }
    }

    /// A question for a secret. `about` names the host or key file; `text` is the server's or tool's own prompt.
    record Prompt(Kind kind, String about, String text, boolean echo, boolean again) {}

    enum Kind {
        PASSPHRASE, PASSWORD, KEYBOARD_INTERACTIVE, SUDO
    }
}
