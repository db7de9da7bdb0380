package org.watchkeeper.remote.ssh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;

/// An operator who gives these secrets in turn and then refuses, and who trusts every host.
final class Answers implements Questions {
    final List<Prompt> prompts = new ArrayList<>();
    private final Deque<String> secrets;

    Answers(String... secrets) {
        this.secrets = new ArrayDeque<>(List.of(secrets));
    }

    @Override
    public boolean trust(HostKey key) {
        return true;
    }

    @Override
    public Optional<Secret> secret(Prompt prompt) {
        prompts.add(prompt);
        return Optional.ofNullable(secrets.poll()).map(Secret::of);
    }
}
