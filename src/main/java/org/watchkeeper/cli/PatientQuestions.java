package org.watchkeeper.cli;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;

/// Questions of several hosts at once, asked one after the other.
final class PatientQuestions implements Questions {
    private final Questions questions;
    private final ReentrantLock turn = new ReentrantLock();

    PatientQuestions(Questions questions) {
        this.questions = questions;
    }

    @Override
    public boolean trust(HostKey key) {
        return inTurn(() -> questions.trust(key));
    }

    @Override
    public Optional<Secret> secret(Prompt prompt) {
        return inTurn(() -> questions.secret(prompt));
    }

    private <T> T inTurn(Supplier<T> question) {
        turn.lock();
        try {
            return question.get();
        } finally {
            turn.unlock();
        }
    }
}
