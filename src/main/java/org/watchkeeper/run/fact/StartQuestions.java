package org.watchkeeper.run.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.Questions;

/// The questions of one start: the password that let the console in when a host was asked what it is serves the run's first connection
/// to that host too, and is forgotten then. In memory only; one that did not let in is not given again by itself, and neither are
/// codes and passphrases. Thread-safe.
public final class StartQuestions implements Questions, AutoCloseable {
    private final Questions operator;
    private final Map<Prompt, Secret> given = new HashMap<>();
    private boolean isAsking;

    public StartQuestions(Questions operator) {
        this.operator = operator;
    }

    /// Asks hosts what they are, with these questions. Blocks; interrupted, it throws `Problem`.
    public Map<Host, Told> ask(HostsAsked asked, List<Host> hosts) {
        asking(true);
        Map<Host, Told> told = Map.of();
        try {
            told = asked.of(hosts, this);
            return told;
        } finally {
            asking(false);
            keep(told.entrySet().stream().filter(one -> one.getValue().isAsked()).map(one -> one.getKey().name())
                    .collect(Collectors.toSet()));
        }
    }

    private synchronized void asking(boolean now) {
        isAsking = now;
    }

    /// Only what let these in is proven; what a host on the way to them was given is not known to be.
    private synchronized void keep(Set<String> hosts) {
        given.entrySet().removeIf(one -> {
            boolean isProven = hosts.contains(one.getKey().about());
            if (!isProven) {
                one.getValue().close();
            }
            return !isProven;
        });
    }

    @Override
    public Optional<Secret> secret(Prompt prompt) {
        if (prompt.kind() != Kind.PASSWORD) {
            return operator.secret(prompt);
        }
        var first = new Prompt(prompt.kind(), prompt.about(), prompt.text(), prompt.echo(), false);
        var known = take(first).filter(_ -> !prompt.again());
        var answer = known.isPresent() ? known : operator.secret(prompt);
        answer.ifPresent(secret -> remember(first, secret));
        return answer;
    }

    private synchronized Optional<Secret> take(Prompt prompt) {
        return Optional.ofNullable(given.remove(prompt));
    }

    private synchronized void remember(Prompt prompt, Secret answer) {
        if (isAsking) {
            Optional.ofNullable(given.put(prompt, answer.copy())).ifPresent(Secret::close);
        }
    }

    @Override
    public boolean trust(HostKey key) {
        return operator.trust(key);
    }

    @Override
    public boolean allowCommands(String host, List<String> lines) {
        return operator.allowCommands(host, lines);
    }

    @Override
    public boolean enter(Host host, String said) {
        return operator.enter(host, said);
    }

    /// What was not needed is forgotten.
    @Override
    public void close() {
        keep(Set.of());
    }
}
