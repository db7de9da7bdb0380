package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Questions.Kind;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.testing.SshKeys;
import org.watchkeeper.remote.testing.SshdServer;

/// Passwords and one-time codes, against an SSH server in the same process (a real one needs accounts of the machine).
class PasswordLoginIT {
    private static final String PASSWORD = "correct horse";

    @TempDir
    Path directory;

    private SshServer server;
    private Bench bench;

    @BeforeEach
    void prepare() {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
        server.setPasswordAuthenticator((_, password, _) -> password.equals(PASSWORD));
        server.setKeyboardInteractiveAuthenticator(null);
        bench = Bench.in(directory);
    }

    @AfterEach
    void stop() throws IOException {
        bench.close();
        server.stop(true);
    }

    @Test
    void a_password_is_asked_for_and_logs_in() throws IOException {
        var operator = new Answers(PASSWORD);
        try (var wire = bench.wires.open(host(true), operator)) {
            assertThat(wire.isOpen()).isTrue();
        }
        assertThat(operator.prompts).singleElement().satisfies(prompt -> {
            assertThat(prompt.kind()).isEqualTo(Kind.PASSWORD);
            assertThat(prompt.echo()).isFalse();
        });
    }

    @Test
    void a_wrong_password_is_asked_for_again_and_never_sent_twice_by_itself() throws IOException {
        var operator = new Answers("wrong", PASSWORD);
        var host = host(true);
        bench.wires.open(host, operator).close();
        assertThat(operator.prompts).extracting(Questions.Prompt::again).containsExactly(false, true);
        var refusing = new Answers("wrong");
        var refused = refusal(host, refusing);
        assertThat(refused).hasMessageContaining("password: refused").matches(Unreachable::isFinal);
        assertThat(refusing.prompts).hasSize(2);
    }

    @Test
    void a_login_without_password_is_told_that_the_host_would_take_one() throws IOException {
        var operator = new Answers(PASSWORD);
        assertThat(refusal(host(false), operator)).hasMessageContaining("It accepts:")
                .hasMessageContaining("would take a password");
        assertThat(operator.prompts).isEmpty();
    }

    @Test
    void keyboard_interactive_asks_with_the_host_s_own_words() throws IOException {
        interactive();
        var operator = new Answers(PASSWORD);
        bench.wires.open(host(true), operator).close();
        assertThat(operator.prompts).singleElement().satisfies(prompt -> {
            assertThat(prompt.kind()).isEqualTo(Kind.KEYBOARD_INTERACTIVE);
            assertThat(prompt.text()).isEqualTo("One-time code:");
        });
    }

    @Test
    void a_key_and_then_a_code_is_asked_for_even_where_the_login_has_no_password() throws IOException {
        SshdServer.assumeInstalled();
        interactive();
        server.setPublickeyAuthenticator((_, _, _) -> true);
        CoreModuleProperties.AUTH_METHODS.set(server, "publickey,keyboard-interactive");
        var key = SshKeys.ed25519(directory.resolve("key"));
        var operator = new Answers(PASSWORD);
        bench.wires.open(KeyLoginIT.with(host(false), new Login("deploy", List.of(key.toString()), false, false)),
                operator).close();
        assertThat(operator.prompts).extracting(Questions.Prompt::kind).containsExactly(Kind.KEYBOARD_INTERACTIVE);
    }

    private void interactive() {
        server.setPasswordAuthenticator(null);
        server.setKeyboardInteractiveAuthenticator(new OneCode());
    }

    private static final class OneCode implements KeyboardInteractiveAuthenticator {
        @Override
        public InteractiveChallenge generateChallenge(ServerSession session, String user, String language,
                String submethods) {
            var challenge = new InteractiveChallenge();
            challenge.addPrompt("One-time code: ", false);
            return challenge;
        }

        @Override
        public boolean authenticate(ServerSession session, String user, List<String> answers) {
            return answers.equals(List.of(PASSWORD));
        }
    }

    private Host host(boolean password) throws IOException {
        server.start();
        return new Host(new HostId(UUID.randomUUID()), "app-1", new Endpoint("127.0.0.1", server.getPort()),
                new Login("deploy", List.of(), false, password), List.of(), Environment.DEVELOPMENT, new TreeSet<>(),
                new TreeSet<>(), false);
    }

    private Unreachable refusal(Host host, Questions questions) {
        return catchThrowableOfType(Unreachable.class, () -> bench.wires.open(host, questions));
    }
}
