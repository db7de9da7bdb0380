package org.watchkeeper.remote.ssh;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import org.jspecify.annotations.Nullable;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions.Kind;
import org.watchkeeper.remote.Questions.Prompt;

/// Answers JSch's questions for a password or a one-time code by asking the operator, as often as the terms of the hop say, three times mostly.
///
/// A refusal ends the whole login at once, before anything is sent. Passphrases and host keys are never asked here.
final class LoginQuestions implements UserInfo, UIKeyboardInteractive {
    private final Hop hop;
    private final Asking asking;
    private final Journey journey;
    private final LoginRecord record;
    private @Nullable String password;
    private int passwords;
    private int rounds;

    /// Thrown through JSch; what is in it goes to the host, therefore nothing is.
    static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("login given up");
        }
    }

    LoginQuestions(Hop hop, Asking asking, Journey journey, LoginRecord record) {
        this.hop = hop;
        this.asking = asking;
        this.journey = journey;
        this.record = record;
    }

    @Override
    public boolean promptPassword(String message) {
        var again = passwords++ > 0;
        if (passwords > hop.terms().methods().prompts()) {
            throw new Abandoned();
        }
        password = answer(new Prompt(Kind.PASSWORD, hop.name(),
                "Password of " + hop.login().user() + " on " + hop.name(), false, again));
        record.offering("password");
        return true;
    }

    @Override
    public @Nullable String getPassword() {
        var value = password;
        password = null;
        return value;
    }

    /// Called once a round; a host that was not content asks again.
    @Override
    public String[] promptKeyboardInteractive(String destination, String name, String instruction, String[] prompts,
            boolean[] echo) {
        if (!instruction.isBlank()) {
            journey.detail("the host says: " + instruction.strip());
        }
        if (prompts.length == 0) {
            return prompts;
        }
        if (hop.terms().methods().batch() || !hop.login().password() && !record.hasAcceptedKey()) {
            throw new Abandoned();
        }
        if (++rounds > hop.terms().methods().prompts()) {
            throw new Abandoned();
        }
        var answers = new String[prompts.length];
        for (var i = 0; i < prompts.length; i++) {
            answers[i] = answer(
                    new Prompt(Kind.KEYBOARD_INTERACTIVE, hop.name(), prompts[i].strip(), echo[i], rounds > 1));
        }
        record.offering("keyboard-interactive");
        return answers;
    }

    private String answer(Prompt prompt) {
        return asking.secret(prompt).map(LoginQuestions::text).orElseThrow(Abandoned::new);
    }

    /// JSch wants text, which cannot be wiped; it lives no longer than the login.
    static String text(Secret secret) {
        var bytes = secret.bytes();
        try {
            return new String(bytes, StandardCharsets.UTF_8);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    Optional<Secret> passphrase(String keyFile, boolean again) {
        return hop.terms().methods().batch()
                ? Optional.empty()
                : asking.secret(
                        new Prompt(Kind.PASSPHRASE, keyFile, "Passphrase of the key " + keyFile, false, again));
    }

    /// The host's banner; JSch comes here with its own warnings about host keys too, which are explained elsewhere.
    @Override
    public void showMessage(String message) {
        if (!record.hearsTheHost()) {
            return;
        }
        message.lines().filter(line -> !line.isBlank()).forEach(line -> journey.detail("banner: " + line));
    }

    @Override
    public boolean promptYesNo(String message) {
        return false;
    }

    @Override
    public boolean promptPassphrase(String message) {
        return false;
    }

    @Override
    public @Nullable String getPassphrase() {
        return null;
    }
}
