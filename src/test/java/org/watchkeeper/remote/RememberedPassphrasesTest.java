package org.watchkeeper.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Secret;

class RememberedPassphrasesTest {
    private final Deque<String> answers = new ArrayDeque<>(List.of("first", "second", "third"));
    private final RememberedPassphrases questions = new RememberedPassphrases(new Questions() {
        @Override
        public boolean trust(HostKey key) {
            return false;
        }

        @Override
        public Optional<Secret> secret(Prompt prompt) {
            return Optional.ofNullable(answers.poll()).map(Secret::of);
        }
    });

    @Test
    void a_passphrase_is_asked_for_once_and_outlives_the_wiping_of_the_one_handed_out() {
        assertThat(ask(Questions.Kind.PASSPHRASE, "key", false)).isEqualTo("first");
        assertThat(ask(Questions.Kind.PASSPHRASE, "key", false)).isEqualTo("first");
        assertThat(ask(Questions.Kind.PASSPHRASE, "other", false)).isEqualTo("second");
    }

    @Test
    void a_passphrase_that_was_not_accepted_is_asked_for_anew() {
        ask(Questions.Kind.PASSPHRASE, "key", false);
        assertThat(ask(Questions.Kind.PASSPHRASE, "key", true)).isEqualTo("second");
        assertThat(ask(Questions.Kind.PASSPHRASE, "key", false)).isEqualTo("second");
    }

    @Test
    void passwords_and_codes_are_never_kept() {
        assertThat(ask(Questions.Kind.PASSWORD, "host", false)).isEqualTo("first");
        assertThat(ask(Questions.Kind.PASSWORD, "host", false)).isEqualTo("second");
        assertThat(ask(Questions.Kind.SUDO, "host", false)).isEqualTo("third");
    }

    private String ask(Questions.Kind kind, String about, boolean again) {
        try (var secret = questions.secret(new Questions.Prompt(kind, about, "?", false, again)).orElseThrow()) {
            return new String(secret.bytes(), StandardCharsets.UTF_8);
        }
    }
}
