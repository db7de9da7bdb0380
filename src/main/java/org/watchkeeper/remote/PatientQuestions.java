package org.watchkeeper.remote;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Secret;

/// Questions of several hosts at once, asked one after the other.
public final class PatientQuestions implements Questions {
    private final Questions questions;
    private final ReentrantLock turn = new ReentrantLock();

    public PatientQuestions(Questions questions) {
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

    @Override
    public boolean leavesOpen(Prompt prompt) {
        return questions.leavesOpen(prompt);
    }

    @Override
    public boolean allowCommands(String host, List<String> lines) {
        return inTurn(() -> questions.allowCommands(host, lines));
    }

    @Override
    public boolean enter(Host host, String said) {
        return inTurn(() -> questions.enter(host, said));
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
