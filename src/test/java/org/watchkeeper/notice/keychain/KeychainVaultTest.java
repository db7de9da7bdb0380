package org.watchkeeper.notice.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;

import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.notice.Vault;

/// Secrets in a keychain, and without one.
class KeychainVaultTest {
    private final Chain chain = new Chain();
    private final Vault vault = KeychainVault.open(() -> chain);

    @Test
    void a_secret_is_in_the_keychain_and_there_for_the_next_session() {
        vault.keep("ops", Secret.of("s3cret"));
        assertThat(chain.held).containsEntry("ops", "s3cret");
        assertThat(text(KeychainVault.open(() -> chain), "ops")).isEqualTo("s3cret");
        assertThat(vault.isLasting()).isTrue();
    }

    @Test
    void a_keychain_that_locks_itself_does_not_take_what_was_entered_in_this_session() {
        vault.keep("ops", Secret.of("s3cret"));
        chain.locked = true;
        assertThat(text(vault, "ops")).isEqualTo("s3cret");
        assertThat(KeychainVault.open(() -> chain).secret("ops")).isEmpty();
        assertThatThrownBy(() -> vault.keep("other", Secret.of("x"))).isInstanceOf(Problem.class)
                .hasMessageContaining("Unlock");
    }

    @Test
    void what_is_forgotten_is_gone_from_both() {
        vault.keep("ops", Secret.of("s3cret"));
        vault.forget("ops");
        vault.forget("ops");
        assertThat(vault.secret("ops")).isEmpty();
        assertThat(chain.held).isEmpty();
    }

    @Test
    void where_there_is_no_keychain_it_says_so_and_keeps_secrets_for_the_session() {
        var session = KeychainVault.open(() -> {
            throw new BackendNotSupportedException("none");
        });
        assertThat(session.isLasting()).isFalse();
        assertThat(session.place()).contains("no keychain");
        session.keep("ops", Secret.of("s3cret"));
        assertThat(text(session, "ops")).isEqualTo("s3cret");
        session.forget("ops");
        assertThat(session.secret("ops")).isEmpty();
    }

    @Test
    void what_is_handed_out_is_a_copy_with_a_life_of_its_own() {
        vault.keep("ops", Secret.of("s3cret"));
        vault.secret("ops").orElseThrow().close();
        assertThat(text(vault, "ops")).isEqualTo("s3cret");
    }

    private static String text(Vault vault, String name) {
        return new String(vault.secret(name).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    private static final class Chain implements Keychain {
        private final Map<String, String> held = new HashMap<>();
        private boolean locked;

        @Override
        public String get(String name) throws PasswordAccessException {
            var secret = locked ? null : held.get(name);
            if (secret == null) {
                throw new PasswordAccessException("nothing");
            }
            return secret;
        }

        @Override
        public void set(String name, String secret) throws PasswordAccessException {
            if (locked) {
                throw new PasswordAccessException("locked");
            }
            held.put(name, secret);
        }

        @Override
        public void delete(String name) throws PasswordAccessException {
            if (held.remove(name) == null) {
                throw new PasswordAccessException("nothing");
            }
        }

        @Override
        public void close() {}
    }
}
