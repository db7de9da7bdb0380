package org.watchkeeper.notice;

import java.util.Optional;

import org.watchkeeper.kernel.Secret;

/// Where secrets of channels are: the system's keychain, or this session's memory where there is none. Never a database, a file of
/// ours, a log. `name` is a channel's id or that of what is silenced.
public interface Vault {
    /// A copy that its taker closes; empty where it has to be asked for.
    Optional<Secret> secret(String name);

    /// Takes a copy. Throws `Problem` when the keychain refuses.
    void keep(String name, Secret secret);

    /// Twice is harmless.
    void forget(String name);

    /// Where they are kept, for a person: "the system's keychain", or why they are only kept until the console is closed.
    String place();

    /// Whether they are there after the console was closed.
    boolean isLasting();
}
