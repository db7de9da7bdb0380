package org.watchkeeper.remote.detached;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Questions.Prompt;

/// Answers what sudo asks for on the host: the operator is asked once per run and host.
///
/// When the same sudo asks again, the password it was given was wrong: that one is never given again, the operator is
/// asked. One-time codes are asked for each time.
final class SudoAnswers {
    private static final Pattern ONCE_ONLY = Pattern.compile("(?i)code|one-time|otp|token|verification");

    private final Line line;
    private final RunMemory memory;
    private final Questions questions;
    private final ReentrantLock asking = new ReentrantLock();
    private final Map<Long, Secret> given = new HashMap<>();
    private final Map<Long, Long> answered = new HashMap<>();

    SudoAnswers(Line line, RunMemory memory, Questions questions) {
        this.line = line;
        this.memory = memory;
        this.questions = questions;
    }

    /// Answers on a thread of its own, so that output goes on meanwhile.
    void asked(AttemptId attempt, Frame.Asked asked) {
        Thread.ofVirtual().name("sudo-" + line.host()).start(() -> answer(attempt, asked));
    }

    /// The password as far as it is known; an empty secret else.
    Secret known() {
        var password = memory.sudo();
        return password == null ? Secret.of("") : password;
    }

    private void answer(AttemptId attempt, Frame.Asked asked) {
        asking.lock();
        try {
            var password = password(asked);
            line.ask(password.<Request>map(secret -> new Request.Answer(line.run(), attempt, asked.ask(), secret))
                    .orElseGet(() -> new Request.Decline(line.run(), attempt, asked.ask())), new Answers());
        } finally {
            asking.unlock();
        }
    }

    private Optional<Secret> password(Frame.Asked asked) {
        var before = given.get(asked.by());
        // The same question again: the answer was lost on its way.
        var again = before != null && !Long.valueOf(asked.ask()).equals(answered.get(asked.by()));
        var known = memory.sudo();
        if (ONCE_ONLY.matcher(asked.prompt()).find()) {
            return questions.secret(prompt(asked, again));
        }
        var password = known != null && !(again && known == before) ? Optional.of(known) : ask(asked, again);
        password.ifPresent(secret -> remember(asked, secret));
        return password;
    }

    private Optional<Secret> ask(Frame.Asked asked, boolean again) {
        forgetPassword();
        return questions.secret(prompt(asked, again));
    }

    @SuppressWarnings("ReferenceEquality") // the very secret that was given, not one like it
    private void remember(Frame.Asked asked, Secret secret) {
        memory.sudo(secret);
        given.put(asked.by(), secret);
        answered.put(asked.by(), asked.ask());
    }

    private void forgetPassword() {
        memory.sudo((@Nullable Secret) null);
    }

    private Prompt prompt(Frame.Asked asked, boolean again) {
        return new Prompt(Questions.Kind.SUDO, line.host(), asked.prompt(), false, again);
    }
}
