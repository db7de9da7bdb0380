package org.watchkeeper.notice.keychain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Vault;

/// Secrets in memory until the console is closed.
public final class SessionVault implements Vault, AutoCloseable {
    private final Map<String, Secret> held = new HashMap<>();
    private final String why;

    /// `why` tells a person why they are kept no longer.
    public SessionVault(String why) {
        this.why = why;
    }

    @Override
    public synchronized Optional<Secret> secret(String name) {
        return Optional.ofNullable(held.get(name)).map(Secret::copy);
    }

    @Override
    public synchronized void keep(String name, Secret secret) {
        forget(name);
        held.put(name, secret.copy());
    }

    @Override
    public synchronized void forget(String name) {
        Optional.ofNullable(held.remove(name)).ifPresent(Secret::close);
    }

    @Override
    public String place() {
        return "this session's memory (" + why + ")";
    }

    @Override
    public boolean isLasting() {
        return false;
    }

    @Override
    public synchronized void close() {
        held.values().forEach(Secret::close);
        held.clear();
    }
}
