package org.watchkeeper.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions.HostKey;
import org.watchkeeper.remote.Questions.Kind;
import org.watchkeeper.remote.Questions.Prompt;

class PatientQuestionsTest {
    @Test
    void every_question_reaches_who_is_asked() {
        var patient = new PatientQuestions(new Yes());

        assertThat(patient.trust(new HostKey("db", "db:22", "ssh-ed25519", "SHA256:x", "db ssh-ed25519 x", List.of())))
                .isTrue();
        assertThat(patient.secret(new Prompt(Kind.PASSWORD, "db", "Password", false, false))).isPresent();
        assertThat(patient.allowCommands("db", List.of("config line 1: Match exec id"))).isTrue();
    }

    /// Says yes to everything.
    private static final class Yes implements Questions {
        @Override
        public boolean trust(HostKey key) {
            return true;
        }

        @Override
        public Optional<Secret> secret(Prompt prompt) {
            return Optional.of(Secret.of("told"));
        }

        @Override
        public boolean allowCommands(String host, List<String> lines) {
            return true;
        }
    }
}
