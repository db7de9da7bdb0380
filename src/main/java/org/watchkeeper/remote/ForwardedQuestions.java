package org.watchkeeper.remote;

import java.util.List;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Secret;

/// Questions that somebody else answers: whoever stands between answers some of them in their place.
public abstract class ForwardedQuestions implements Questions {
    private final Questions operator;

    /// All that is not answered here is asked of `operator`.
    protected ForwardedQuestions(Questions operator) {
        this.operator = operator;
    }

    @Override
    public boolean trust(HostKey key) {
        return operator.trust(key);
    }

    @Override
    public Optional<Secret> secret(Prompt prompt) {
        return operator.secret(prompt);
    }

    @Override
    public boolean leavesOpen(Prompt prompt) {
        return operator.leavesOpen(prompt);
    }

    @Override
    public boolean allowCommands(String host, List<String> lines) {
        return operator.allowCommands(host, lines);
    }

    @Override
    public boolean enter(Host host, String said) {
        return operator.enter(host, said);
    }
}
