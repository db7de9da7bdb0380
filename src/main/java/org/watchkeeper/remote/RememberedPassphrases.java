package org.watchkeeper.remote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.watchkeeper.kernel.Secret;

/// Asks for the passphrase of a key file once, and keeps it in memory until it is closed. A passphrase that was not accepted is
/// asked for anew. Passwords, codes and sudo passwords are never kept here: they belong to one connection or run.
public final class RememberedPassphrases extends ForwardedQuestions implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Secret> kept = new HashMap<>();

    public RememberedPassphrases(Questions operator) {
        super(operator);
    }

    @Override
    public Optional<Secret> secret(Prompt prompt) {
        return prompt.kind() == Kind.PASSPHRASE ? alone(() -> passphrase(prompt)) : super.secret(prompt);
    }

    private Optional<Secret> passphrase(Prompt prompt) {
        var known = Optional.ofNullable(kept.get(prompt.about()));
        if (known.isPresent() && !prompt.again()) {
            return known.map(Secret::copy);
        }
        known.ifPresent(Secret::close);
        kept.remove(prompt.about());
        var answer = super.secret(prompt);
        answer.ifPresent(secret -> kept.put(prompt.about(), secret.copy()));
        return answer;
    }

    @Override
    public void close() {
        alone(() -> {
            kept.values().forEach(Secret::close);
            kept.clear();
            return true;
        });
    }

    /// Several connections that want the same passphrase wait for the one answer.
    private <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
