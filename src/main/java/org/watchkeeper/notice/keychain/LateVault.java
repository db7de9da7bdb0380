package org.watchkeeper.notice.keychain;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Vault;

/// A vault that is opened when something is first asked of it: looking for a keychain takes a while, and most sessions need none.
public final class LateVault implements Vault, AutoCloseable {
    private final Supplier<Vault> opening;
    private @Nullable Vault opened;

    public LateVault(Supplier<Vault> opening) {
        this.opening = opening;
    }

    private synchronized Vault vault() {
        var there = opened;
        if (there == null) {
            there = opening.get();
            opened = there;
        }
        return there;
    }

    @Override
    public Optional<Secret> secret(String name) {
        return vault().secret(name);
    }

    @Override
    public void keep(String name, Secret secret) {
        vault().keep(name, secret);
    }

    @Override
    public void forget(String name) {
        vault().forget(name);
    }

    @Override
    public String place() {
        return vault().place();
    }

    @Override
    public boolean isLasting() {
        return vault().isLasting();
    }

    @Override
    public synchronized void close() {
        switch (opened) {
            case KeychainVault keychain -> keychain.close();
            case SessionVault session -> session.close();
            case null, default -> {
            }
        }
    }
}
