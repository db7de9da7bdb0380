package org.watchkeeper.remote.detached;

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
/// asked. One-time codes are asked for each time. A question that is left open is asked again of whoever follows the command next.
final class SudoAnswers {
    private static final Pattern ONCE_ONLY = Pattern.compile("(?i)code|one-time|otp|token|verification");
    /// passwd_tries of sudoers(5), unless it says otherwise.
    private static final int TRIES = 3;
    /// "If authentication fails … sudo will exit with a value of 1": sudo(8).
    private static final int GAVE_UP = 1;

    private final Line line;
    private final RunMemory memory;
    private final Questions questions;
    private final ReentrantLock asking = new ReentrantLock();

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
            var password = password(attempt, asked);
            if (password.isPresent()) {
                line.ask(new Request.Answer(line.run(), attempt, asked.ask(), password.get()), new Answers());
            } else if (!questions.leavesOpen(prompt(asked, false))) {
                line.ask(new Request.Decline(line.run(), attempt, asked.ask()), new Answers());
            }
        } finally {
            asking.unlock();
        }
    }

    private Optional<Secret> password(AttemptId attempt, Frame.Asked asked) {
        var asker = new RunMemory.Asker(attempt, asked.by());
        var before = memory.given(asker);
        // The same question again: the answer was lost on its way.
        boolean again = before.filter(given -> given.ask() != asked.ask()).isPresent();
        if (ONCE_ONLY.matcher(asked.prompt()).find()) {
            return questions.secret(prompt(asked, again));
        }
        var known = memory.sudo();
        var password = known != null && !(again && isSame(known, before)) ? Optional.of(known) : ask(asked, again);
        int times = before.map(RunMemory.Given::times).orElse(0) + (again || before.isEmpty() ? 1 : 0);
        password.ifPresent(secret -> remember(asker, new RunMemory.Given(secret, asked.ask(), times)));
        return password;
    }

    @SuppressWarnings("ReferenceEquality") // the very secret that was given, not one like it
    private static boolean isSame(Secret known, Optional<RunMemory.Given> before) {
        return before.isPresent() && before.get().answer() == known;
    }

    private Optional<Secret> ask(Frame.Asked asked, boolean again) {
        forgetPassword();
        return questions.secret(prompt(asked, again));
    }

    /// Whether sudo's last try was right is never heard, so what was given there is not given again by itself.
    private void remember(RunMemory.Asker asker, RunMemory.Given given) {
        memory.sudo(given.times() < TRIES ? given.answer() : null);
        memory.gave(asker, given);
    }

    /// The command has ended with this status. With 1 sudo says that it gave up, as may many a program behind it: in doubt the
    /// operator is asked anew, which costs a question where the other way costs an account that is locked.
    void ended(AttemptId attempt, int status) {
        if (status == GAVE_UP && memory.asked(attempt)) {
            forgetPassword();
        }
    }

    private void forgetPassword() {
        memory.sudo((@Nullable Secret) null);
    }

    private Prompt prompt(Frame.Asked asked, boolean again) {
        return new Prompt(Questions.Kind.SUDO, line.host(), asked.prompt(), false, again);
    }
}
