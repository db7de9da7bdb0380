package org.watchkeeper.notice.keychain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Vault;

/// Secrets in the keychain of the operator's system: Secret Service, KWallet, macOS, Windows.
///
/// What was entered in this session is remembered too, so that a keychain that locks itself does not hold up a notice at night.
public final class KeychainVault implements Vault, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeychainVault.class);
    private static final String SERVICE = "Watchkeeper";

    private final Keychain keychain;
    private final SessionVault session = new SessionVault("");

    KeychainVault(Keychain keychain) {
        this.keychain = keychain;
    }

    /// The system's keychain; where there is none a vault that says so and keeps secrets for this session. May take a second.
    public static Vault open() {
        return open(() -> new OfSystem(Keyring.create()));
    }

    static Vault open(Opening opening) {
        try {
            return new KeychainVault(opening.open());
        } catch (BackendNotSupportedException | RuntimeException | LinkageError none) {
            LOG.info("There is no keychain: {}", none.toString());
            return new SessionVault("this system offers no keychain");
        }
    }

    @Override
    public Optional<Secret> secret(String name) {
        var entered = session.secret(name);
        return entered.isPresent() ? entered : stored(name);
    }

    private Optional<Secret> stored(String name) {
        try {
            return Optional.of(Secret.of(keychain.get(name)));
        } catch (PasswordAccessException none) {
            LOG.info("The keychain gave nothing for {}: {}", name, none.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public void keep(String name, Secret secret) {
        var bytes = secret.bytes();
        try {
            keychain.set(name, new String(bytes, StandardCharsets.UTF_8));
            session.keep(name, secret);
        } catch (PasswordAccessException refused) {
            throw new Problem("The keychain did not take the secret", "", "Unlock the keychain and try again.",
                    refused);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public void forget(String name) {
        session.forget(name);
        try {
            keychain.delete(name);
        } catch (PasswordAccessException gone) {
            LOG.info("The keychain had nothing to forget for {}", name);
        }
    }

    @Override
    public String place() {
        return "the system's keychain";
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public void close() {
        session.close();
        keychain.close();
    }

    /// How a keychain is had.
    @FunctionalInterface
    interface Opening {
        Keychain open() throws BackendNotSupportedException;
    }

    /// The one of this system.
    private record OfSystem(Keyring keyring) implements Keychain {
        @Override
        public String get(String name) throws PasswordAccessException {
            return keyring.getPassword(SERVICE, name);
        }

        @Override
        public void set(String name, String secret) throws PasswordAccessException {
            keyring.setPassword(SERVICE, name, secret);
        }

        @Override
        public void delete(String name) throws PasswordAccessException {
            keyring.deletePassword(SERVICE, name);
        }

        @Override
        public void close() {
            try {
                keyring.close();
            } catch (Exception odd) {
                LOG.info("The keychain did not close", odd);
            }
        }
    }
}
